import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus } from '../imports/byHand';
import { findable, hitsOf, RankedFactor, shareWithInterval } from './hits';
import { PARTS, readFactors } from './labelledFactors';
import { OURS, RANKERS } from './rankers';

const FILE = path.join(corpus, 'factors.jsonl');

function readLabels(): RankedFactor[] {
  return readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(({ id, postmortem, factor, labels }) => ({
      ...{ id, postmortem, statement: factor },
      labels: labels.filter((label: string) => label !== 'other'),
    }));
}

/** Of one organisation each, as nobody looks for what recurs in another's. */
function organisationsOf(part: (typeof PARTS)[number]): RankedFactor[][] {
  const byOrganisation = new Map<string, RankedFactor[]>();
  for (const { id, postmortem, statement, themes } of readFactors(part)) {
    const [organisation] = id.split('-');
    const known = byOrganisation.get(organisation) ?? [];
    known.push({ id, postmortem, statement, labels: themes });
    byOrganisation.set(organisation, known);
  }
  return [...byOrganisation.values()];
}

const print = (lines: string[]) =>
  process.stdout.write(`\n${lines.join('\n')}\n`);

const interval = (values: boolean[]) => {
  const { share, low, high } = shareWithInterval(values);
  return `${share.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
};

function table(name: string, organisations: RankedFactor[][]): void {
  const all = organisations.flat().length;
  const possible = organisations.reduce((sum, some) => sum + findable(some), 0);
  print([
    `${name}: ${String(all)} factors, ${String(
      possible,
    )} with one of the same story in another post-mortem`,
    ...Object.entries(RANKERS).map(([method, ranker]) => {
      const hits = organisations.flatMap(some => hitsOf(some, ranker));
      return [
        `  ${method.padEnd(30)}`,
        `among three ${interval(hits.map(({ three }) => three))}`,
        `first ${interval(hits.map(({ first }) => first))}`,
      ].join('  ');
    }),
  ]);
}

describe('factors of other post-mortems that tell the same story', () => {
  if (!existsSync(FILE)) print([`SKIPPED: there is no ${FILE}`]);

  it('come before what shares only words, in statements nobody had in mind', () => {
    for (const part of PARTS) {
      if (part !== 'read') table(part, organisationsOf(part));
    }
    const threeOf = (method: string) =>
      organisationsOf('apart')
        .flatMap(some => hitsOf(some, RANKERS[method]))
        .filter(({ three }) => three).length;
    expect(threeOf(OURS)).toBeGreaterThan(threeOf('majority label'));
    expect(threeOf(OURS)).toBeGreaterThan(threeOf('tf-idf of stems'));
  });
});

(existsSync(FILE) ? describe : describe.skip)(
  'factors of one organisation, labelled by what recurs',
  () => {
    const share = (of: 'first' | 'three') => {
      const hits = hitsOf(readLabels(), RANKERS[OURS]);
      return hits.filter(hit => hit[of]).length / hits.length;
    };

    it('have one of the same label among the first three, and first', () => {
      table('the corpus', [readLabels()]);
      expect(share('three')).toBeGreaterThanOrEqual(0.55);
      expect(share('first')).toBeGreaterThanOrEqual(0.28);
    });
  },
);
