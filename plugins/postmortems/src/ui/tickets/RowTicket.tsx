import {
  isUnfinished,
  ListedActionItem,
  TicketMark,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { TicketActs } from './TicketActs';
import { TicketChip } from './TicketChip';

/** The ticket of an action in a list of many: how it stands, or what can be done to have one. */
export function RowTicket({ item }: { item: ListedActionItem }) {
  const [made, setMade] = useState<TicketMark | null>(null);
  const ticket = made ?? item.ticket;
  const isOffered =
    item.mayEdit && !item.isIdea && !item.ticketUrl && isUnfinished(item);
  if (ticket && ticket.state !== 'refused') {
    return <TicketChip state={ticket.state} />;
  }
  return (
    <>
      {ticket && <TicketChip state={ticket.state} />}
      {isOffered && (
        <span>
          <TicketActs
            postmortemRef={item.postmortem.ref}
            action={item}
            onTicket={setMade}
          />
        </span>
      )}
    </>
  );
}
