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
    options: { publish?: boolean; visibility?: 'restricted' } = {},
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
  const q = await make('q', '2025-03-31T23:59:59.999Z', CART, {
    q1: ['contributing', 'monitoring-gap'],
    q2: ['contributing', 'monitoring-gap'],
  });
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

describeWithPortal('the list of factors', bench => {
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
});
