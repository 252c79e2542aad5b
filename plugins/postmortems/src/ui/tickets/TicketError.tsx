import { makeStyles } from '@material-ui/core/styles';
import { errorBody, errorStatus } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { reasonOf } from '../LoadError';

/** These say in words what is wrong with what was asked for, or what the tracker says. */
const TELLING = [400, 403, 409, 503];

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0, 0), overflowWrap: 'anywhere' },
  what: { fontWeight: 600 },
}));

/** What did not work, and why. */
export function TicketError({ what, error }: { what: string; error: Error }) {
  const classes = useStyles();
  const { t } = useMessages();
  const said =
    TELLING.includes(errorStatus(error) ?? 0) &&
    errorBody(error)?.error?.message;
  return (
    <p role="alert" className={classes.root}>
      <span className={classes.what}>{what}</span> {said || t(reasonOf(error))}
    </p>
  );
}
