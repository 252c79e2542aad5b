import type { CheckPlace } from '../../model';
import type { TimeFinding } from '../times/TimeFinding';
import { timeFindings } from '../times/timeFindings';
import { CheckContext, defineCheck } from './Check';
import { notYet, pass, Remark, together } from './outcomes';
import { listedPlaces, placeOfEvent, placeOfMilestone } from './places';

type Reason = 'order' | 'told' | 'day' | 'zone' | 'clock';

/** What each finding is here. That the header and an event differ is told by the check of consistency. */
const REASONS: Partial<Record<TimeFinding['check'], Reason>> = {
  milestone_order: 'order',
  told_order: 'told',
  other_day: 'day',
  no_zone: 'zone',
  repeated_hour: 'clock',
  skipped_hour: 'clock',
};

export const timesInOrder = defineCheck({
  id: 'times-in-order',
  check(context) {
    const findings = findingsIn(context);
    if (!findings) return notYet('none');
    const places = new Map<Reason, Map<string, CheckPlace>>();
    const placeOf = placesIn(context);
    for (const { check, target } of findings) {
      const reason = REASONS[check];
      const place = placeOf(target);
      if (!reason || !place) continue;
      const found = places.get(reason) ?? new Map<string, CheckPlace>();
      places.set(reason, found.set(`${target.kind} ${target.id}`, place));
    }
    const remarks = (
      ['order', 'told', 'day', 'zone', 'clock'] as const
    ).flatMap((reason): Remark<Reason>[] => {
      const found = [...(places.get(reason)?.values() ?? [])];
      if (found.length === 0) return [];
      return [
        {
          state: reason === 'order' ? 'fail' : 'warn',
          reason,
          values: { places: listedPlaces(found) },
          places: found,
        },
      ];
    });
    return together(remarks) ?? pass('ordered');
  },
});

/** Undefined where there is no time at all. */
function findingsIn({
  postmortem,
  artefacts,
}: CheckContext): TimeFinding[] | undefined {
  const { timeline, startedAt, resolvedAt } = postmortem;
  const isTimed = timeline.some(({ occurredAt }) => occurredAt !== null);
  if (!isTimed && !startedAt && !resolvedAt) return undefined;
  return timeFindings({
    header: postmortem,
    events: timeline.map(event => ({ ...event, key: event.id })),
    artefacts,
  });
}

/** Finds the place of what a time belongs to. */
export function placesIn({ postmortem }: CheckContext) {
  const events = new Map(postmortem.timeline.map(event => [event.id, event]));
  return ({ kind, id }: TimeFinding['target']): CheckPlace | undefined => {
    if (kind === 'milestone') {
      return placeOfMilestone(id as Parameters<typeof placeOfMilestone>[0]);
    }
    const event = events.get(id);
    return event && placeOfEvent(event, 'occurredAt');
  };
}
