import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../translation';
import { ActorNames, formatDay, UtcTime } from '../../ui';
import { EvidenceMark } from '../../ui/evidence/EvidenceMark';
import { CommentMark } from '../comments/CommentMark';
import { useTableStyles } from '../tableStyles';

export interface TimelineTableProps {
  /** In the order in which they are to stand. */
  events: TimelineEvent[];
  /** The row to show and to move the focus to. */
  selectedId?: string;
}

/** Every event of the timeline, also those whose time nobody knows yet. */
export function TimelineTable({ events, selectedId }: TimelineTableProps) {
  const classes = useTableStyles();
  const { t } = useMessages();
  const selected = useRef<HTMLTableRowElement>(null);

  useEffect(() => {
    if (selectedId) {
      selected.current?.focus({ preventScroll: true });
      selected.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [selectedId]);

  const daysOf = (event?: TimelineEvent) =>
    event?.occurredAt ? formatDay(event.occurredAt) : '';
  const severalDays = new Set(events.map(daysOf).filter(Boolean)).size > 1;

  return (
    <Table size="small" className={classes.table}>
      <caption className={classes.caption}>
        {t('report.timeline.tableCaption')}
      </caption>
      <TableHead>
        <TableRow>
          <TableCell>{t('report.timeline.time')}</TableCell>
          <TableCell>{t('report.timeline.event')}</TableCell>
          <TableCell>{t('report.timeline.source')}</TableCell>
          <TableCell>{t('report.timeline.actor')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {events.map((event, index) => (
          <TableRow
            key={event.id}
            ref={event.id === selectedId ? selected : undefined}
            tabIndex={event.id === selectedId ? -1 : undefined}
            selected={event.id === selectedId}
          >
            <TableCell className={classes.narrow}>
              {severalDays && daysOf(event) !== daysOf(events[index - 1]) && (
                <div className={classes.quiet}>{daysOf(event)}</div>
              )}
              {event.occurredAt ? (
                <UtcTime at={event.occurredAt} format="time" />
              ) : (
                t('report.timeline.noTime')
              )}
              {event.timeOrigin && (
                <div className={classes.quiet}>
                  {event.timeOrigin.zone
                    ? t('report.timeline.written', event.timeOrigin)
                    : t('report.timeline.writtenWithoutZone', {
                        text: event.timeOrigin.text,
                      })}
                </div>
              )}
            </TableCell>
            <TableCell>
              {event.milestone && (
                <strong>{t(`ui.milestone.${event.milestone}`)}: </strong>
              )}
              {event.description}
              <CommentMark
                target={{ kind: 'event', key: event.id }}
                label={event.description}
              />
              {event.evidenceUrl && (
                <>
                  {' '}
                  <Link to={event.evidenceUrl}>
                    {t('report.timeline.evidence')}
                  </Link>
                </>
              )}
              {event.citations.length > 0 && (
                <EvidenceMark citations={event.citations} />
              )}
            </TableCell>
            <TableCell>{event.source}</TableCell>
            <TableCell>
              <ActorNames text={event.actor} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
