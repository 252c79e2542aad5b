import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionStatus,
  Drift,
  Ticket,
  TicketSettlement,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { addressText } from '../addressText';
import { PersonName } from '../EntityNames';
import { WaitingButton } from '../WaitingButton';
import { TicketError } from './TicketError';

const useStyles = makeStyles(theme => ({
  button: {
    padding: theme.spacing(0, 1),
    marginRight: theme.spacing(1),
    fontSize: 12,
    textTransform: 'none',
  },
  lines: { margin: theme.spacing(0.5, 0) },
}));

export interface DriftActsProps {
  postmortemRef: string;
  /** Of the action. */
  actionKey: string;
  ticket: Ticket;
  mayEdit: boolean;
  /** Called with what the action has for a ticket now. */
  onSettled: (ticket: Ticket | undefined) => void;
}

/** Where an action and its issue differ, and one press for each that may be right. */
export function DriftActs(props: DriftActsProps) {
  const { postmortemRef, actionKey: key, ticket, mayEdit, onSettled } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const { state } = ticket;
  const isLost = state === 'missing' || state === 'moved';

  const settle = async (settlement: TicketSettlement) => {
    setWorking(true);
    setError(null);
    try {
      const { items } = await api.settleTicket(
        postmortemRef,
        ticket.actionItemId,
        settlement,
      );
      onSettled(items[0]);
    } catch (problem) {
      setError(problem as Error);
    } finally {
      setWorking(false);
    }
  };

  const button = (take: TicketSettlement['take']) => {
    const what = t(
      isLost ? `ui.tickets.take.${state}` : `ui.tickets.take.${take}`,
    );
    return (
      <WaitingButton
        key={take}
        size="small"
        variant="outlined"
        className={classes.button}
        aria-label={t('ui.tickets.take.of', { what, key })}
        waiting={working}
        onClick={() => settle({ take })}
      >
        {what}
      </WaitingButton>
    );
  };

  return (
    <div>
      <div className={classes.lines}>
        {state === 'missing' && t('ui.tickets.differs.missing')}
        {state === 'moved' &&
          ticket.movedTo &&
          t('ui.tickets.differs.moved', {
            where: (
              <Link to={ticket.movedTo}>{addressText(ticket.movedTo)}</Link>
            ),
          })}
        {ticket.drift.map(drift => (
          <div key={drift.field}>
            <DriftLine drift={drift} />
          </div>
        ))}
      </div>
      {mayEdit && button('theirs')}
      {mayEdit && !isLost && button('ours')}
      {error && (
        <TicketError what={t('ui.tickets.failed.settle')} error={error} />
      )}
    </div>
  );
}

function DriftLine({ drift: { field, theirs } }: { drift: Drift }) {
  const { t } = useMessages();
  const said =
    field === 'status'
      ? t(`ui.actionStatus.${theirs as ActionStatus}`)
      : theirs ?? '';
  return (
    <>
      {t(`ui.tickets.differs.${field}`, {
        theirs: field === 'owner' ? <PersonName personRef={theirs} /> : said,
      })}
    </>
  );
}
