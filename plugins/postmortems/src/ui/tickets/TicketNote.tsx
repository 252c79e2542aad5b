import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionItem,
  isDrifted,
  isUnfinished,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { addressText } from '../addressText';
import { DriftActs } from './DriftActs';
import { TicketActs } from './TicketActs';
import { TicketChip } from './TicketChip';
import { useTickets } from './TicketsProvider';

const useStyles = makeStyles(theme => ({
  root: { overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
}));

export interface TicketNoteProps {
  item: ActionItem;
  className?: string;
}

/** Where an action is tracked, how the issue stands, and what can be done about it. */
export function TicketNote({ item, className }: TicketNoteProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const tickets = useTickets();
  const ticket = tickets?.ticketOf(item.id);
  const url = item.ticketUrl ?? ticket?.url;
  const mayEdit = tickets?.mayEdit ?? false;
  const isOffered =
    mayEdit &&
    !url &&
    ticket?.state !== 'creating' &&
    !item.isIdea &&
    item.version > 0 &&
    isUnfinished(item);
  if (!url && !ticket && !isOffered) return null;

  return (
    <div className={[classes.root, className].filter(Boolean).join(' ')}>
      <div className={classes.line}>
        {url && (
          <Link to={url}>
            {t('ui.tickets.link', { text: addressText(url) })}
          </Link>
        )}
        {ticket && <TicketChip state={ticket.state} />}
        {ticket?.problem && <span>{ticket.problem}</span>}
        {tickets && isOffered && (
          <span>
            <TicketActs
              postmortemRef={tickets.postmortemRef}
              action={item}
              onTicket={made => tickets.put([made])}
            />
          </span>
        )}
      </div>
      {tickets && ticket && isDrifted(ticket) && (
        <DriftActs
          postmortemRef={tickets.postmortemRef}
          actionKey={item.key}
          ticket={ticket}
          mayEdit={mayEdit}
          onSettled={now => tickets.settled(item.id, now)}
        />
      )}
    </div>
  );
}
