import {
  CategorySource,
  Layer,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { beginAtNoon } from '../__testUtils__/beginAtNoon';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';
import { readTables, writeTables } from '../__testUtils__/tables';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(120_000);
beginAtNoon();

const NAMES = ['api', 'cart', 'edge', 'ledger'];
const service = (name: string) => `component:default/${name}`;

interface Incident {
  day: string;
  services: string[];
  factors: { category: string; source: CategorySource; layer: Layer }[];
}

const factor = fc.record({
  category: fc.constantFrom('network', 'data', 'process'),
  source: fc.constantFrom<CategorySource>('person', 'suggested'),
  layer: fc.constantFrom<Layer>('contributing', 'systemic'),
});

const incidents: fc.Arbitrary<Incident[]> = fc.array(
  fc.record({
    day: fc.constantFrom('2025-01-10', '2025-02-20', '2025-06-01'),
    services: fc.subarray(NAMES.map(service), { maxLength: 3 }),
    factors: fc.array(factor, { maxLength: 3 }),
  }),
  { minLength: 10, maxLength: 14 },
);

const WORLDS = fc.sample(incidents, { numRuns: 2, seed: 7 });

async function publish(
  portal: TestPortal,
  { day, services, factors }: Incident,
  visibility: 'open' | 'restricted' = 'open',
) {
  const alice = portal.as('alice');
  const { ref } = await alice.create({
    title: 'Slow',
    startedAt: `${day}T10:00:00.000Z`,
    ...{ affectedEntities: services, visibility },
  });
  const factorIds: string[] = [];
  for (const { category, source, layer } of factors) {
    const { id } = await alice.createFactor(ref, {
      ...{ statement: 'Nobody looked', layer, category },
      categorySource: source,
    });
    factorIds.push(id);
  }
  await alice.createActionItem(ref, { title: 'Look', factorIds });
  const { seq } = await alice.get(ref);
  await alice.transition(ref, seq, publication);
}

/** The same answer whatever services are called and in whatever order equal ones stand. */
function nameless(found: RecurringFactors, nameOf: (ref: string) => string) {
  const renamed = <T extends { entityRef: string }>(rows: T[]) =>
    rows
      .map(row => ({ ...row, entityRef: nameOf(row.entityRef) }))
      .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
  const { alike: _, ...rest } = found;
  return {
    ...rest,
    entities: renamed(found.entities),
    items: found.items.map(item => ({
      ...item,
      entities: renamed(item.entities),
    })),
  };
}

describeWithPortal(
  'the numbers of recurring factors',
  bench => {
    let empty: Awaited<ReturnType<typeof readTables>>;
    beforeAll(async () => {
      empty = await readTables(bench.knex);
    });
    afterEach(() => writeTables(bench.knex, empty));

    it.each(WORLDS.map(world => [world]))(
      'are the same when services are called otherwise',
      async world => {
        for (const incident of world) await publish(bench.portal, incident);
        const bob = bench.portal.as('bob');
        const before = await bob.getRecurringFactors();
        // Turned around by name, so that whatever goes by names goes the other way.
        for (const [i, name] of NAMES.entries()) {
          await bench.portal.as('adam').renameEntity({
            from: service(name),
            to: service(`${9 - i}-${name}`),
          });
        }
        const after = await bob.getRecurringFactors();
        expect(nameless(after, ref => ref.replace(/\/\d-/, '/'))).toEqual(
          nameless(before, ref => ref),
        );
        expect(before.items.length).toBeGreaterThan(0);
      },
    );

    it.each(WORLDS.map(world => [world]))(
      'are the same for whoever may not read some, as if these had never been',
      async world => {
        for (const incident of world) await publish(bench.portal, incident);
        const bob = bench.portal.as('bob');
        const ask = () =>
          Promise.all(
            [
              {},
              { entityRef: service('api') },
              { layer: 'systemic' as const },
              { source: 'suggested' as const },
              { from: '2025-02-01', to: '2025-03-01' },
            ].map(query => bob.getRecurringFactors(query)),
          );
        const before = await ask();
        for (const incident of [...world].reverse().slice(0, 6)) {
          await publish(bench.portal, incident, 'restricted');
        }
        expect(await ask()).toEqual(before);
        const alice = bench.portal.as('alice');
        expect((await alice.getRecurringFactors()).postmortems).toBe(
          before[0].postmortems + 6,
        );
      },
    );

    it('tell what was suggested apart, what was done about it, and when it was seen', async () => {
      const at = (day: string, source: CategorySource): Incident => ({
        ...{ day, services: [service('api')] },
        factors: [
          { category: 'data', source, layer: 'contributing' },
          { category: 'data', source: 'suggested', layer: 'systemic' },
        ],
      });
      await publish(bench.portal, at('2025-01-10', 'person'));
      await publish(bench.portal, at('2025-02-20', 'suggested'));
      await publish(bench.portal, {
        ...at('2025-06-01', 'person'),
        factors: [],
      });

      const bob = bench.portal.as('bob');
      const found = await bob.getRecurringFactors({
        ...{ from: '2025-01-01', to: '2025-03-10' },
      });
      expect(found.items).toMatchObject([
        {
          ...{ category: 'data', postmortems: 2, suggested: 1, services: 1 },
          firstSeenAt: '2025-01-10T10:00:00.000Z',
          lastSeenAt: '2025-02-20T10:00:00.000Z',
          openActions: 2,
          // Sixty days from the first: one in each thirty.
          trend: {
            earlier: { postmortems: 1, of: 1, rate: 1 },
            recent: { postmortems: 1, of: 1, rate: 1 },
            direction: 'unclear',
          },
        },
      ]);
      expect((await bob.getRecurringFactors()).unclassified).toEqual({
        ...{ postmortems: 1, factors: 0, ofFactors: 4 },
      });
      const confirmed = await bob.getRecurringFactors({ source: 'person' });
      expect(confirmed.items).toMatchObject([{ postmortems: 1, suggested: 0 }]);
    });
  },
  { config: { administrators: ['user:default/adam'] } },
);
