import {
  csvText,
  RecurringFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';

const HEADER = [
  ...[
    'category',
    'pattern',
    'service',
    'postmortems',
    'of',
    'share_low',
    'share_high',
  ],
  ...['expected', 'lift', 'lift_low', 'lift_high', 'q', 'verdict'],
  ...['suggested', 'services', 'first_seen', 'last_seen', 'open_actions'],
  ...['earlier_per_30_days', 'recent_per_30_days', 'trend'],
];

/**
 * The table as a file for a spreadsheet: a row for each factor, which names no service, and one for each service where
 * it was found. Plain numbers, shares between 0 and 1.
 */
export function factorsCsv({
  items,
  entities,
  postmortems,
}: RecurringFactors): string {
  const ofService = new Map(entities.map(e => [e.entityRef, e.postmortems]));
  return csvText([
    HEADER,
    ...items.flatMap(item => [
      [
        ...[...named(item), '', text(item.postmortems), text(postmortems)],
        ...[text(item.share.low), text(item.share.high)],
        ...compared(item.elsewhere),
        ...factorCells(item),
      ],
      ...item.entities.map(cell => [
        ...[...named(item), cell.entityRef, text(cell.postmortems)],
        ...[text(ofService.get(cell.entityRef)), '', ''],
        ...compared(cell),
        ...HEADER.slice(13).map(() => ''),
      ]),
    ]),
  ]);
}

function named({ category, pattern }: RecurringFactor): string[] {
  return [category, pattern?.name ?? ''];
}

function compared(found: RecurringFactor['elsewhere'] | Compared): string[] {
  if (!found) return ['', '', '', '', '', ''];
  const { expected, lift, interval, q, verdict } = found;
  return [
    ...[expected, lift, interval.low, interval.high, q].map(text),
    verdict,
  ];
}

type Compared = RecurringFactor['entities'][number];

function factorCells(item: RecurringFactor): string[] {
  const { trend } = item;
  return [
    ...[text(item.suggested), text(item.services)],
    ...[item.firstSeenAt, item.lastSeenAt, text(item.openActions)],
    ...[text(trend?.earlier.rate), text(trend?.recent.rate)],
    trend?.direction ?? '',
  ];
}

function text(value: number | null | undefined): string {
  return String(value ?? '');
}
