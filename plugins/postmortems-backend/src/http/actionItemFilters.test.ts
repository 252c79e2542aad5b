import { Entity } from '@backstage/catalog-model';
import {
  ActionItemCreate,
  ActionItemListQuery,
  ActionItemSummary,
  AGE_BANDS,
  QueryOf,
} from 'backstage-plugin-postmortems-common';
import { ActionCountStore } from '../actionItems/ActionCountStore';
import { ActionListStore } from '../actionItems/ActionListStore';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { allPages, inOrder } from '../__testUtils__/paging';
import { TestPortal } from '../__testUtils__/TestPortal';
import { publication } from '../__testUtils__/publication';

type Query = QueryOf<ActionItemListQuery>;

const CHECKOUT = 'component:default/checkout';
const CART = 'component:default/cart';
const OLGA = 'user:default/olga';
const PETE = 'user:default/pete';
const BOB = 'user:default/bob';
const PAYMENTS = 'group:default/payments';
const LEDGER = 'group:default/ledger';

/** Olga is of the payments team, Pete of the ledger team below it. */
const CATALOG: Entity[] = [
  group('payments', `hasMember ${OLGA}`, `parentOf ${LEDGER}`),
  group('ledger', `hasMember ${PETE}`, `childOf ${PAYMENTS}`),
  entity('System', 'shop', `hasPart ${CHECKOUT}`),
];

function entity(kind: string, name: string, ...relations: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: relations.map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

function group(name: string, ...relations: string[]): Entity {
  return entity('Group', name, ...relations);
}

/** All but `i` belong to a post-mortem of checkout, `i` to a draft about cart. */
const ITEMS: Record<string, Omit<ActionItemCreate, 'title'>> = {
  a: { owner: OLGA, dueOn: '2020-01-01', priority: 'high' },
  b: {
    owner: PAYMENTS,
    dueOn: '2020-01-02',
    status: 'in_progress',
    type: 'prevent',
  },
  c: {
    owner: PETE,
    dueOn: '2020-01-03',
    status: 'done',
    priority: 'low',
    type: 'detect',
  },
  f: {
    owner: OLGA,
    dueOn: '2020-01-04',
    status: 'done',
    proof: 'Seen in production',
    priority: 'high',
  },
  h: { owner: PETE, dueOn: '2020-01-05', status: 'wont_do', reason: 'Gone' },
  i: { owner: OLGA, dueOn: '2020-01-06', priority: 'low' },
  d: { owner: BOB, dueOn: '2199-12-31', priority: 'high' },
  e: { dueOn: null },
  g: {
    owner: BOB,
    dueOn: null,
    status: 'done',
    proof: 'The alert fired in a drill',
    priority: 'low',
  },
};

async function write(portal: TestPortal): Promise<Map<string, string>> {
  const alice = portal.as('alice');
  const ids = new Map<string, string>();
  const checkout = await alice.create({
    title: 'Checkout fails',
    severity: 'P1',
    affectedEntities: [CHECKOUT],
  });
  const cart = await alice.create({
    title: 'Cart is slow',
    severity: 'P2',
    affectedEntities: [CART],
  });
  for (const [title, fields] of Object.entries(ITEMS)) {
    const { ref } = title === 'i' ? cart : checkout;
    const { id } = await alice.createActionItem(ref, { title, ...fields });
    ids.set(title, id);
  }
  const { version } = await alice
    .get(checkout.ref)
    .then(({ actionItems }) => actionItems.find(({ title }) => title === 'g')!);
  await alice.patchActionItem(checkout.ref, ids.get('g')!, version, {
    status: 'verified',
  });
  const { seq } = await alice.get(checkout.ref);
  await alice.transition(checkout.ref, seq, publication);

  const overdue = { owner: OLGA, dueOn: '2019-01-01' };
  const gone = await alice.createActionItem(checkout.ref, {
    title: 'deleted',
    ...overdue,
  });
  await alice.deleteActionItem(checkout.ref, gone.id, gone.version);
  const hidden = await alice.create({
    title: 'Hidden',
    affectedEntities: [CHECKOUT],
    visibility: 'restricted',
  });
  await alice.createActionItem(hidden.ref, { title: 'hidden', ...overdue });
  return ids;
}

describeWithPortal(
  'the list of action items',
  bench => {
    let ids: Map<string, string>;

    beforeAll(async () => {
      ids = await write(bench.portal);
    });

    const titlesOf = (items: { title: string }[]) =>
      items.map(({ title }) => title);

    /** Who asks, for what, and what comes by due day; `e` and `g` have none, so that their ids decide. */
    const filters: [string, Query, (string | string[])[]][] = [
      ['bob', {}, [...'abcfhid', ['e', 'g']]],
      ['bob', { owner: OLGA }, [...'afi']],
      ['bob', { owner: PAYMENTS }, ['b']],
      ['bob', { owner: 'user:default/nobody' }, []],
      ['bob', { team: PAYMENTS }, [...'abcfhi']],
      ['bob', { team: LEDGER }, [...'ch']],
      ['bob', { team: PETE }, [...'ch']],
      ['bob', { mine: true }, [...'dg']],
      ['olga', { mine: true }, [...'abfi']],
      ['carol', { mine: true }, []],
      ['bob', { mine: false }, [...'abcfhid', ['e', 'g']]],
      ['bob', { entityRef: CHECKOUT }, [...'abcfhd', ['e', 'g']]],
      ['bob', { entityRef: 'system:default/shop' }, [...'abcfhd', ['e', 'g']]],
      ['bob', { entityRef: CART }, ['i']],
      ['bob', { status: ['open'] }, [...'aide']],
      ['bob', { status: ['in_progress'] }, ['b']],
      ['bob', { status: ['done', 'verified'] }, [...'cfg']],
      ['bob', { status: ['wont_do'] }, ['h']],
      ['bob', { priority: ['high'] }, [...'afd']],
      ['bob', { priority: ['medium'] }, [...'bhe']],
      ['bob', { priority: ['high', 'low'] }, [...'acfidg']],
      ['bob', { severity: ['P1'] }, [...'abcfhd', ['e', 'g']]],
      ['bob', { severity: ['P2'] }, ['i']],
      ['bob', { severity: ['P1', 'P2'] }, [...'abcfhid', ['e', 'g']]],
      ['bob', { severity: ['P4'] }, []],
      ['bob', { type: ['prevent'] }, ['b']],
      ['bob', { type: ['prevent', 'detect'] }, [...'bc']],
      ['bob', { type: ['process'] }, []],
      ['bob', { dueFrom: '2020-01-05' }, [...'hid']],
      ['bob', { dueTo: '2020-01-02' }, [...'ab']],
      ['bob', { dueFrom: '2020-01-02', dueTo: '2020-01-04' }, [...'bcf']],
      ['bob', { dueTo: '2199-12-31' }, [...'abcfhid']],
      ['bob', { createdTo: '2020-01-01' }, []],
      ['bob', { createdFrom: '2020-01-01' }, [...'abcfhid', ['e', 'g']]],
      ['bob', { createdFrom: '2199-12-31' }, []],
      ['bob', { recurred: true }, []],
      ['bob', { recurred: false }, [...'abcfhid', ['e', 'g']]],
      ['bob', { overdue: true }, [...'abi']],
      ['bob', { overdue: false }, [...'cfhd', ['e', 'g']]],
      ['bob', { waitingForProof: true }, ['c']],
      ['bob', { waitingForProof: false }, [...'abfhid', ['e', 'g']]],
      ['bob', { team: PAYMENTS, status: ['open'] }, [...'ai']],
      ['bob', { owner: OLGA, team: PAYMENTS }, [...'afi']],
      ['bob', { owner: OLGA, team: LEDGER }, []],
      ['olga', { mine: true, team: LEDGER }, []],
      ['olga', { mine: true, owner: OLGA, overdue: true }, [...'ai']],
      [
        'bob',
        { entityRef: CHECKOUT, overdue: true, priority: ['high'] },
        ['a'],
      ],
      [
        'bob',
        { overdue: false, waitingForProof: false, status: ['done'] },
        ['f'],
      ],
      ['bob', { overdue: true, waitingForProof: true }, []],
      ['bob', { overdue: false, status: ['open'] }, [...'de']],
    ];

    it.each(filters)(
      'for %s, filtered by %j, is by due day %j, in pages and as CSV too',
      async (name, query, expected) => {
        const client = bench.portal.as(name);
        const titles = inOrder(expected, title => ids.get(title)!);
        const whole = await client.listActionItems(query);
        expect(titlesOf(whole.items)).toEqual(titles);
        expect(whole.nextCursor).toBeNull();
        const pages = await allPages(cursor =>
          client.listActionItems({ ...query, limit: 2, cursor }),
        );
        expect(titlesOf(pages.flat())).toEqual(titles);
        expect(titlesOf(pages[0])).toEqual(titles.slice(0, 2));
        expect(titlesInCsv(await client.exportActionItems(query))).toEqual(
          titles,
        );
      },
    );

    /** All were made just now: what is owed is of the first age. */
    const summaries: [Query, Omit<ActionItemSummary, 'ageing'>][] = [
      [
        {},
        {
          open: 4, // a d e i
          inProgress: 1, // b
          overdue: 3, // a b i
          waitingForProof: 1, // c
          done: 2, // c f
          verified: 1, // g
          wontDo: 1, // h
          recurred: 0,
        },
      ],
      [
        { team: PAYMENTS },
        {
          open: 2, // a i
          inProgress: 1, // b
          overdue: 3, // a b i
          waitingForProof: 1, // c
          done: 2, // c f
          verified: 0,
          wontDo: 1, // h
          recurred: 0,
        },
      ],
      [
        { entityRef: 'system:default/shop', priority: ['high', 'low'] },
        {
          open: 2, // a d
          inProgress: 0,
          overdue: 1, // a
          waitingForProof: 1, // c
          done: 2, // c f
          verified: 1, // g
          wontDo: 0,
          recurred: 0,
        },
      ],
      [
        { overdue: true },
        {
          open: 2, // a i
          inProgress: 1, // b
          overdue: 3,
          waitingForProof: 0,
          done: 0,
          verified: 0,
          wontDo: 0,
          recurred: 0,
        },
      ],
      [
        { waitingForProof: true, status: ['done', 'open'] },
        {
          open: 0,
          inProgress: 0,
          overdue: 0,
          waitingForProof: 1, // c
          done: 1, // c
          verified: 0,
          wontDo: 0,
          recurred: 0,
        },
      ],
    ];

    it.each(summaries)(
      'filtered by %j is summed up in numbers',
      async (query, numbers) => {
        const { open, inProgress, overdue } = numbers;
        expect(
          await bench.portal.as('bob').summarizeActionItems(query),
        ).toEqual({
          ...numbers,
          ageing: AGE_BANDS.map((band, i) => ({
            ...band,
            owed: i === 0 ? open + inProgress : 0,
            overdue: i === 0 ? overdue : 0,
          })),
        });
      },
    );

    it('calls nothing overdue on its due day, and everything open on the day after', async () => {
      const scope = {
        viewer: {
          userRef: BOB,
          principals: [BOB],
          groupsAbove: [],
          isAdministrator: false,
        },
      };
      const store = new ActionListStore();
      const overdueOn = async (today: string) => {
        const filter = { overdue: true };
        const { items } = await store.list(bench.knex, scope, filter, {
          limit: 10,
          today,
        });
        const { overdue } = await new ActionCountStore().summarize(
          bench.knex,
          scope,
          filter,
          today,
        );
        return [titlesOf(items), overdue];
      };
      expect(await overdueOn('2020-01-01')).toEqual([[], 0]);
      expect(await overdueOn('2020-01-02')).toEqual([['a'], 1]);
      expect(await overdueOn('2020-01-03')).toEqual([['a', 'b'], 2]);
    });
  },
  { entities: CATALOG, groups: { [OLGA]: [PAYMENTS] } },
);

/** The title in each line but the first; no cell of these has a quote or a line break in it. */
function titlesInCsv(text: string): string[] {
  const [columns, ...lines] = text
    .split('\r\n')
    .slice(0, -1)
    .map(line => line.slice(1, -1).split('","'));
  return lines.map(cells => cells[columns.indexOf('Title')]);
}
