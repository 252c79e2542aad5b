import { Suggestions } from 'backstage-plugin-postmortems-common';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { FactorBench } from '../../__testUtils__/FactorBench';

/** What was found, by pattern. Some of it is said twice, on one day, and in several patterns. */
const FOUND: Record<string, string[]> = {
  'Pool exhausted': [
    'The connection pool was exhausted',
    'The connection pool was exhausted',
    'Connections ran out',
    'Too few connections in the pool',
  ],
  'Leaked connections': [
    'The connection pool was exhausted',
    'Connections were never closed',
  ],
  'No alert on lag': [
    'No alert for replication lag',
    'Nobody was alerted when replication fell behind',
  ],
  'Muted alert': ['The alert for replication lag was muted'],
  'Expired certificate': ['A certificate expired unnoticed'],
};

const ASKED = [
  'The connection pool was exhausted',
  'Connection pool had too few connections',
  'The replication lag alert did not fire',
  'An expired certificate',
  'Something else entirely',
];

/** Without what differs from one database to another: ids, and references of the same day. */
function plain({ categories, patterns }: Suggestions) {
  return {
    categories,
    patterns: patterns.map(({ pattern, reason, factors }) => ({
      ...{ name: pattern.name, reason },
      factors: factors.map(({ statement, postmortem, shared }) => ({
        ...{ statement, title: postmortem.title, shared },
      })),
    })),
  };
}

/** A shuffle that is always the same (a linear congruential generator). */
function shuffled<T>(all: T[], seed: number): T[] {
  let state = seed;
  const keyed = all.map(one => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { one, state };
  });
  return keyed.sort((a, b) => a.state - b.state).map(({ one }) => one);
}

let told: unknown;

describeOnEachDatabase('suggestions', init => {
  it.each([1, 7, 42])(
    'are the same on every database, in whatever order it was all made (%i)',
    async seed => {
      const bench = await FactorBench.start(await init());
      const access = bench.as('ann');
      const all = Object.entries(FOUND).flatMap(([name, statements]) =>
        statements.map((statement, n) => ({ name, statement, n })),
      );
      const patterns = new Map<string, string>();
      for (const { name, statement, n } of shuffled(all, seed)) {
        const { ref, factorId } = await bench.publish({
          ...{ by: 'ann', statement, title: `${name} ${n}` },
          startedAt: `2025-02-0${1 + (n % 2)}T10:00:00.000Z`,
        });
        const patternId = patterns.get(name);
        if (patternId) {
          const { editor } = bench.services.rows.factors;
          await editor.patch({ access, ref }, factorId, '*', { patternId });
        } else {
          const { id } = await bench.services.patterns.maker.create(
            { access },
            { name, category: 'process', factorIds: [factorId] },
          );
          patterns.set(name, id);
        }
      }
      const { service } = await bench.rebuilt();
      const answers = await service.suggest(
        access,
        ASKED.map(statement => ({ statement })),
      );
      const now = answers.map(plain);
      told ??= now;
      expect(now).toEqual(told);
      expect(now[0].patterns[0]).toMatchObject({
        // Found with these words twice, and the other one once.
        ...{ name: 'Pool exhausted', reason: 'same_words' },
      });
      expect(now[0].patterns[1]).toMatchObject({
        ...{ name: 'Leaked connections', reason: 'same_words' },
      });
      expect(now[4].patterns).toEqual([]);
    },
    60_000,
  );
});
