import type { Insights, Share } from 'backstage-plugin-postmortems-common';

type Rows = string[][];

/** The figures of the page as CSV: plain numbers, durations in seconds, shares between 0 and 1. */

const share = ({ some, of, low, high }: Share) =>
  [some, of, low, high].map(String);

export function publicationCsv({ publication }: Insights): Rows {
  return [
    ['within_hours', 'postmortems', 'of', 'low', 'high'],
    ['48', ...share(publication.inTime)],
    ['168', ...share(publication.inWeek)],
    ['published', String(publication.known), '', '', ''],
    ['not_published', String(publication.unpublished), '', '', ''],
  ];
}

export function actionsCsv({ actions }: Insights): Rows {
  const { keptDay, actions: all, ...outcomes } = actions;
  return [
    ['outcome', 'actions', 'of', 'low', 'high'],
    ...Object.entries(outcomes).map(([outcome, n]) => [
      ...[outcome, String(n), String(all), '', ''],
    ]),
    ['doneOfDue', ...share(keptDay)],
  ];
}

export function detectionCsv({ detection }: Insights): Rows {
  return [
    ['source', 'postmortems', 'of', 'low', 'high'],
    ...detection.map(found => [found.source, ...share(found.share)]),
  ];
}

export function severitiesCsv({ severities, postmortems }: Insights): Rows {
  return [
    ['severity', 'postmortems', 'of'],
    ...severities.map(({ severity, postmortems: n }) => [
      ...[severity ?? '', String(n), String(postmortems)],
    ]),
  ];
}

export function waiversCsv({ waivers }: Insights): Rows {
  return [
    ['check', 'postmortems', 'of', 'low', 'high'],
    ...waivers.checks.map(found => [found.check, ...share(found.share)]),
  ];
}

/** Quartiles first, then how many there are in each class. */
export function durationsCsv({ durations }: Insights): Rows {
  const text = (value: number | null | undefined) => String(value ?? '');
  return [
    ['duration', 'what', 'from_s', 'to_s', 'postmortems'],
    ...durations.flatMap(found => {
      const { duration, quartiles, shortest, longest, known } = found;
      const values = { shortest, ...quartiles, longest };
      return [
        ...Object.entries(known ? values : {}).map(([what, value]) => [
          ...[duration, what, text(value), text(value), ''],
        ]),
        [duration, 'known', '', '', text(known)],
        ...found.classes.map(({ from, to, postmortems }) => [
          ...[duration, 'class', text(from), text(to), text(postmortems)],
        ]),
      ];
    }),
  ];
}

export function comparisonCsv({ comparison }: Insights): Rows {
  const text = (value: number | null | undefined) => String(value ?? '');
  return [
    [
      ...['duration', 'before', 'median_before_s', 'after', 'median_after_s'],
      ...['ratio', 'low', 'high', 'verdict'],
    ],
    ...(comparison ?? []).map(({ duration, before, after, ratio, verdict }) => [
      ...[duration, text(before.known), text(before.median)],
      ...[text(after.known), text(after.median)],
      ...[text(ratio?.estimate), text(ratio?.low), text(ratio?.high), verdict],
    ]),
  ];
}
