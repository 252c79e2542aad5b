import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { CalendarFeed } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { useEntityNames } from '../catalogNames';
import { reasonOf } from '../LoadError';
import { Section } from '../Section';
import { formatDay } from '../time';
import { WaitingButton } from '../WaitingButton';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  feed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    minHeight: 40,
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  about: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  when: { fontSize: 12, color: theme.palette.text.secondary },
  said: { minHeight: 20, fontSize: 12 },
}));

export interface FeedListProps {
  /** None yet while they are on their way. */
  feeds?: readonly CalendarFeed[];
  onRevoked: (id: string) => void;
}

/** One's calendars, each with when it was last read: one that nobody reads can go. */
export function FeedList({ feeds, onRevoked }: FeedListProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const nameOf = useEntityNames(
    (feeds ?? []).flatMap(({ about }) => about ?? []),
  );
  const [busy, setBusy] = useState<string>();
  const [said, setSaid] = useState('');

  const revoke = async (id: string) => {
    setBusy(id);
    try {
      await api.revokeCalendarFeed(id);
      setSaid(t('ui.calendar.revoked'));
      onRevoked(id);
    } catch (error) {
      setSaid(`${t('ui.calendar.revokeFailed')} ${t(reasonOf(error))}`);
    } finally {
      setBusy(undefined);
    }
  };

  if (!feeds) {
    return (
      <div role="status" aria-label={t('ui.calendar.loading')}>
        <Skeleton height={40} />
      </div>
    );
  }
  return (
    <>
      {feeds.length > 0 && (
        <Section level={3} title={t('ui.calendar.yours')}>
          <ul className={classes.list}>
            {feeds.map(({ id, about, createdAt, readAt }) => {
              const name = about ? nameOf(about).title : t('ui.calendar.mine');
              const day = formatDay(createdAt);
              return (
                <li key={id} className={classes.feed}>
                  <span className={classes.about}>{name}</span>
                  <span className={classes.when}>
                    {t('ui.calendar.madeOn', { day })},{' '}
                    {readAt
                      ? t('ui.calendar.readOn', { day: formatDay(readAt) })
                      : t('ui.calendar.neverRead')}
                  </span>
                  <WaitingButton
                    size="small"
                    waiting={busy === id}
                    aria-label={t('ui.calendar.revokeOne', {
                      about: name,
                      day,
                    })}
                    onClick={() => revoke(id)}
                  >
                    {t('ui.calendar.revoke')}
                  </WaitingButton>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <div role="status" className={classes.said}>
        {said}
      </div>
    </>
  );
}
