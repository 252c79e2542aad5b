import {
  RECURRING_LIMITS,
  RecurringFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import {
  trendBetween,
  wilsonInterval,
} from 'backstage-plugin-postmortems-common/statistics';
import type { Work } from '../inTurns';
import { alike } from './alike';
import { CountRow, RecurrenceCounts } from './RecurrenceCounts';
import { compare, Compared } from './comparisons';
import { halvesOf } from './recurrenceWindow';
import { rounded } from './rounded';

/**
 * Says what the counts tell: of each factor, where it was found more often than chance has it, and whether it is found
 * more often than it was. Patterns are told by their ids alone.
 *
 * @param limit - so many of the most frequent factors are answered, and of all others those that stand out from chance,
 *   as many at the most: what is compared together is told together, and nothing is said not to be there that is
 */
export function* assembleRecurring(
  counts: RecurrenceCounts,
  limit: number,
): Work<RecurringFactors> {
  const compared = yield* compare(counts);
  const items = itemsOf(counts, compared, limit);
  const shown = new Set(
    items.flatMap(item => item.entities.map(({ entityRef }) => entityRef)),
  );
  const entities = counts.places
    .map(row => ({
      entityRef: String(row.entity_ref),
      postmortems: Number(row.postmortems),
    }))
    .filter(({ entityRef }) => shown.has(entityRef));
  return {
    by: counts.by,
    postmortems: counts.total,
    services: Number(counts.allServices[0]?.services ?? 0),
    entities,
    tested: compared.tested,
    unclassified: counts.unclassified,
    window: counts.window,
    items,
    alike: alike(items, entities),
  };
}

function itemsOf(
  counts: RecurrenceCounts,
  { cells, elsewhere }: Compared,
  limit: number,
): RecurringFactor[] {
  const servicesOf = groupByUnit(counts.services);
  const monthsOf = groupByUnit(counts.months);
  const actionsOf = groupByUnit(counts.openActions);
  const standsOut = ({ unit }: CountRow) =>
    [...(cells.get(String(unit)) ?? []), elsewhere.get(String(unit))].some(
      compared => compared?.verdict === 'over_represented',
    );
  const most = Math.min(limit, RECURRING_LIMITS.factors);
  const told = [
    ...counts.factors.slice(0, most),
    ...counts.factors.slice(most).filter(standsOut).slice(0, most),
  ];
  return told.map((row): RecurringFactor => {
    const unit = String(row.unit);
    const postmortems = Number(row.postmortems);
    return {
      unit,
      ...{ category: unit, pattern: null },
      postmortems,
      suggested: postmortems - Number(row.confirmed),
      share: rounded(wilsonInterval(postmortems, counts.total)),
      services: Number(servicesOf.get(unit)?.[0].services ?? 0),
      entities: cells.get(unit) ?? [],
      months: (monthsOf.get(unit) ?? [])
        .map(found => ({
          month: String(found.month),
          postmortems: Number(found.postmortems),
        }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
      firstSeenAt: String(row.firstSeenAt),
      lastSeenAt: String(row.lastSeenAt),
      trend: trendOf(row, counts),
      openActions: Number(actionsOf.get(unit)?.[0].actions ?? 0),
      elsewhere: elsewhere.get(unit) ?? null,
    };
  });
}

/** Whether more was found in the recent half of the time than in the earlier one, and more of all. */
function trendOf(
  { recent, postmortems }: CountRow,
  { window, total, recent: ofRecent }: RecurrenceCounts,
): RecurringFactor['trend'] {
  if (!window) return null;
  const [earlierDays, recentDays] = halvesOf(window);
  const later = Number(recent);
  const trend = trendBetween(
    {
      ...{ count: Number(postmortems) - later, days: earlierDays },
      of: total - ofRecent,
    },
    { count: later, days: recentDays, of: ofRecent },
  );
  const told = ({ count, ...rate }: typeof trend.recent) =>
    rounded({ postmortems: count, ...rate });
  return {
    earlier: told(trend.earlier),
    recent: told(trend.recent),
    direction: trend.direction,
  };
}

function groupByUnit(rows: CountRow[]): Map<string, CountRow[]> {
  const groups = new Map<string, CountRow[]>();
  for (const row of rows) {
    const unit = String(row.unit);
    const group = groups.get(unit);
    if (group) group.push(row);
    else groups.set(unit, [row]);
  }
  return groups;
}
