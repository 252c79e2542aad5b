import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useNavigate } from 'react-router-dom';
import { useMessages } from '../../../translation';
import { usePartAddress } from '../../page/usePartAddress';
import type { EditorSession } from '../../session/EditorSession';
import { useEvidenceDrop } from './useEvidenceDrop';

const useStyles = makeStyles(theme => ({
  // Above everything, so that nothing moves under the hand that holds the files.
  root: {
    position: 'fixed',
    zIndex: theme.zIndex.snackbar,
    bottom: theme.spacing(3),
    left: '50%',
    transform: 'translateX(-50%)',
    padding: theme.spacing(1.5, 2),
    fontWeight: 600,
    pointerEvents: 'none',
  },
}));

/** In another part of the editor: files that are dropped come in as evidence, and that part is shown. */
export function DropHint({ session }: { session: EditorSession }) {
  const classes = useStyles();
  const { t } = useMessages();
  const navigate = useNavigate();
  const address = usePartAddress();
  const { over } = useEvidenceDrop(session, () =>
    navigate(address('evidence')),
  );
  return over ? (
    <Paper elevation={6} className={classes.root}>
      {t('editor.evidence.bring.overElsewhere')}
    </Paper>
  ) : null;
}
