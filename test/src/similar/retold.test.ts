import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFactors } from '../factors/labelledFactors';
import { compareMethods, Fixture, sharedRunsOfFour, toldOf } from './methods';
import { seeded } from './stories';

/** An incident as another team would tell one of the same story. */
interface Retold {
  /** The post-mortem of `fixtures/factors/more` whose causes it tells in other words. */
  of: string;
  title: string;
  summary: string;
  factors: string[];
}

const OTHERS = 1_000;
const FLOOR = 0.9;
/** How many causes a post-mortem has that is put together from those of others. */
const CAUSES = 5;

function readRetold(): Retold[] {
  const file = path.join(
    // eslint-disable-next-line no-restricted-syntax
    __dirname,
    '../../fixtures/similar/retold.jsonl',
  );
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}

const ofCauses = (factors: string[]) =>
  toldOf({ title: '', bodies: [], factors });

function causesOf(part: 'more' | 'read'): Map<string, string[]> {
  const causes = new Map<string, string[]>();
  for (const { postmortem, statement } of readFactors(part)) {
    causes.set(postmortem, [...(causes.get(postmortem) ?? []), statement]);
  }
  return causes;
}

/** Further post-mortems, of causes that stand in several. */
function mixed(statements: string[], count: number): Fixture['asked'][] {
  const random = seeded(5);
  const one = () => statements[Math.floor(random() * statements.length)];
  return Array.from({ length: count }, () =>
    ofCauses(Array.from({ length: CAUSES }, one)),
  );
}

/** Each of those that were retold, and what it was told from among a thousand others. */
function fixturesOf(): Fixture[] {
  const original = causesOf('more');
  const read = causesOf('read');
  const others = [...original].map(([id, causes]) => ({
    id,
    told: ofCauses(causes),
  }));
  const further = [...read.values()].map(ofCauses);
  const missing = OTHERS + 1 - others.length - further.length;
  const filling = mixed([...read.values()].flat(), missing);
  const candidates = [
    ...others.map(({ told }) => told),
    ...further,
    ...filling,
  ];
  return readRetold().map(({ of, title, summary, factors }) => ({
    asked: toldOf({ title, bodies: [summary], factors }),
    candidates,
    planted: others.findIndex(({ id }) => id === of),
  }));
}

describe('a post-mortem of the same story by somebody who knew nothing of the lexicon', () => {
  const fixtures = fixturesOf();

  it('shares no run of four words, and stands among a thousand others', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(100);
    for (const { asked, candidates, planted } of fixtures) {
      expect(sharedRunsOfFour(asked.text, candidates[planted].text)).toEqual(
        [],
      );
      expect(candidates).toHaveLength(OTHERS + 1);
    }
  });

  it('is among the first three', () => {
    const { ours, plainTfIdf } = compareMethods(
      `Retold by others, ${fixtures.length} fixtures, each among ${OTHERS} others`,
      fixtures,
    );
    expect(ours.three).toBeGreaterThanOrEqual(FLOOR);
    expect(ours.three).toBeGreaterThan(plainTfIdf.three);
  }, 120_000);
});
