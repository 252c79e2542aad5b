import Button from '@material-ui/core/Button';
import { ActionItem, isUnfinished } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useSettings } from '../useSettings';
import { CreateTicketDialog } from './CreateTicketDialog';
import { useTickets } from './TicketsProvider';

/** Offers the issues of all actions that are owed and have none. */
export function CreateAllButton({ items }: { items: readonly ActionItem[] }) {
  const { t } = useMessages();
  const { trackers } = useSettings();
  const tickets = useTickets();
  const [asking, setAsking] = useState(false);
  const without = items.filter(
    item =>
      !item.isIdea &&
      isUnfinished(item) &&
      item.version > 0 &&
      !item.ticketUrl &&
      !['creating', 'open'].includes(tickets?.ticketOf(item.id)?.state ?? ''),
  );
  if (!tickets?.mayEdit || !trackers.length || !without.length) return null;
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setAsking(true)}>
        {t('ui.tickets.createAll', { count: without.length })}
      </Button>
      {asking && (
        <CreateTicketDialog
          postmortemRef={tickets.postmortemRef}
          onCreated={tickets.put}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
