import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { formatDay, formatTime } from '../../ui';
import type { EditorSession } from '../session/EditorSession';
import type { SaveSummary } from '../session/summary';
import { SpokenState } from './SpokenState';
import { usePartAddress } from './usePartAddress';
import { useSavedWords } from './useSavedWords';
import { useStore } from '../../ui/useStore';

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
  'untitled',
  'left',
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
  const { t } = useMessages();
  const words = useSavedWords();
  const address = usePartAddress();
  const { save, ref } = useStore(session);
  const at =
    save.savedAt === undefined
      ? undefined
      : new Date(save.savedAt).toISOString();
  // Signing in again loads the page anew, which has to have its text from somewhere.
  const maySignIn = save.retry === 'signedOut' && save.kept;

  return (
    <div className={classes.root}>
      <span
        className={CALM.includes(save.kind) ? classes.quiet : classes.loud}
        // The time is on the person's own clock; everywhere else it is UTC.
        title={
          save.kind === 'saved' && at
            ? t('ui.time.utc', { time: `${formatDay(at)}, ${formatTime(at)}` })
            : undefined
        }
      >
        {words(save, ref === undefined)}
      </span>
      <SpokenState save={save} />
      {maySignIn && (
        <Button size="small" variant="outlined" onClick={onSignIn}>
          {t('editor.saving.signIn')}
        </Button>
      )}
      {save.retry && !maySignIn && (
        <Button size="small" onClick={() => session.resume()}>
          {t('editor.saving.tryNow')}
        </Button>
      )}
      {save.part && NEEDS_A_PERSON.includes(save.kind) && (
        <Link to={address(save.part)}>{t('editor.saving.show')}</Link>
      )}
    </div>
  );
}
