import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { Fragment } from 'react';
import { useMessages } from '../../../translation';
import { ActorNames } from '../../actors/ActorNames';
import { TOLD, useCardStyles } from './CardFrame';
import { useInstant } from './useInstant';

/** What a dot stands for: an event, or several close together. */
export function EventCard({ events }: { events: TimelineEvent[] }) {
  const classes = useCardStyles();
  const { t } = useMessages();
  const sayInstant = useInstant();
  return (
    <>
      {events.slice(0, TOLD).map(event => (
        <div key={event.id} className={classes.item}>
          {event.occurredAt && (
            <div className={classes.quiet}>{sayInstant(event.occurredAt)}</div>
          )}
          <p className={classes.what}>{event.description}</p>
          <div className={classes.quiet}>
            {[
              event.milestone && t(`ui.milestone.${event.milestone}`),
              event.source,
              event.actor && <ActorNames text={event.actor} linked={false} />,
            ]
              .filter(Boolean)
              .map((piece, i) => (
                // eslint-disable-next-line react/no-array-index-key -- they never move
                <Fragment key={i}>
                  {i > 0 && ' · '}
                  {piece}
                </Fragment>
              ))}
          </div>
          <div className={classes.quiet}>
            {event.citations.length > 0
              ? t('ui.evidence.lines', { count: event.citations.length })
              : t('ui.evidence.stated')}
          </div>
        </div>
      ))}
      {events.length > TOLD && (
        <div className={classes.quiet}>
          {t('ui.timeline.more', { count: events.length - TOLD })}
        </div>
      )}
    </>
  );
}
