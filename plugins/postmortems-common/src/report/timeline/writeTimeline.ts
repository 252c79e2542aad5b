import type { TimelineEventFields } from '../../model';
import type { ParsedReport } from '../ParsedReport';
import { writeAddress } from '../text/addresses';
import { Column, NOTHING, textCell, writeTable } from '../text/table';
import {
  formatDayAndTime,
  formatTimeOfDay,
  readTimeOfDay,
} from '../text/times';
import { milestoneWords } from '../text/words';
import { milestoneDisplay } from './milestones';

interface Row {
  event: TimelineEventFields;
  time: string;
}

/** The timeline as a table in UTC; null when there are no events. */
export function writeTimeline(report: ParsedReport): string | null {
  const { timeline } = report;
  if (!timeline.length) return null;
  const { column } = milestoneDisplay(report);
  const day = report.header.startedAt?.slice(0, 10) ?? null;
  const rows: Row[] = [];
  let previous: string | null = null;
  for (const event of timeline) {
    rows.push({ event, time: timeCell(event.occurredAt, day, previous) });
    previous = event.occurredAt ?? previous;
  }
  return `## Timeline (all times UTC)\n\n${writeTable(columns(column), rows)}`;
}

/** The time of day where a reader knows the day: it is the incident's, and the clock did not turn. */
function timeCell(
  at: string | null,
  day: string | null,
  previous: string | null,
): string {
  if (!at) return NOTHING;
  const short = formatTimeOfDay(at);
  return at.slice(0, 10) === day && readTimeOfDay(short, day, previous) === at
    ? short
    : formatDayAndTime(at);
}

function columns(withMilestones: boolean): Column<Row>[] {
  return [
    { title: 'Time', width: '10:05:23'.length, cell: ({ time }) => time },
    { title: 'Event', cell: ({ event }) => textCell(event.description) },
    { title: 'Source', cell: ({ event }) => textCell(event.source || null) },
    { title: 'Actor', cell: ({ event }) => textCell(event.actor || null) },
    {
      title: 'Milestone',
      cell: ({ event }) =>
        event.milestone ? milestoneWords.of(event.milestone) : NOTHING,
      shownFor: () => withMilestones,
    },
    {
      title: 'Evidence',
      cell: ({ event }) =>
        event.evidenceUrl ? writeAddress(event.evidenceUrl) : NOTHING,
      shownFor: ({ event }) => event.evidenceUrl !== null,
    },
    {
      title: 'Written As',
      cell: ({ event }) => textCell(event.timeOrigin?.text ?? null),
      shownFor: ({ event }) => event.timeOrigin !== null,
    },
    {
      title: 'Zone',
      cell: ({ event }) => textCell(event.timeOrigin?.zone ?? null),
      shownFor: ({ event }) => event.timeOrigin !== null,
    },
  ];
}
