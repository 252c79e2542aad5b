import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { StatusLabel } from '../../ui';
import type { ImportRow } from '../batch';

const useStyles = makeStyles(theme => ({
  quiet: { color: theme.palette.text.secondary },
}));

/** As what a post-mortem will land; while something is done with it, what. */
export function RowState({ row: { state, found } }: { row: ImportRow }) {
  const classes = useStyles();
  const { t } = useMessages();
  switch (state) {
    case 'waiting':
    case 'reading':
    case 'queued':
    case 'importing':
      return (
        <span className={classes.quiet}>{t(`imports.state.${state}`)}</span>
      );
    case 'unread':
      return null;
    default:
      return found ? <StatusLabel status={found.status} /> : null;
  }
}
