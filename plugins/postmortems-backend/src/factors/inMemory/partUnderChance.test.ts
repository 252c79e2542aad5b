import fc from 'fast-check';
import { HeldHistory } from '../../__testUtils__/heldHistory';
import { tellFinding } from '../../__testUtils__/tellFinding';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
const HISTORIES = isProof ? 1_000 : 60;
const SEED = 79;
const POSTMORTEMS = 1_000;
const OF_PART = 200;
const PATTERNS = 300;
const OF_PATTERN = 10;
const [PART, REST] = ['component:default/ours', 'component:default/theirs'];

/** Of each pattern the post-mortems that have it, drawn from all of them: it has nothing to do with whose they are. */
const drawing = fc.noBias(
  fc.array(
    fc.uniqueArray(fc.nat(POSTMORTEMS - 1), {
      ...{ minLength: OF_PATTERN, maxLength: OF_PATTERN },
    }),
    { minLength: PATTERNS, maxLength: PATTERNS },
  ),
);

function countPart(drawn: number[][]) {
  const found: string[][] = Array.from({ length: POSTMORTEMS }, () => []);
  drawn.forEach((documents, pattern) => {
    for (const document of documents) found[document].push(`${pattern}`);
  });
  const history = new HeldHistory(
    found.map((patterns, i) => ({
      ...{ patterns, entityRefs: [i < OF_PART ? PART : REST] },
    })),
  );
  return history.partOf([PART]);
}

it('marks what chance alone made frequent in a part on less than one page in twenty', () => {
  const startedAt = performance.now();
  let pages = 0;
  let tested = 0;
  for (const drawn of fc.sample(drawing, { numRuns: HISTORIES, seed: SEED })) {
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
