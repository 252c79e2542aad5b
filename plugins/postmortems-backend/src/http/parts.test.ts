import { Entity } from '@backstage/catalog-model';
import { allPages } from '../__testUtils__/paging';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { SqlLog } from '../__testUtils__/SqlLog';
import { TestPortal } from '../__testUtils__/TestPortal';
import { publication } from '../__testUtils__/publication';

const PARTS = 300;

/** An entity and what it leads to by a relation. */
function entity(
  kind: string,
  name: string,
  relations: Record<string, string[]>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}

const component = (name: string) => `component:default/${name}`;

/** The system `shop` belongs to the shop team, but its `api` to the platform team. */
const CATALOG: Entity[] = [
  entity('Domain', 'sales', {
    hasPart: ['system:default/shop', 'system:default/billing'],
  }),
  entity('System', 'shop', {
    hasPart: ['checkout', 'cart', 'web', 'api'].map(component),
  }),
  entity('System', 'billing', { hasPart: [component('invoices')] }),
  entity('Group', 'engineering', {
    parentOf: ['group:default/shop-team', 'group:default/platform-team'],
  }),
  entity('Group', 'shop-team', {
    ownerOf: [component('checkout'), component('cart'), 'system:default/shop'],
    parentOf: ['group:default/web-squad'],
  }),
  entity('Group', 'web-squad', { ownerOf: [component('web')] }),
  entity('Group', 'platform-team', { ownerOf: [component('api')] }),
  entity('System', 'narrow', { hasPart: [component('checkout')] }),
  entity('System', 'wide', {
    hasPart: [
      component('checkout'),
      ...Array.from({ length: PARTS }, (_, i) => component(`part${i}`)),
    ],
  }),
];

/** Published post-mortems, newest first, by what they touch. */
async function write(portal: TestPortal): Promise<void> {
  const alice = portal.as('alice');
  const make = async (
    title: string,
    day: string,
    entities: { affectedEntities: string[]; originEntities?: string[] },
    categories: string[],
  ) => {
    const { ref } = await alice.create({
      title,
      startedAt: `${day}T10:00:00Z`,
      ...entities,
    });
    for (const [i, category] of categories.entries()) {
      await alice.createFactor(ref, {
        statement: `${title} ${i}`,
        layer: i === 0 ? 'immediate' : 'contributing',
        category,
      });
    }
    await alice.createActionItem(ref, {
      title: `Action of ${title}`,
      dueOn: day,
    });
    const { seq } = await alice.get(ref);
    await alice.transition(ref, seq, publication);
  };
  await make(
    'Three parts',
    '2025-02-04',
    {
      affectedEntities: [component('checkout'), component('cart')],
      originEntities: [component('web'), component('cart')],
    },
    ['monitoring-gap', 'monitoring-gap', 'testing-gap'],
  );
  await make(
    'Foreign part',
    '2025-02-03',
    { affectedEntities: [component('api')] },
    ['monitoring-gap'],
  );
  await make(
    'Whole system',
    '2025-02-02',
    { affectedEntities: ['system:default/shop'] },
    [],
  );
  await make(
    'Other system',
    '2025-02-01',
    { affectedEntities: [component('invoices')] },
    ['testing-gap'],
  );
}

describeWithPortal(
  'the page of',
  bench => {
    beforeAll(() => write(bench.portal));

    const bob = () => bench.portal.as('bob');

    /** A page, the post-mortems on it from new to old, and how many of these have which category. */
    const pages: [string, string[], Record<string, number>][] = [
      [
        'component:default/checkout',
        ['Three parts'],
        { 'monitoring-gap': 1, 'testing-gap': 1 },
      ],
      [
        'component:default/web',
        ['Three parts'],
        { 'monitoring-gap': 1, 'testing-gap': 1 },
      ],
      [
        'system:default/shop',
        ['Three parts', 'Foreign part', 'Whole system'],
        { 'monitoring-gap': 2, 'testing-gap': 1 },
      ],
      [
        'domain:default/sales',
        ['Three parts', 'Foreign part', 'Whole system', 'Other system'],
        { 'monitoring-gap': 2, 'testing-gap': 2 },
      ],
      [
        'group:default/shop-team',
        ['Three parts', 'Whole system'],
        { 'monitoring-gap': 1, 'testing-gap': 1 },
      ],
      [
        'group:default/web-squad',
        ['Three parts'],
        { 'monitoring-gap': 1, 'testing-gap': 1 },
      ],
      [
        'group:default/platform-team',
        ['Foreign part'],
        { 'monitoring-gap': 1 },
      ],
      [
        'group:default/engineering',
        ['Three parts', 'Foreign part', 'Whole system'],
        { 'monitoring-gap': 2, 'testing-gap': 1 },
      ],
      ['system:default/unknown', [], {}],
    ];

    it.each(pages)(
      '%s lists the post-mortems of its parts, each once',
      async (entityRef, titles) => {
        const whole = await bob().list({ entityRef });
        expect(whole.items.map(({ title }) => title)).toEqual(titles);
        const singly = await allPages(cursor =>
          bob().list({ entityRef, limit: 1, cursor }),
        );
        expect(singly.flat().map(({ title }) => title)).toEqual(titles);
      },
    );

    it.each(pages)(
      '%s lists the actions of its parts, each once',
      async (entityRef, titles) => {
        const actions = titles.map(title => `Action of ${title}`).reverse();
        const { items } = await bob().listActionItems({ entityRef });
        expect(items.map(({ title }) => title)).toEqual(actions);
        expect(await bob().summarizeActionItems({ entityRef })).toMatchObject({
          open: titles.length,
          overdue: titles.length,
        });
        const csv = await bob().exportActionItems({ entityRef });
        // A line for the names of the columns, and one that ends the file.
        expect(csv.split('\r\n')).toHaveLength(titles.length + 2);
      },
    );

    it.each(pages)(
      '%s counts a post-mortem once, however many of its parts it touches',
      async (entityRef, titles, categories) => {
        const found = await bob().getRecurringFactors({ entityRef });
        expect(found.postmortems).toBe(titles.length);
        expect(
          Object.fromEntries(
            found.items.map(item => [item.category, item.postmortems]),
          ),
        ).toEqual(categories);
        for (const { months, postmortems } of found.items) {
          expect(months).toEqual([{ month: '2025-02', postmortems }]);
        }
      },
    );

    it('a system names only its own parts under a category, each with its own count', async () => {
      const { items } = await bob().getRecurringFactors({
        entityRef: 'system:default/shop',
      });
      const entities = Object.fromEntries(
        items.map(item => [
          item.category,
          item.entities.map(({ entityRef, postmortems }) => ({
            entityRef,
            postmortems,
          })),
        ]),
      );
      expect(entities).toEqual({
        'monitoring-gap': ['api', 'cart', 'checkout', 'web'].map(name => ({
          entityRef: component(name),
          postmortems: 1,
        })),
        'testing-gap': ['cart', 'checkout', 'web'].map(name => ({
          entityRef: component(name),
          postmortems: 1,
        })),
      });
    });

    it('a system lists each factor of its parts once', async () => {
      const { items } = await bob().listFactors({
        entityRef: 'system:default/shop',
      });
      expect(items.map(({ statement }) => statement).sort()).toEqual([
        'Foreign part 0',
        'Three parts 0',
        'Three parts 1',
        'Three parts 2',
      ]);
    });

    it(`a system asks the database as often with ${PARTS} parts as with one`, async () => {
      const sql = new SqlLog(bench.knex);
      for (const path of [
        '/postmortems',
        '/action-items',
        '/action-items/summary',
        '/action-items/closing',
        '/action-items/export.csv',
        '/factors',
        '/factors/recurring',
        '/insights',
        '/insights/export.csv',
      ]) {
        const ask = (name: string) =>
          bench.portal.request(
            'bob',
            'GET',
            `${path}?entityRef=system:default/${name}`,
          );
        const narrow = await sql.during(async () =>
          expect((await ask('narrow')).status).toBe(200),
        );
        const wide = await sql.during(async () =>
          expect((await ask('wide')).status).toBe(200),
        );
        expect(narrow.length).toBeGreaterThan(0);
        expect([path, wide.length]).toEqual([path, narrow.length]);
        expect((await ask('wide')).text).toBe((await ask('narrow')).text);
      }
    });
  },
  { entities: CATALOG },
);
