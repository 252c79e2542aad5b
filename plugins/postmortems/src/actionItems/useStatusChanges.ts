import { useApi } from '@backstage/core-plugin-api';
import type {
  ActionItem,
  ActionStatus,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { formatDay, useUndo } from '../ui';
import {
  ActionChange,
  changeStatus,
  inverseOf,
  StatusChange,
} from './changeStatus';

/**
 * Why a change was not made: somebody was first (with the status that is there now, if that was it), or the
 * request came to nothing; or nobody knows whether it was.
 */
export type StatusProblem =
  | { kind: 'unknown' }
  | { kind: 'overtaken'; status?: ActionStatus }
  | { kind: 'failed'; error: unknown };

/** A row as the reader should see it now. */
export interface ShownItem {
  item: ListedActionItem;
  saving: boolean;
  problem?: StatusProblem;
}

interface LocalRow {
  item: ActionItem;
  saving: boolean;
  problem?: StatusProblem;
}

/**
 * Status changes made in place. A change shows at once and is taken back when it is not accepted;
 * what was accepted can be undone. Rows keep their place until the list is loaded anew.
 *
 * @param onWritten - called when the backend has accepted a change
 */
export function useStatusChanges(onWritten: () => void): {
  shown: (loaded: ListedActionItem) => ShownItem;
  change: (item: ListedActionItem, change: StatusChange) => void;
  /** One of many changes: shown in its row like the others; neither `onWritten` nor the undo hears of it. */
  write: (
    ref: string,
    seen: ActionItem,
    wanted: ActionChange,
  ) => Promise<ActionItem | null>;
} {
  const api = useApi(postmortemsApiRef);
  const offerUndo = useUndo();
  const { t } = useMessages();
  const [rows, setRows] = useState<ReadonlyMap<string, LocalRow>>(new Map());
  const put = (row: LocalRow) =>
    setRows(last => new Map(last).set(row.item.id, row));

  /** Writes on `seen`, and answers with the row as it is then. */
  async function write(
    ref: string,
    seen: ActionItem,
    wanted: ActionChange,
  ): Promise<ActionItem | null> {
    put({ item: { ...seen, ...wanted }, saving: true });
    try {
      const { kind, item } = await changeStatus(api, ref, seen, wanted);
      if (kind !== 'changed') {
        const status = wanted.status && item.status;
        put({ item, saving: false, problem: { kind, status } });
        return null;
      }
      put({ item, saving: false });
      return item;
    } catch (error) {
      put({ item: seen, saving: false, problem: { kind: 'failed', error } });
      return null;
    }
  }

  const writeAndTell: typeof write = async (...args) => {
    const written = await write(...args);
    if (written) onWritten();
    return written;
  };

  return {
    write,
    shown: loaded => {
      const row = rows.get(loaded.id);
      return row && row.item.version >= loaded.version
        ? { ...row, item: { ...loaded, ...row.item } }
        : { item: loaded, saving: false };
    },
    change: async (seen, wanted) => {
      const { ref } = seen.postmortem;
      const said = ({ key, status, wontDoProposedBy }: ActionItem) => {
        // Agreed to by whoever proposed it, or proposed just now.
        if (wanted.status === 'wont_do' && status !== 'wont_do') {
          return t('actionItems.status.needsAnother', { key });
        }
        if (seen.wontDoProposedBy !== null && wontDoProposedBy === null) {
          return t('actionItems.status.kept', { key });
        }
        if (wanted.snoozedUntil !== undefined) {
          return wanted.snoozedUntil
            ? t('actionItems.snooze.done', {
                key,
                day: formatDay(wanted.snoozedUntil),
              })
            : t('actionItems.snooze.woken', { key });
        }
        return seen.status === wanted.status
          ? t('actionItems.status.proofAdded', { key })
          : t('actionItems.status.changed', {
              key,
              status: t(`ui.actionStatus.${status}`),
            });
      };
      const written = await writeAndTell(ref, seen, wanted);
      if (!written) return;
      offerUndo({
        message: said(written),
        undo: () => writeAndTell(ref, written, inverseOf(seen, wanted)),
      });
    },
  };
}
