import fc from 'fast-check';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { BenchDocument, FactorBench } from '../../__testUtils__/FactorBench';
import { readTables, writeTables } from '../../__testUtils__/tables';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
const WORLDS = isProof ? 40 : 2;
const SEED = 29;

const PEOPLE = ['ann', 'ben', 'cleo'];
const NAMES = ['Pool exhausted', 'Pool too small', 'No alert', 'Alert muted'];
const STATEMENTS = [
  'The connection pool was exhausted',
  'The pool was too small for the sale',
  'No alert for the pool',
  'The alert was muted',
];

const documents = fc.record({
  by: fc.constantFrom(...PEOPLE),
  visibility: fc.constantFrom('open' as const, 'restricted' as const),
  members: fc.subarray(PEOPLE.map(name => `user:default/${name}`)),
  statement: fc.constantFrom(...STATEMENTS),
  pattern: fc.nat(NAMES.length - 1),
});
/** Documents, and which patterns are merged into which others. */
const worlds = fc.record({
  all: fc.array(documents, { minLength: 10, maxLength: 14 }),
  merges: fc.array(
    fc.tuple(fc.nat(NAMES.length - 1), fc.nat(NAMES.length - 1)),
    { maxLength: 2 },
  ),
});

/** Who reads what, said a second time. */
function reads(name: string, { by, visibility, members }: BenchDocument) {
  const user = `user:default/${name}`;
  return visibility === 'open' || by === name || members!.includes(user);
}

describeOnEachDatabase('what a viewer is told of patterns', init => {
  it(
    'is what would be told if all that they may not read had never been, and adds up',
    async () => {
      const knex = await init();
      const bench = await FactorBench.start(knex);
      const empty = await readTables(knex);
      const { patterns, maker, curator } = bench.services.patterns;
      const adam = { ...bench.as('adam', true), ignoresRestriction: true };
      let hidden = 0;
      for (const world of fc.sample(worlds, { numRuns: WORLDS, seed: SEED })) {
        await writeTables(knex, empty);
        const made = [];
        for (const [n, { pattern, ...document }] of world.all.entries()) {
          const title = `Title ${n}`;
          const ids = await bench.publish({ ...document, title });
          made.push({ ...ids, ...document, title, pattern });
        }
        const patternIds = new Map<number, string>();
        for (const [n, name] of NAMES.entries()) {
          const own = made.filter(({ pattern }) => pattern === n);
          if (own.length === 0) continue;
          const { id } = await maker.create(
            { access: { ...adam, reads: () => true } },
            {
              ...{ name, category: 'process' },
              factorIds: own.map(({ factorId }) => factorId),
            },
          );
          patternIds.set(n, id);
        }
        const rootOf = new Map([...patternIds.keys()].map(n => [n, n]));
        const root = (n: number): number =>
          rootOf.get(n) === n ? n : root(rootOf.get(n)!);
        for (const [from, into] of world.merges) {
          if (!patternIds.has(from) || !patternIds.has(into)) continue;
          if (root(from) === root(into) || root(from) !== from) continue;
          const id = patternIds.get(from)!;
          await curator.merge(
            { access: adam, id, expected: '*' },
            { into: patternIds.get(into)! },
          );
          rootOf.set(from, into);
        }
        const stored = await readTables(knex);
        for (const name of PEOPLE) {
          const access = bench.as(name);
          const ask = async () => {
            const { service } = await bench.rebuilt();
            const { items } = await patterns.list(access, {});
            const settled = await Promise.allSettled(
              [...patternIds.values()].flatMap(id => [
                patterns.get(access, id),
                patterns.history(access, id, {}),
              ]),
            );
            return {
              items,
              each: settled.map(one =>
                one.status === 'fulfilled' ? one.value : one.reason.message,
              ),
              candidates: await patterns.mergeCandidates(access),
              suggested: await service.suggest(
                access,
                STATEMENTS.map(statement => ({ statement })),
              ),
            };
          };
          const told = await ask();
          const readable = made.filter(document => reads(name, document));
          const perSet = new Map<number, number>();
          for (const { pattern } of readable) {
            const set = root(pattern);
            perSet.set(set, (perSet.get(set) ?? 0) + 1);
          }
          // One pattern for each set, with the post-mortems of all that was merged in it.
          expect(
            told.items.map(({ postmortems }) => postmortems).sort(),
          ).toEqual([...perSet.values()].sort());
          const named = new Set(readable.map(({ pattern }) => NAMES[pattern]));
          for (const other of NAMES.filter(one => !named.has(one))) {
            expect(JSON.stringify(told)).not.toContain(other);
          }
          const unreadable = made.filter(document => !reads(name, document));
          await knex('postmortems')
            .whereIn(
              'id',
              unreadable.map(({ id }) => id),
            )
            .delete();
          expect(await ask()).toEqual(told);
          await writeTables(knex, stored);
          hidden += unreadable.length;
        }
      }
      expect(hidden).toBeGreaterThan(0);
    },
    isProof ? 3_600_000 : 120_000,
  );
});
