import { useApi } from '@backstage/core-plugin-api';
import type {
  Pattern,
  PatternAlias,
  PatternFields,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { useUndo } from '../ui';

/** What is done to a pattern on its page. All but `edit` tell of a refusal by `error`. */
export interface PatternActs {
  /** @throws where it is refused */
  edit: (fields: PatternFields) => Promise<void>;
  /** @returns false where it was refused */
  addAlias: (statement: string) => Promise<boolean>;
  /** @returns false where it was refused */
  removeAlias: (alias: PatternAlias) => Promise<boolean>;
  unmerge: (merged: Pattern['merged'][number]) => Promise<void>;
  /** Something is on its way. */
  busy: boolean;
  error: Error | undefined;
}

/**
 * Does things to a pattern, and offers to take each back.
 * @param onChanged - looks at it again
 */
export function usePatternActs(
  pattern: Pattern,
  onChanged: () => void,
): PatternActs {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const offerUndo = useUndo();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { id, version } = pattern;

  const offer = (message: string, undo: () => Promise<unknown>) => {
    onChanged();
    offerUndo({
      message,
      undo: async () => {
        await undo();
        onChanged();
      },
    });
  };
  const attempt = async (act: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      return true;
    } catch (refusal) {
      setError(refusal as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const edit = async (fields: PatternFields) => {
    const { name, category } = pattern;
    const changed = await api.patchPattern(id, version, fields);
    offer(t('patterns.edit.done', { name: changed.name }), () =>
      api.patchPattern(id, changed.version, { name, category }),
    );
  };
  const addAlias = (statement: string) =>
    attempt(async () => {
      const changed = await api.addPatternAlias(id, version, { statement });
      const known = new Set(pattern.aliases.map(alias => alias.id));
      const added = changed.aliases.find(alias => !known.has(alias.id));
      offer(t('patterns.aliases.added', { statement }), async () => {
        if (added) {
          await api.removePatternAlias(id, changed.version, added.id);
        }
      });
    });
  const removeAlias = (alias: PatternAlias) => {
    const { statement } = alias;
    return attempt(async () => {
      const changed = await api.removePatternAlias(id, version, alias.id);
      offer(t('patterns.aliases.removed', { statement }), () =>
        api.addPatternAlias(id, changed.version, { statement }),
      );
    });
  };
  const unmerge = async (merged: Pattern['merged'][number]) => {
    await attempt(async () => {
      const apart = await api.unmergePattern(merged.id, merged.version);
      offer(t('patterns.merged.unmerged', { name: merged.name }), () =>
        api.mergePattern(merged.id, apart.version, { into: id }),
      );
    });
  };

  return { edit, addAlias, removeAlias, unmerge, busy, error };
}
