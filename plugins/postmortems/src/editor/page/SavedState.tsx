import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { postmortemsTranslationRef } from '../../translation';
import { asClause } from '../conflict/asClause';
import type { EditorSession } from '../session/EditorSession';
import type { SaveSummary } from '../session/summary';
import { useStore } from './useStore';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1),
    minHeight: 32,
    textAlign: 'right',
  },
  quiet: { color: theme.palette.text.secondary },
  loud: { fontWeight: 600 },
}));

const NEEDS_A_PERSON: SaveSummary['kind'][] = [
  'conflict',
  'rejected',
  'incomplete',
];
const CALM: SaveSummary['kind'][] = ['saved', 'saving', 'incomplete'];

export interface SavedStateProps {
  session: EditorSession;
  /** Opens the sign-in again. */
  onSignIn: () => void;
}

/** Whether everything typed is safe, always in the same place. */
export function SavedState({ session, onSignIn }: SavedStateProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const words = useWords();
  const { save, ref } = useStore(session);

  return (
    <div className={classes.root}>
      <span
        role="status"
        className={CALM.includes(save.kind) ? classes.quiet : classes.loud}
      >
        {words(save, ref === undefined)}
      </span>
      {save.retry === 'signedOut' && (
        <Button size="small" variant="outlined" onClick={onSignIn}>
          {t('editor.saving.signIn')}
        </Button>
      )}
      {save.retry && save.retry !== 'signedOut' && (
        <Button size="small" onClick={() => session.resume()}>
          {t('editor.saving.tryNow')}
        </Button>
      )}
      {save.part && NEEDS_A_PERSON.includes(save.kind) && (
        <Link to={`#${save.part}`}>{t('editor.saving.show')}</Link>
      )}
    </div>
  );
}

/** How saving stands, in words. */
function useWords(): (save: SaveSummary, unmade: boolean) => string {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (save, unmade) => {
    switch (save.kind) {
      case 'conflict':
        return t('editor.saving.conflict', { count: save.rows });
      case 'rejected':
        return t('editor.saving.rejected', {
          reason: asClause(save.reason ?? ''),
        });
      case 'retrying':
        return save.kept
          ? t(`editor.saving.${save.retry ?? 'unavailable'}`)
          : t('editor.saving.notKept');
      case 'incomplete':
        return t('editor.saving.incomplete', { count: save.rows });
      case 'saving':
        return t('editor.saving.now');
      default:
        if (unmade) return t('editor.saving.unmade');
        return save.savedAt === undefined
          ? t('editor.saving.all')
          : t('editor.saving.saved', {
              // On the clock that the person has before them.
              time: DateTime.fromMillis(save.savedAt).toFormat('HH:mm:ss'),
            });
    }
  };
}
