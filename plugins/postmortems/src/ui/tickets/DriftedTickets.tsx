import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { DriftedTicket, isDrifted } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { LoadError } from '../LoadError';
import { Pager } from '../Pager';
import { Section } from '../Section';
import { useLoad } from '../useLoad';
import { usePages } from '../usePages';
import { useSettings } from '../useSettings';
import { DriftActs } from './DriftActs';

const PAGE = 10;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: 14,
    overflowWrap: 'anywhere',
  },
}));

/** Every action whose issue says something else, to be settled one after the other; nothing where there is none. */
export function DriftedTickets({ onSettled }: { onSettled: () => void }) {
  return useSettings().trackers.length > 0 ? (
    <List onSettled={onSettled} />
  ) : null;
}

function List({ onSettled }: { onSettled: () => void }) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const pages = usePages('drifted');
  /** What was settled since the page was loaded. */
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const { value, error, loading, retry } = useLoad(
    signal =>
      api.listDriftedTickets({ limit: PAGE, cursor: pages.cursor }, { signal }),
    [api, pages.cursor],
  );
  if (error) {
    return (
      <LoadError
        what={t('ui.tickets.failed.load')}
        error={error}
        retry={retry}
      />
    );
  }
  const items = (value?.items ?? []).filter(
    ({ actionItemId }) => !done.has(actionItemId),
  );
  if (items.length === 0 && !value?.nextCursor && pages.page === 1) return null;
  const settled = (ticket: DriftedTicket) => {
    setDone(last => new Set(last).add(ticket.actionItemId));
    onSettled();
  };

  return (
    <Section title={t('ui.tickets.drifted.title')}>
      <ul className={classes.list}>
        {items.map(ticket => (
          <li key={ticket.actionItemId} className={classes.item}>
            <Link to={`${report({ ref: ticket.ref })}#${ticket.key}`}>
              {ticket.ref} {ticket.key} {ticket.title}
            </Link>
            <DriftActs
              postmortemRef={ticket.ref}
              actionKey={ticket.key}
              ticket={ticket}
              mayEdit={ticket.mayEdit}
              onSettled={now => {
                if (!now || !isDrifted(now)) settled(ticket);
                else retry();
              }}
            />
          </li>
        ))}
      </ul>
      {(value?.nextCursor || pages.page > 1) && (
        <Pager
          page={pages.page}
          hasNext={Boolean(value?.nextCursor)}
          loading={loading}
          onPrevious={pages.previous}
          onNext={() => value?.nextCursor && pages.next(value.nextCursor)}
        />
      )}
    </Section>
  );
}
