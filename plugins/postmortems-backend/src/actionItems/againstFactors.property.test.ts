import {
  ActionItemListQuery,
  ActionStatus,
  CategorySource,
  FACTOR_UNITS,
  Layer,
  PostmortemsApi,
  QueryOf,
  RecurringQuery,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { allPages } from '../__testUtils__/paging';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';
import { SHOP } from '../__testUtils__/shop';
import { readTables, writeTables } from '../__testUtils__/tables';

jest.setTimeout(120_000);

const SERVICES = ['component:default/checkout', 'component:default/cart'];
const SYSTEM = 'system:default/shop';
const CATEGORIES = ['network', 'data'];
const reason = 'It is so';

const factor = fc.record({
  category: fc.constantFrom(...CATEGORIES, ...CATEGORIES, null),
  categorySource: fc.constantFrom<CategorySource>('person', 'suggested'),
  layer: fc.constantFrom<Layer>('contributing', 'systemic'),
  pattern: fc.constantFrom(0, 1, 2, null),
  patternSource: fc.constantFrom<CategorySource>('person', 'suggested'),
  isDeleted: fc.nat(7).map(n => n === 0),
});
const action = fc.record({
  status: fc.constantFrom<ActionStatus>(
    ...(['open', 'open', 'in_progress', 'wont_do'] as const),
  ),
  isIdea: fc.nat(7).map(n => n === 0),
  // Of the factors that there are.
  against: fc.subarray([0, 1, 2], { minLength: 1 }),
});
const incidents = fc.array(
  fc.record({
    day: fc.constantFrom('2025-01-10', '2025-02-20', '2025-06-01'),
    severity: fc.constantFrom('P1', 'P2', null),
    services: fc.subarray(SERVICES),
    visibility: fc.constantFrom('open' as const, 'restricted' as const),
    isPublished: fc.nat(3).map(n => n > 0),
    factors: fc.array(factor, { minLength: 1, maxLength: 3 }),
    actions: fc.array(action, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 9, maxLength: 10 },
);
type Incident = ReturnType<typeof incidents.generate>['value'][number];
const WORLDS = fc.sample(incidents, { numRuns: 2, seed: 23 });

/** What the page of recurring factors may be narrowed by. */
const QUESTIONS: QueryOf<RecurringQuery>[] = [
  {},
  { from: '2025-02-01', to: '2025-03-01' },
  { source: 'person' },
  { source: 'suggested', to: '2025-05-31' },
  { layer: 'systemic' },
  { severity: ['P1'], layer: 'contributing', source: 'suggested' },
  { entityRef: SERVICES[1] },
  { system: SYSTEM },
  { entityRef: SERVICES[0], system: SYSTEM, severity: ['P1', 'P2'] },
];

/** Makes three patterns, of which two are merged, each of a factor that is there for it alone. */
async function makePatterns(alice: PostmortemsApi): Promise<string[]> {
  const { ref } = await alice.create({ title: 'The first' });
  const ids: string[] = [];
  for (const name of ['Pool exhausted', 'No alert', 'Certificate expired']) {
    const { id } = await alice.createFactor(ref, {
      ...{ statement: name, layer: 'systemic', category: 'data' },
    });
    const made = await alice.createPattern({
      ...{ name, category: 'data', factorIds: [id] },
    });
    ids.push(made.id);
  }
  await alice.mergePattern(ids[0], 1, { into: ids[1] });
  return ids;
}

async function tell(
  alice: PostmortemsApi,
  incident: Incident,
  patterns: string[],
): Promise<void> {
  const { day, severity, services, visibility } = incident;
  const { ref } = await alice.create({
    ...{ title: 'Slow', affectedEntities: services, severity, visibility },
    startedAt: `${day}T10:00:00.000Z`,
    ...(visibility === 'restricted' && { reason }),
  });
  const factors: { id: string; version: number; isDeleted: boolean }[] = [];
  for (const { pattern, isDeleted, ...fields } of incident.factors) {
    const { id, version } = await alice.createFactor(ref, {
      ...{ statement: 'Nobody looked', ...fields },
      patternId: pattern === null ? null : patterns[pattern],
    });
    factors.push({ id, version, isDeleted });
  }
  for (const { against, status, isIdea } of incident.actions) {
    await alice.createActionItem(ref, {
      ...{ title: 'Look', ...(isIdea ? { isIdea } : { status }) },
      ...(status === 'wont_do' && !isIdea && { reason }),
      factorIds: against.flatMap(n => factors[n]?.id ?? []),
    });
  }
  for (const { id, version, isDeleted } of factors) {
    if (isDeleted) await alice.deleteFactor(ref, id, version);
  }
  const { seq } = await alice.get(ref);
  if (incident.isPublished) await alice.transition(ref, seq, publication);
}

/** The list that shows what a number counts, as the page leads to it. */
function listOf(
  { system, ...query }: QueryOf<RecurringQuery>,
  by: (typeof FACTOR_UNITS)[number],
  unit: string,
): QueryOf<ActionItemListQuery> {
  const status = ['open', 'in_progress'] as ActionStatus[];
  return {
    ...{ ...query, published: true, [by]: unit, status },
    ...(system && { within: [system] }),
  };
}

describeWithPortal(
  'the number of open actions against what recurs',
  bench => {
    let empty: Awaited<ReturnType<typeof readTables>>;
    beforeAll(async () => {
      empty = await readTables(bench.knex);
    });
    afterEach(() => writeTables(bench.knex, empty));

    it.each(WORLDS.map(world => [world]))(
      'is how many its list shows, whatever it is narrowed by, and whoever asks',
      async world => {
        const alice = bench.portal.as('alice');
        const patterns = await makePatterns(alice);
        for (const incident of world) await tell(alice, incident, patterns);
        let counted = 0;
        for (const name of ['alice', 'bob']) {
          const client = bench.portal.as(name);
          for (const question of QUESTIONS) {
            for (const by of FACTOR_UNITS) {
              const { items } = await client.getRecurringFactors({
                ...{ ...question, by },
              });
              for (const { unit, openActions } of items) {
                const query = listOf(question, by, unit);
                const pages = await allPages(cursor =>
                  client.listActionItems({ ...query, limit: 2, cursor }),
                );
                const { status: _, ...whole } = query;
                const { open, inProgress } = await client.summarizeActionItems(
                  whole,
                );
                expect([query, pages.flat().length]).toEqual([
                  query,
                  openActions,
                ]);
                expect(open + inProgress).toBe(openActions);
                counted += openActions;
              }
            }
          }
          for (const id of patterns) {
            const { openActions } = await client.getPattern(id);
            const { items } = await client.listActionItems(
              listOf({}, 'pattern', id),
            );
            expect(items).toHaveLength(openActions);
          }
        }
        expect(counted).toBeGreaterThan(40);
      },
    );
  },
  { entities: SHOP },
);
