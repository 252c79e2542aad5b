import { makeStyles } from '@material-ui/core/styles';
import type { TicketState } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-block',
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontSize: 12,
    lineHeight: '18px',
    whiteSpace: 'nowrap',
  },
}));

/** Where the issue of an action stands. */
export function TicketChip({ state }: { state: TicketState }) {
  const classes = useStyles();
  const { t } = useMessages();
  return <span className={classes.root}>{t(`ui.tickets.state.${state}`)}</span>;
}
