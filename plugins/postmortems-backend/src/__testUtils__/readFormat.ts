import {
  CONTINUED,
  DocumentFormat,
  LineFormat,
  Observation,
  Place,
  ReadContext,
} from 'backstage-plugin-postmortems-node';

export const CONTEXT: ReadContext = {
  zone: 'UTC',
  near: Date.UTC(2025, 1, 9, 10, 30),
};

/** What each line tells by itself, in order; lines that tell nothing or are not read are left out. */
export function readLines(
  format: LineFormat,
  text: string,
  context: ReadContext = CONTEXT,
): { told: Observation[]; unread: string[] } {
  const parse = format.parser(context);
  const told: Observation[] = [];
  const unread: string[] = [];
  for (const line of text.split('\n')) {
    const observation = parse(line);
    if (observation === CONTINUED) continue;
    if (observation) told.push(observation);
    else if (observation === undefined) unread.push(line);
  }
  return { told, unread };
}

/** What a document tells, and where. */
export function readDocument(
  format: DocumentFormat,
  document: unknown,
  context: ReadContext = CONTEXT,
): { told: Observation[]; places: Place[]; unread: Place[] } {
  const told: Observation[] = [];
  const places: Place[] = [];
  const unread: Place[] = [];
  const sink = {
    observe(observation: Observation, place: Place) {
      told.push(observation);
      places.push(place);
    },
    unread: (place: Place) => {
      unread.push(place);
    },
  };
  format.read(document, sink, context);
  return { told, places, unread };
}
