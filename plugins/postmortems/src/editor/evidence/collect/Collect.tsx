import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../../translation';
import type { EditorSession } from '../../session/EditorSession';
import { CollectCommands } from './CollectCommands';

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(2),
    '& > summary': { cursor: 'pointer', fontWeight: 600 },
  },
}));

/**
 * How evidence is collected: open while there is none, out of the way afterwards.
 * @param isFirst - whether nothing has come in yet
 */
export function Collect(props: { session: EditorSession; isFirst: boolean }) {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <details className={classes.root} open={props.isFirst}>
      <summary>{t('editor.evidence.collect.title')}</summary>
      <CollectCommands session={props.session} />
    </details>
  );
}
