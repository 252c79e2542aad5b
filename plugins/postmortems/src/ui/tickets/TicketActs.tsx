import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionItem, Ticket } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useSettings } from '../useSettings';
import { CreateTicketDialog } from './CreateTicketDialog';
import { LinkTicketDialog } from './LinkTicketDialog';

const useStyles = makeStyles(theme => ({
  button: {
    padding: theme.spacing(0, 0.5),
    marginLeft: theme.spacing(-0.5),
    marginRight: theme.spacing(1),
    fontSize: 12,
    textTransform: 'none',
  },
}));

export interface TicketActsProps {
  postmortemRef: string;
  action: Pick<ActionItem, 'id' | 'key' | 'version'>;
  /** Called with what the action has for a ticket now. */
  onTicket: (ticket: Ticket) => void;
}

/** What can be done for an action without a ticket; nothing where the portal has no tracker. */
export function TicketActs(props: TicketActsProps) {
  const { postmortemRef, action, onTicket } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { trackers } = useSettings();
  const [asking, setAsking] = useState<'create' | 'link' | null>(null);
  if (trackers.length === 0) return null;
  const { key } = action;
  const close = () => setAsking(null);

  return (
    <>
      <Button
        size="small"
        className={classes.button}
        aria-label={t('ui.tickets.createFor', { key })}
        onClick={() => setAsking('create')}
      >
        {t('ui.tickets.create')}
      </Button>
      <Button
        size="small"
        className={classes.button}
        aria-label={t('ui.tickets.linkFor', { key })}
        onClick={() => setAsking('link')}
      >
        {t('ui.tickets.linkExisting')}
      </Button>
      {asking === 'create' && (
        <CreateTicketDialog
          {...{ postmortemRef, action }}
          onCreated={([ticket]) => onTicket(ticket)}
          onClose={close}
        />
      )}
      {asking === 'link' && (
        <LinkTicketDialog
          {...{ postmortemRef, action }}
          onLinked={onTicket}
          onClose={close}
        />
      )}
    </>
  );
}
