import type { Entity } from '@backstage/catalog-model';
import {
  FactorListQuery,
  Layer,
  QueryOf,
  RecurringQuery,
} from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { allPages, inOrder } from '../__testUtils__/paging';
import { TestPortal } from '../__testUtils__/TestPortal';
import { publication } from '../__testUtils__/publication';

const CHECKOUT = 'component:default/checkout';
const CART = 'component:default/cart';

/** The shop has checkout and cart; of these the payments team owns checkout, and its parent company owns nothing. */
const CATALOG = [
  entity('Component', 'checkout', 'partOf:system:default/shop'),
  entity('Component', 'cart', 'partOf:system:default/shop'),
  entity(
    'System',
    'shop',
    `hasPart:${CHECKOUT}`,
    `hasPart:${CART}`,
    'partOf:domain:default/retail',
  ),
  entity('Domain', 'retail', 'hasPart:system:default/shop'),
  entity('Group', 'payments', `ownerOf:${CHECKOUT}`),
  entity('Group', 'company', 'parentOf:group:default/payments'),
];

function entity(kind: string, name: string, ...related: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: related.map(text => {
      const at = text.indexOf(':');
      return { type: text.slice(0, at), targetRef: text.slice(at + 1) };
    }),
  };
}

/** Factors by their statement. */
type Factors = Record<string, [layer: Layer, category: string | null]>;

/**
 * Three published post-mortems, of which `q` ends with March and `s` begins April, and what does not
 * count: a draft, a restricted one, a deleted factor.
 */
async function write(portal: TestPortal): Promise<Map<string, string>> {
  const alice = portal.as('alice');
  const ids = new Map<string, string>();
  const make = async (
    title: string,
    startedAt: string,
    entityRef: string,
    factors: Factors,
    options: {
      publish?: boolean;
      visibility?: 'restricted';
      severity?: string;
    } = {},
  ) => {
    const { publish = true, ...fields } = options;
    const { ref } = await alice.create({
      title,
      startedAt,
      affectedEntities: [entityRef],
      ...fields,
    });
    for (const [statement, [layer, category]] of Object.entries(factors)) {
      const { id } = await alice.createFactor(ref, {
        statement,
        layer,
        category,
      });
      ids.set(statement, id);
    }
    if (publish) {
      const { seq } = await alice.get(ref);
      await alice.transition(ref, seq, publication);
    }
    return ref;
  };
  await make('p', '2025-03-01T00:00:00.000Z', CHECKOUT, {
    p1: ['immediate', 'software-change'],
    p2: ['contributing', 'monitoring-gap'],
    p3: ['systemic', null],
  });
  const q = await make(
    'q',
    '2025-03-31T23:59:59.999Z',
    CART,
    {
      q1: ['contributing', 'monitoring-gap'],
      q2: ['contributing', 'monitoring-gap'],
    },
    { severity: 'P1' },
  );
  await alice.deleteFactor(q, ids.get('q2')!, 1);
  await make('s', '2025-04-01T00:00:00.000Z', CHECKOUT, {
    s1: ['immediate', 'monitoring-gap'],
  });
  const uncounted: Factors = { x: ['immediate', 'monitoring-gap'] };
  const noon = '2025-03-15T12:00:00.000Z';
  await make('draft', noon, CHECKOUT, uncounted, {
    publish: false,
  });
  await make('hidden', noon, CHECKOUT, uncounted, {
    visibility: 'restricted',
  });
  return ids;
}

describeWithPortal(
  'the list of factors',
  bench => {
    let ids: Map<string, string>;

    beforeAll(async () => {
      ids = await write(bench.portal);
    });

    /** The factors of one post-mortem stand in a list of their own: their ids order them. */
    const filters: [QueryOf<FactorListQuery>, (string | string[])[]][] = [
      [{}, ['s1', 'q1', ['p1', 'p2', 'p3']]],
      [{ category: 'monitoring-gap' }, ['s1', 'q1', 'p2']],
      [{ category: 'software-change' }, ['p1']],
      [{ category: 'process' }, []],
      [{ layer: 'immediate' }, ['s1', 'p1']],
      [{ layer: 'contributing' }, ['q1', 'p2']],
      [{ layer: 'systemic' }, ['p3']],
      [{ from: '2025-03-01' }, ['s1', 'q1', ['p1', 'p2', 'p3']]],
      [{ from: '2025-03-02' }, ['s1', 'q1']],
      [{ from: '2025-03-31' }, ['s1', 'q1']],
      [{ from: '2025-04-01' }, ['s1']],
      [{ from: '2025-04-02' }, []],
      [{ to: '2025-04-01' }, ['s1', 'q1', ['p1', 'p2', 'p3']]],
      [{ to: '2025-03-31' }, ['q1', ['p1', 'p2', 'p3']]],
      [{ to: '2025-03-01' }, [['p1', 'p2', 'p3']]],
      [{ to: '2025-02-28' }, []],
      [{ from: '2025-03-31', to: '2025-03-31' }, ['q1']],
      [{ entityRef: CHECKOUT }, ['s1', ['p1', 'p2', 'p3']]],
      [{ entityRef: CART, category: 'monitoring-gap' }, ['q1']],
      [{ category: 'monitoring-gap', layer: 'contributing' }, ['q1', 'p2']],
      [
        { category: 'monitoring-gap', layer: 'contributing', to: '2025-03-30' },
        ['p2'],
      ],
      [{ category: 'software-change', layer: 'systemic' }, []],
      [{ severity: ['P1'] }, ['q1']],
      [{ severity: ['P2', 'P3'] }, []],
      [{ categorised: false }, ['p3']],
      [{ categorised: true, entityRef: CHECKOUT }, ['s1', ['p1', 'p2']]],
      [{ source: 'suggested' }, []],
      [{ source: 'person', layer: 'immediate' }, ['s1', 'p1']],
      [{ system: 'system:default/shop' }, ['s1', 'q1', ['p1', 'p2', 'p3']]],
      [{ domain: 'domain:default/retail' }, ['s1', 'q1', ['p1', 'p2', 'p3']]],
      [{ team: 'group:default/company' }, ['s1', ['p1', 'p2', 'p3']]],
      [{ team: 'group:default/payments', entityRef: CART }, []],
      [
        {
          team: 'group:default/payments',
          entityRef: CHECKOUT,
          layer: 'systemic',
        },
        ['p3'],
      ],
    ];

    it.each(filters)(
      'filtered by %j is, newest incident first: %j',
      async (query, expected) => {
        const bob = bench.portal.as('bob');
        const names = inOrder(expected, name => ids.get(name)!, 'desc');
        const statements = (items: { statement: string }[]) =>
          items.map(({ statement }) => statement);
        const whole = await bob.listFactors(query);
        expect(statements(whole.items)).toEqual(names);
        expect(whole.nextCursor).toBeNull();
        const pages = await allPages(cursor =>
          bob.listFactors({ ...query, limit: 2, cursor }),
        );
        expect(statements(pages.flat())).toEqual(names);
        expect(statements(pages[0])).toEqual(names.slice(0, 2));
      },
    );

    /** How many post-mortems there are, and how many of them have which category. */
    const counts: [QueryOf<RecurringQuery>, number, [string, number][]][] = [
      [
        {},
        3,
        [
          ['monitoring-gap', 3],
          ['software-change', 1],
        ],
      ],
      [{ layer: 'contributing' }, 3, [['monitoring-gap', 2]]],
      [
        { layer: 'immediate' },
        3,
        [
          ['monitoring-gap', 1],
          ['software-change', 1],
        ],
      ],
      [{ layer: 'systemic' }, 3, []],
      [{ from: '2025-03-31', to: '2025-03-31' }, 1, [['monitoring-gap', 1]]],
      [{ from: '2025-03-31' }, 2, [['monitoring-gap', 2]]],
      [{ to: '2025-02-28' }, 0, []],
      [{ limit: 1 }, 3, [['monitoring-gap', 3]]],
      [{ severity: ['P1'] }, 1, [['monitoring-gap', 1]]],
      [{ source: 'suggested' }, 3, []],
      [
        { team: 'group:default/company', system: 'system:default/shop' },
        2,
        [
          ['monitoring-gap', 2],
          ['software-change', 1],
        ],
      ],
      [{ team: 'group:default/payments', entityRef: CART }, 0, []],
    ];

    it.each(counts)(
      'filtered by %j is counted in %i post-mortems as %j',
      async (query, postmortems, categories) => {
        const found = await bench.portal.as('bob').getRecurringFactors(query);
        expect(found.postmortems).toBe(postmortems);
        expect(
          found.items.map(item => [item.category, item.postmortems]),
        ).toEqual(categories);
      },
    );

    it('say what nobody has given a category', async () => {
      const bob = bench.portal.as('bob');
      expect((await bob.getRecurringFactors()).unclassified).toEqual({
        ...{ postmortems: 0, factors: 1, ofFactors: 5 },
      });
    });

    it('say of what is counted here how many give nothing to it', async () => {
      const bob = bench.portal.as('bob');
      const leftOut = async (query: QueryOf<RecurringQuery>) =>
        (await bob.getRecurringFactors(query)).unclassified;
      // Of three, only p has a systemic factor, and that has no category.
      expect(await leftOut({ layer: 'systemic' })).toEqual({
        ...{ postmortems: 3, factors: 1, ofFactors: 1 },
      });
      expect(await leftOut({ layer: 'contributing' })).toEqual({
        ...{ postmortems: 1, factors: 0, ofFactors: 2 },
      });
      // People have said all that is said.
      expect(await leftOut({ source: 'person' })).toEqual({
        ...{ postmortems: 0, factors: 1, ofFactors: 5 },
      });
      expect(await leftOut({ source: 'suggested' })).toEqual({
        ...{ postmortems: 3, factors: 5, ofFactors: 5 },
      });
    });

    it('find the post-mortems with a category, and those without', async () => {
      const { ref } = await bench.portal
        .as('alice')
        .create({ title: 'nothing yet' });
      const bob = bench.portal.as('bob');
      const titles = async (categorised: boolean) =>
        (await bob.list({ categorised })).items.map(({ title }) => title);
      expect((await titles(true)).sort()).toEqual(['draft', 'p', 'q', 's']);
      expect(await titles(false)).toEqual(['nothing yet']);
      await bench.portal.as('alice').delete(ref, 1);
    });

    it('set a part of the organisation beside the rest of it', async () => {
      const bob = bench.portal.as('bob');
      const { items } = await bob.getRecurringFactors({ entityRef: CHECKOUT });
      // Of three, checkout has two; all three have a monitoring gap, one a software change.
      expect(
        items.map(({ category, elsewhere }) => [category, elsewhere]),
      ).toEqual([
        [
          'monitoring-gap',
          expect.objectContaining({
            ...{ postmortems: 1, ofPostmortems: 1, expected: 2 },
            verdict: 'in_line',
          }),
        ],
        [
          'software-change',
          expect.objectContaining({
            ...{ postmortems: 0, ofPostmortems: 1, expected: 0.6667, q: null },
            verdict: 'too_few',
          }),
        ],
      ]);
    });
  },
  { entities: CATALOG },
);
