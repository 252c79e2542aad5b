import { useApi } from '@backstage/core-plugin-api';
import type { Factor } from 'backstage-plugin-postmortems-common';
import { useEffect, useRef, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { reasonOf, useUndo } from '../../ui';
import {
  type Chosen,
  confirmationOf,
  isSelectable,
  phaseAfter,
  type UnconfirmedFactor,
  type Waiting,
  waitingOf,
} from './waiting';

/** So many go in one request: few enough to see how it goes on. */
const AT_ONCE = 5;

/** A page of factors that wait, and what is said of them. */
export interface Confirming {
  rows: readonly Waiting[];
  choose: (id: string, chosen: Partial<Chosen>) => void;
  /** Confirms those of these that are open, a few at a time; answers with those that the server answered for. */
  confirm: (ids: readonly string[]) => Promise<string[]>;
  /** Takes one's own choice for one that somebody else has changed meanwhile. */
  insist: (id: string) => Promise<string[]>;
  /** How far a longer one is. */
  progress: { done: number; all: number } | undefined;
  /** What to say of why some are not confirmed. */
  halted: string | undefined;
}

/**
 * Confirms factors of a page, and offers to take it back.
 * @param items - the same array as long as it is the same page
 * @param onChanged - others wait now than before
 */
export function useConfirming(
  items: readonly UnconfirmedFactor[],
  onChanged: () => void,
): Confirming {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const offerUndo = useUndo();
  const [rows, setRows] = useState<readonly Waiting[]>(() =>
    items.map(waitingOf),
  );
  const [progress, setProgress] = useState<Confirming['progress']>();
  const [halted, setHalted] = useState<string>();
  /** As they are now, also for what goes on for a while. */
  const latest = useRef(rows);
  const update = (change: (row: Waiting) => Waiting) => {
    latest.current = latest.current.map(change);
    setRows(latest.current);
  };
  const set = (id: string, fields: Partial<Waiting>) =>
    update(row => (row.item.id === id ? { ...row, ...fields } : row));
  useEffect(() => {
    latest.current = items.map(waitingOf);
    setRows(latest.current);
    setHalted(undefined);
  }, [items]);

  const takeBack = async (confirmed: readonly Factor[]) => {
    for (const { id, version } of confirmed) {
      const row = latest.current.find(({ item }) => item.id === id);
      const item = row?.item ?? items.find(each => each.id === id)!;
      const { category, categorySource, patternId, patternSource } = item;
      const now = await api.patchFactor(item.postmortem.ref, id, version, {
        ...{ category, categorySource, patternId, patternSource },
      });
      set(id, { version: now.version, phase: { kind: 'open' } });
    }
    onChanged();
  };

  const confirmRows = async (wanted: readonly Waiting[]) => {
    setHalted(undefined);
    const confirmed: Factor[] = [];
    const answered: string[] = [];
    const isLong = wanted.length > AT_ONCE;
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      if (isLong) setProgress({ done: at, all: wanted.length });
      const few = wanted.slice(at, at + AT_ONCE);
      const isOne = ({ item }: Waiting) =>
        few.some(each => each.item.id === item.id);
      update(row => (isOne(row) ? { ...row, phase: { kind: 'saving' } } : row));
      try {
        const answer = await api.confirmFactors({
          items: few.map(confirmationOf),
        });
        for (const result of answer.items) {
          answered.push(result.id);
          const phase = phaseAfter(result);
          if (phase.kind === 'confirmed') confirmed.push(phase.factor);
          const version = 'factor' in phase && phase.factor.version;
          set(result.id, { phase, ...(version && { version }) });
        }
      } catch (error) {
        const before = new Map(few.map(row => [row.item.id, row.phase]));
        update(row =>
          isOne(row) ? { ...row, phase: before.get(row.item.id)! } : row,
        );
        const reason = t(reasonOf(error));
        setHalted(
          at === 0
            ? t('patterns.confirm.failedAll', { count: wanted.length, reason })
            : t('patterns.confirm.halted', { reason }),
        );
        break;
      }
    }
    setProgress(undefined);
    onChanged();
    if (confirmed.length > 0) {
      offerUndo({
        message: t('patterns.confirm.done', { count: confirmed.length }),
        undo: () => takeBack(confirmed),
      });
    }
    return answered;
  };

  const find = (ids: readonly string[]) =>
    latest.current.filter(({ item }) => ids.includes(item.id));
  return {
    rows,
    choose: (id, chosen) =>
      update(row =>
        row.item.id === id
          ? { ...row, chosen: { ...row.chosen, ...chosen } }
          : row,
      ),
    confirm: ids => confirmRows(find(ids).filter(isSelectable)),
    insist: id => confirmRows(find([id])),
    progress,
    halted,
  };
}
