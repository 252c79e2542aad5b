import { utcDay } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { tellFinding } from '../../__testUtils__/tellFinding';
import { atOnce } from '../../inTurns';
import { assembleRecurring } from '../recurrence';
import { CountedFactor } from './CountedDocument';
import { HeldDocuments } from './HeldDocuments';
import { Names } from './Names';
import { ReadableDocuments } from './ReadableDocuments';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
const HISTORIES = isProof ? 1_000 : 60;
const SEED = 79;
const POSTMORTEMS = 1_000;
const OF_PART = 200;
const PATTERNS = 300;
const OF_PATTERN = 10;
const [PART, REST] = ['component:default/ours', 'component:default/theirs'];

/** Of each pattern the post-mortems that have it, drawn from all of them: it has nothing to do with whose they are. */
const history = fc.noBias(
  fc.array(
    fc.uniqueArray(fc.nat(POSTMORTEMS - 1), {
      ...{ minLength: OF_PATTERN, maxLength: OF_PATTERN },
    }),
    { minLength: PATTERNS, maxLength: PATTERNS },
  ),
);

function countPart(drawn: number[][]) {
  const [services, units] = [new Names(), new Names()];
  const held = new HeldDocuments();
  const factors: CountedFactor[][] = Array.from(
    { length: POSTMORTEMS },
    () => [],
  );
  drawn.forEach((documents, pattern) => {
    const name = units.numberOf(`pattern ${pattern}`);
    for (const document of documents) {
      factors[document].push({
        ...{ layer: 'contributing', category: null },
        pattern: { name, source: 'person' },
      });
    }
  });
  factors.forEach((found, i) =>
    held.put({
      ...{ id: `${i}`, happenedAt: '2026-01-01T00:00:00.000Z', severity: null },
      entities: [services.numberOf(i < OF_PART ? PART : REST)],
      ...{ factors: found, openActions: [] },
    }),
  );
  const readable = new ReadableDocuments(held, [], {
    ...{ services, units, rootOf: (pattern: number) => pattern },
  });
  const question = { by: 'pattern', today: utcDay(new Date(0)) } as const;
  const { whole } = atOnce(readable.count(question));
  const part = atOnce(readable.countPart(question, [PART], whole));
  return atOnce(assembleRecurring(atOnce(part.counts()), 30));
}

it('marks what chance alone made frequent in a part on less than one page in twenty', () => {
  const startedAt = performance.now();
  let pages = 0;
  let tested = 0;
  for (const drawn of fc.sample(history, { numRuns: HISTORIES, seed: SEED })) {
    const { items, tested: tests } = countPart(drawn);
    tested += tests;
    const isMarked = items.some(({ elsewhere, entities }) =>
      [elsewhere, ...entities].some(
        found => found?.verdict === 'over_represented',
      ),
    );
    if (isMarked) pages += 1;
  }
  // Each pattern would be found twice in the part.
  expect(tested).toBe(PATTERNS * HISTORIES);
  expect(pages / HISTORIES).toBeLessThan(0.05);
  tellFinding({
    ...{ scenario: 'Recurring factors of a part', startedAt },
    floor:
      'under chance, 300 patterns of ten post-mortems each among 1,000: something marked on less than 5% of the pages of a part of 200',
    measured: `on ${pages} of ${HISTORIES} pages`,
  });
});
