import {
  DataGap,
  MILESTONE_FIELDS,
  MILESTONES,
  MISSING_DATA_SECTION,
  TimelineEvent,
} from '../../model';
import { formatDuration, formatInstant } from '../../report/text/times';
import { isWritten } from '../gaps/missingData';
import { CheckContext, defineCheck } from './Check';
import { absent, pass, Remark, together } from './outcomes';
import {
  listed,
  nameOf,
  placeInIncident,
  placeOfEvent,
  placeOfMilestone,
} from './places';

/** A shorter silence needs no explanation, in milliseconds. */
const SHORT_MS = 30 * 60_000;

type Reason = 'milestones' | 'untimed' | 'silent';

export const timelineComplete = defineCheck({
  id: 'timeline-complete',
  check(context) {
    const { postmortem } = context;
    if (postmortem.timeline.length === 0) {
      return absent(context)('none', {}, [
        { part: 'timeline', id: null, field: null, label: 'Timeline' },
      ]);
    }
    const remarks = [
      ...milestones(context),
      ...untimed(postmortem.timeline),
      ...silences(context),
    ];
    return together<Reason>(remarks) ?? pass('whole');
  },
});

function milestones({ postmortem }: CheckContext): Remark<Reason>[] {
  const unknown = MILESTONES.filter(
    milestone => postmortem[MILESTONE_FIELDS[milestone]] === null,
  );
  // Where nothing happened, nobody acknowledged it.
  if (unknown.length === 0 || postmortem.kind === 'near_miss') return [];
  return [
    {
      state: 'warn',
      reason: 'milestones',
      values: { milestones: listed(unknown.map(nameOf)) },
      places: unknown.map(placeOfMilestone),
    },
  ];
}

function untimed(events: readonly TimelineEvent[]): Remark<Reason>[] {
  const found = events.filter(({ occurredAt }) => occurredAt === null);
  if (found.length === 0) return [];
  return [
    {
      state: 'warn',
      reason: 'untimed',
      values: { count: found.length },
      places: found.map(event => placeOfEvent(event, 'occurredAt')),
    },
  ];
}

/** Stretches of the incident without an event that are long beside it, and that no noted gap explains. */
function silences({ postmortem, gaps }: CheckContext): Remark<Reason>[] {
  const { startedAt, resolvedAt, sections } = postmortem;
  if (!startedAt || !resolvedAt || resolvedAt <= startedAt) return [];
  const length = Date.parse(resolvedAt) - Date.parse(startedAt);
  const longest = Math.max(SHORT_MS, length / 3);
  const missing = sections.find(({ key }) => key === MISSING_DATA_SECTION.key);
  const noted = gaps.filter(gap => missing && isWritten(missing.body, gap));
  const during = postmortem.timeline
    .filter(isTimed)
    .filter(
      ({ occurredAt }) => occurredAt >= startedAt && occurredAt <= resolvedAt,
    )
    .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1));
  const remarks: Remark<Reason>[] = [];
  let from = startedAt;
  let since = Date.parse(startedAt);
  let before = placeInIncident('startedAt', 'Started');
  for (const event of [...during, null]) {
    const to = event?.occurredAt ?? resolvedAt;
    const until = Date.parse(to);
    const silence = until - since;
    if (silence > longest && !isExplained(noted, from, to)) {
      remarks.push({
        state: 'warn',
        reason: 'silent',
        values: { length: formatDuration(silence), from: formatInstant(from) },
        places: [before],
      });
    }
    from = to;
    since = until;
    if (event) before = placeOfEvent(event, 'occurredAt');
  }
  return remarks;
}

function isExplained(noted: readonly DataGap[], from: string, to: string) {
  return noted.some(gap => gap.from < to && gap.to > from);
}

function isTimed(
  event: TimelineEvent,
): event is TimelineEvent & { occurredAt: string } {
  return event.occurredAt !== null;
}
