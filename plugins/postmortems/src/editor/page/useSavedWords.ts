import { useMessages } from '../../translation';
import { formatClock } from '../../ui';
import { asClause } from '../conflict/asClause';
import { useKeptWords } from '../conflict/useKeptWords';
import type { SaveSummary } from '../session/summary';

/** How saving stands, in words; `unmade` while there is no post-mortem yet. */
export function useSavedWords(): (
  save: SaveSummary,
  unmade: boolean,
) => string {
  const { t } = useMessages();
  const keptWords = useKeptWords();
  return (save, unmade) => {
    const count = save.rows;
    const kept = keptWords(save.kept);
    switch (save.kind) {
      case 'conflict':
        return save.kept
          ? t('editor.saving.conflict', { count })
          : t('editor.saving.conflictNotKept', { count, kept });
      case 'rejected':
        return t('editor.saving.rejected', {
          reason: asClause(save.reason ?? ''),
          kept,
        });
      case 'untitled':
        return save.titleTooLong
          ? t('editor.saving.titleTooLong', { kept })
          : t('editor.saving.untitled', { kept });
      case 'left':
        return t('editor.saving.left');
      case 'unexplained':
        return t('editor.saving.unexplained', { kept });
      case 'retrying':
        if (save.kept) return t(`editor.saving.${save.retry ?? 'unavailable'}`);
        return save.retry === 'signedOut'
          ? t('editor.saving.signedOutNotKept')
          : t('editor.saving.retryingNotKept');
      case 'incomplete':
        return save.kept
          ? t('editor.saving.incomplete', { count })
          : t('editor.saving.incompleteNotKept', { count, kept });
      case 'saving':
        return t('editor.saving.now');
      default:
        if (unmade) return t('editor.saving.unmade');
        return save.savedAt === undefined
          ? t('editor.saving.all')
          : t('editor.saving.saved', {
              // On the clock that the person has before them.
              time: formatClock(new Date(save.savedAt).toISOString()),
            });
    }
  };
}
