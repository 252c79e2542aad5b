import type { TimedEvent, TimeFinding } from './TimeFinding';

/** Words of which the second cannot be true before the first. */
const ORDERS = [
  {
    first: /\b(?:is |was |were |got )?paged\b|\bpage (?:is |was )?sent\b/i,
    then: /\b(?:is |was )?acknowledge[sd]?\b/i,
    told: 'acknowledged',
    // Of the same page, as one system tells both.
    isOf: (event: TimedEvent, page: TimedEvent) =>
      event.source !== '' && same(event.source, page.source),
  },
  {
    first: /\b(?:fires|fired|is firing|was firing)\b/i,
    then: /\b(?:is |was )resolved\b/i,
    told: 'resolved',
    isOf: (event: TimedEvent, fired: TimedEvent) =>
      subject(event, ORDERS[1].then) !== '' &&
      same(subject(event, ORDERS[1].then), subject(fired, ORDERS[1].first)),
  },
] as const;

/** Where nothing is said of a thing but that: an article, or what kind of thing it is. */
const PLAIN = /^(?:the |an? )?(?:alert |alarm )?|["'“”‘’`:]/g;

/**
 * Acknowledged before anybody was paged, resolved before it fired. Only where it is plain that the same
 * is meant, and where no more of the second are told than of the first: what an earlier one left
 * behind is no mistake.
 */
export function toldOrder(events: readonly TimedEvent[]): TimeFinding[] {
  return ORDERS.flatMap(({ first, then, told, isOf }): TimeFinding[] => {
    const firsts = events.filter(({ description }) => first.test(description));
    if (firsts.length === 0) return [];
    const seconds = events.filter(
      ({ description }) => then.test(description) && !first.test(description),
    );
    return seconds.flatMap((event): TimeFinding[] => {
      const before = firsts.filter(other => isOf(event, other));
      const alike = seconds.filter(other =>
        before.some(one => isOf(other, one)),
      );
      const times = before.flatMap(({ occurredAt }) => occurredAt ?? []).sort();
      if (times.length === 0 || alike.length > before.length) return [];
      return event.occurredAt !== null && event.occurredAt < times[0]
        ? [
            {
              check: 'told_order',
              target: { kind: 'event', id: event.key },
              told,
              otherAt: times[0],
            },
          ]
        : [];
    });
  });
}

/** What it is said of: `HighErrorRate` in `Alert HighErrorRate fires: 5 % of all requests`. */
function subject({ description }: TimedEvent, verb: RegExp): string {
  return description
    .slice(0, verb.exec(description)?.index ?? 0)
    .toLowerCase()
    .replace(PLAIN, '')
    .trim();
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
