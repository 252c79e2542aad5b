import {
  AGE_BANDS,
  type ActionItemSummaryQuery,
  type QueryOf,
  utcDay,
} from 'backstage-plugin-postmortems-common';

const DAY_MS = 86_400_000;

/** How old something owed is, as a band of days: `8-30`, and `366-` for what is older than a year. */
export type Age = string;

/** A band of ages, its first and its last day in it; the last band has no end. */
export interface AgeBand {
  from: number;
  to: number | null;
}

/** How a band stands in an address. */
export function ageOf({ from, to }: AgeBand): Age {
  return `${from}-${to ?? ''}`;
}

export const AGES: readonly Age[] = AGE_BANDS.map(ageOf);

/** The band that an address names. */
export function bandOf(age: Age): AgeBand | undefined {
  return AGE_BANDS.find(band => ageOf(band) === age);
}

/** The days on which something of that age was made, seen from today. */
export function madeBetween(
  age: Age,
  today: string,
): Pick<QueryOf<ActionItemSummaryQuery>, 'createdFrom' | 'createdTo'> {
  const band = bandOf(age);
  if (!band) return {};
  const ago = (days: number) =>
    utcDay(new Date(Date.parse(today) - days * DAY_MS));
  return {
    ...(band.to !== null && { createdFrom: ago(band.to) }),
    // The server may be a little ahead: what it made just now is not yet of today's past.
    ...(band.from > 0 && { createdTo: ago(band.from) }),
  };
}
