import {
  ActionItemCreate,
  ActionItemListQuery,
  FactorCreate,
  PostmortemCreate,
  QueryOf,
} from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';
import { SHOP } from '../__testUtils__/shop';
import { TestPortal } from '../__testUtils__/TestPortal';

type Query = QueryOf<ActionItemListQuery>;

const CHECKOUT = 'component:default/checkout';
const CART = 'component:default/cart';
const SYSTEM = 'system:default/shop';

const FACTORS: Record<string, FactorCreate> = {
  alert: {
    ...{ statement: 'No alert', category: 'network', layer: 'systemic' },
  },
  queue: {
    ...{ statement: 'No queue', category: 'network', layer: 'contributing' },
    categorySource: 'suggested',
  },
  backup: { statement: 'No backup', category: 'data', layer: 'systemic' },
  gone: { statement: 'Not so', category: 'process', layer: 'systemic' },
};

/** Who writes what, with which causes; actions are told by the causes that they address. */
interface Story extends Partial<PostmortemCreate> {
  causes: (keyof typeof FACTORS)[];
  actions: Record<
    string,
    { against: string[] } & Omit<ActionItemCreate, 'title'>
  >;
  draft?: boolean;
}

const STORIES: Record<string, Story> = {
  checkout: {
    ...{ severity: 'P1', affectedEntities: [CHECKOUT, CART] },
    startedAt: '2025-01-10T10:00:00.000Z',
    causes: ['alert', 'queue', 'backup', 'gone'],
    actions: {
      both: { against: ['alert', 'queue'] },
      begun: { against: ['queue'], status: 'in_progress' },
      finished: { against: ['alert'], status: 'done' },
      stored: { against: ['backup'] },
      lost: { against: ['gone'] },
      plain: { against: [] },
    },
  },
  cart: {
    ...{ severity: 'P2', affectedEntities: [CART] },
    startedAt: '2025-03-31T23:59:59.999Z',
    causes: ['backup'],
    actions: { later: { against: ['backup'] } },
  },
  draft: {
    ...{ affectedEntities: [CHECKOUT], draft: true },
    startedAt: '2025-01-10T10:00:00.000Z',
    causes: ['alert'],
    actions: { early: { against: ['alert'] } },
  },
  hidden: {
    ...{ affectedEntities: [CHECKOUT], visibility: 'restricted' },
    startedAt: '2025-01-10T10:00:00.000Z',
    causes: ['alert', 'backup'],
    actions: {
      secret: { against: ['alert'] },
      veiled: { against: ['backup'] },
    },
  },
};

/** Tells all stories; answers the ids of causes, by story and name. */
async function tell(portal: TestPortal): Promise<Map<string, string>> {
  const alice = portal.as('alice');
  const ids = new Map<string, string>();
  for (const [name, story] of Object.entries(STORIES)) {
    const { causes, actions, draft, ...fields } = story;
    const { ref } = await alice.create({ title: name, ...fields });
    for (const cause of causes) {
      const { id } = await alice.createFactor(ref, FACTORS[cause]);
      ids.set(`${name} ${cause}`, id);
    }
    for (const [title, { against, ...rest }] of Object.entries(actions)) {
      const factorIds = against.map(cause => ids.get(`${name} ${cause}`)!);
      await alice.createActionItem(ref, { title, factorIds, ...rest });
    }
    const { seq, factors } = await alice.get(ref);
    if (!draft) await alice.transition(ref, seq, publication);
    const gone = factors.find(({ category }) => category === 'process');
    if (gone) await alice.deleteFactor(ref, gone.id, gone.version);
  }
  return ids;
}

describeWithPortal(
  'the list of actions, asked for what they are against,',
  bench => {
    /** Pools are in two post-mortems; leaks were merged into pools; only restricted ones know the names. */
    const patterns: Record<string, string> = {};

    beforeAll(async () => {
      const ids = await tell(bench.portal);
      const alice = bench.portal.as('alice');
      const make = async (name: string, ...causes: string[]) => {
        const { id } = await alice.createPattern({
          ...{ name, category: 'network' },
          factorIds: causes.map(cause => ids.get(cause)!),
        });
        patterns[name] = id;
      };
      await make('pools', 'checkout alert');
      await make('leaks', 'checkout queue', 'draft alert');
      await make('names', 'hidden alert');
      await alice.mergePattern(patterns.leaks, 1, { into: patterns.pools });
    });

    const titles = async (name: string, query: Query) => {
      const { items } = await bench.portal
        .as(name)
        .listActionItems({ ...query, limit: 100 });
      return items.map(({ title }) => title).sort();
    };

    const network = ['begun', 'both', 'early', 'finished'];
    const open = ['open', 'in_progress'] as ('open' | 'in_progress')[];
    const cases: [string, Query, string[]][] = [
      ['bob', { category: 'network' }, network],
      ['alice', { category: 'network' }, [...network, 'secret']],
      [
        'bob',
        { category: 'network', status: open },
        ['begun', 'both', 'early'],
      ],
      ['bob', { category: 'network', overdue: true }, []],
      [
        'bob',
        { category: 'network', layer: 'systemic' },
        ['both', 'early', 'finished'],
      ],
      [
        'bob',
        { category: 'network', source: 'suggested', layer: 'systemic' },
        [],
      ],
      ['bob', { category: 'network', published: false }, ['early']],
      ['bob', { category: 'data' }, ['later', 'stored']],
      ['alice', { category: 'data' }, ['later', 'stored', 'veiled']],
      // Its one factor was deleted.
      ['bob', { category: 'process' }, []],
      ['bob', { category: 'unheard-of' }, []],
      ['bob', { layer: 'contributing' }, ['begun', 'both']],
      [
        'bob',
        { category: 'data', from: '2025-03-31', to: '2025-03-31' },
        ['later'],
      ],
      ['bob', { category: 'data', to: '2025-03-30' }, ['stored']],
      ['bob', { category: 'data', severity: ['P2'] }, ['later']],
      ['bob', { category: 'data', entityRef: CART }, ['later', 'stored']],
      ['bob', { category: 'data', entityRef: CHECKOUT }, ['stored']],
      ['bob', { category: 'data', within: [SYSTEM] }, ['stored']],
      ['bob', { entityRef: CART, within: [SYSTEM] }, []],
      [
        'bob',
        { entityRef: CHECKOUT, within: [SYSTEM], category: 'data' },
        ['stored'],
      ],
      ['bob', { published: true, from: '2025-02-01' }, ['later']],
    ];

    it.each(cases)('tells %s of %j', async (name, query, expected) => {
      expect(await titles(name, query)).toEqual([...expected].sort());
    });

    it('finds by a pattern what is against any that it was merged with', async () => {
      const merged = ['begun', 'both', 'early'];
      for (const pattern of [patterns.pools, patterns.leaks]) {
        expect(await titles('bob', { pattern, status: open })).toEqual(merged);
      }
      const pattern = patterns.pools;
      expect(await titles('bob', { pattern, category: 'data' })).toEqual([]);
      expect(await titles('bob', { pattern, source: 'suggested' })).toEqual([]);
      expect(await titles('bob', { pattern, layer: 'contributing' })).toEqual([
        'begun',
        'both',
      ]);
    });

    it('tells of a pattern that one may not know what it tells of one that never was', async () => {
      const never = '6f1c2a34-0000-4000-8000-000000000001';
      const bob = bench.portal.as('bob');
      const told = async (pattern: string) => ({
        list: await bob.listActionItems({ pattern }),
        numbers: await bob.summarizeActionItems({ pattern }),
        closing: await bob.getActionClosing({ pattern }),
        csv: await bob.exportActionItems({ pattern }),
      });
      const nothing = await told(never);
      expect(nothing.list).toEqual({ items: [], nextCursor: null });
      expect(await told(patterns.names)).toEqual(nothing);
      expect(await titles('alice', { pattern: patterns.names })).toEqual([
        'secret',
      ]);
    });

    it('does not give a name away where a restricted pattern took an open one in', async () => {
      const alice = bench.portal.as('alice');
      const { version } = await alice.getPattern(patterns.pools);
      const { names: into, pools } = patterns;
      await alice.mergePattern(pools, version, { into });
      expect(await titles('bob', { pattern: into })).toEqual([]);
      expect(await titles('bob', { pattern: pools, published: true })).toEqual([
        'begun',
        'both',
        'finished',
      ]);
      expect(await titles('alice', { pattern: pools })).toContain('secret');
      expect((await bench.portal.as('bob').getPattern(pools)).openActions).toBe(
        2,
      );
      expect((await alice.getPattern(pools)).openActions).toBe(3);
      await alice.unmergePattern(pools, version + 1);
    });

    it('is summed up, estimated and exported under the same filters', async () => {
      const bob = bench.portal.as('bob');
      const query = { category: 'network', published: true };
      expect(await bob.summarizeActionItems(query)).toMatchObject({
        ...{ open: 1, inProgress: 1, done: 1, verified: 0, wontDo: 0 },
      });
      expect(await bob.getActionClosing(query)).toMatchObject({
        ...{ actions: 3, owed: 2 },
      });
      const csv = await bob.exportActionItems(query);
      expect(csv.trim().split('\r\n')).toHaveLength(4);
    });

    it('comes in pages, each action once however many of the factors it addresses', async () => {
      const bob = bench.portal.as('bob');
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await bob.listActionItems({
          ...{ category: 'network', limit: 1, cursor },
        });
        found.push(...page.items.map(({ title }) => title));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(found.sort()).toEqual(network);
    });

    it.each([
      ['pattern', 'pools'],
      ['category', 'a b'],
      ['source', 'everybody'],
      ['layer', 'deep'],
      ['published', 'yes'],
      ['from', '2025-02-30'],
      ['within', 'checkout'],
      ['within', Array(4).fill(SYSTEM).join(',')],
    ])('refuses %s=%s', async (name, value) => {
      await expect(
        bench.portal.as('bob').listActionItems({ [name]: value } as Query),
      ).rejects.toMatchObject({ statusCode: 400 });
    });
  },
  { entities: SHOP, config: { administrators: ['user:default/adam'] } },
);
