import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { eraseRows } from '../__testUtils__/eraseRows';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import { READ_PROBES, STATIC_READS } from '../__testUtils__/readProbes';
import { recur } from '../__testUtils__/recur';
import { SHOP } from '../__testUtils__/shop';
import { sortedBefore } from '../__testUtils__/sortedBefore';
import { TestTracker } from '../__testUtils__/TestTracker';
import { readTables, Tables, writeTables } from '../__testUtils__/tables';

/** Everybody, and whether they read the restricted post-mortem. */
const VIEWERS = {
  alice: { role: 'its author', reads: true },
  rita: { role: 'a reviewer', reads: true },
  frank: { role: 'the facilitator', reads: true },
  mona: { role: 'a member', reads: true },
  gina: { role: 'in a group that is a member', reads: true },
  nina: { role: 'in a group below one that is a member', reads: true },
  bob: { role: 'somebody else', reads: false },
  adam: { role: 'an administrator', reads: false },
  olga: { role: 'owner of its action', reads: false },
  hugo: { role: 'in another group', reads: false },
} as const;
type Name = keyof typeof VIEWERS;

/** A group that is part of the one that is a member, and a person in it. */
const BELOW_TRUSTED = [
  ['User', 'nina', 'memberOf', 'group:default/squad'],
  ['Group', 'squad', 'childOf', 'group:default/trusted'],
].map(([kind, name, type, targetRef]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: [{ type, targetRef }],
}));

const tracker = new TestTracker();

it('asks every route that reads', () => {
  const reads = allRoutes().filter(({ method }) => method === 'get');
  expect(
    [...Object.keys(READ_PROBES), ...STATIC_READS].sort((a, b) =>
      a < b ? -1 : 1,
    ),
  ).toEqual(reads.map(routeKey).sort((a, b) => (a < b ? -1 : 1)));
});

describeWithPortal(
  'a post-mortem in the leak matrix',
  bench => {
    const targets = {} as Record<'restricted' | 'open', Target>;
    let stored: Tables;

    beforeAll(async () => {
      const people = {
        reviewers: ['user:default/rita'],
        facilitator: 'user:default/frank',
      };
      const elsewhere = await fillPostmortem(bench.portal, {
        word: 'elsewhere',
      });
      targets.open = await fillPostmortem(bench.portal, {
        word: 'visible',
        ...people,
      });
      targets.restricted = await fillPostmortem(bench.portal, {
        word: 'hidden',
        ...people,
        visibility: 'restricted',
        members: ['user:default/mona', 'group:default/trusted'],
        reason: 'a customer is named',
      });
      for (const target of Object.values(targets)) {
        const { ref, actionId } = target;
        // Its action is not done, though its issue is closed.
        const { url } = tracker.add({ state: 'closed' });
        const alice = bench.portal.as('alice');
        const { actionItems } = await alice.get(ref);
        const { version } = actionItems.find(({ id }) => id === actionId)!;
        await alice.linkTicket(ref, actionId, version, { url });
        // What was done elsewhere did not hold, as it alone shows.
        const done = await alice.createActionItem(elsewhere.ref, {
          title: 'Done before',
          status: 'done',
        });
        await bench.knex('action_items').where({ id: done.id }).update({
          created_at: '2024-12-01T00:00:00.000Z',
          closed_at: '2025-01-01T00:00:00.000Z',
        });
        await recur(bench.knex, done.id, target.id);
      }
      // And an earlier version had sorted its factor.
      await sortedBefore(
        bench.knex,
        Object.values(targets).map(({ factorId }) => factorId),
      );
      await bench.portal.runTask('renew-suggestions');
      stored = await readTables(bench.knex);
    });

    const ask = async (name: string, addresses: string[]) => {
      const answers = await Promise.all(
        addresses.map(address => bench.portal.request(name, 'GET', address)),
      );
      return Object.fromEntries(
        answers.map(({ status, text }, i) => [
          addresses[i],
          `${status} ${text}`,
        ]),
      );
    };

    /** What a viewer is told while it is there, and when it never was. */
    const withAndWithout = async (name: Name, target: Target) => {
      const addresses = Object.values(READ_PROBES).flatMap(probe =>
        probe(target),
      );
      const withIt = await ask(name, addresses);
      await eraseRows(bench.knex, target.id);
      const withoutIt = await ask(name, addresses);
      await writeTables(bench.knex, stored);
      return { addresses, withIt, withoutIt };
    };

    const names = Object.keys(VIEWERS) as Name[];
    it.each(names.filter(name => !VIEWERS[name].reads))(
      'that is restricted does not exist for %s',
      async name => {
        const { withIt, withoutIt } = await withAndWithout(
          name,
          targets.restricted,
        );
        expect(withIt).toEqual(withoutIt);
      },
    );

    it.each(names.filter(name => VIEWERS[name].reads))(
      'that is restricted shows on every route to %s',
      async name => {
        const { addresses, withIt, withoutIt } = await withAndWithout(
          name,
          targets.restricted,
        );
        expect(
          addresses.filter(address => withIt[address] === withoutIt[address]),
        ).toEqual([]);
      },
    );

    it.each(['bob', 'adam'] as const)(
      'that is open shows on every route to %s',
      async name => {
        const { addresses, withIt, withoutIt } = await withAndWithout(
          name,
          targets.open,
        );
        expect(
          addresses.filter(address => withIt[address] === withoutIt[address]),
        ).toEqual([]);
      },
    );

    it.each(STATIC_READS)('shows to nobody in %s', async key => {
      const { text } = await bench.portal.request('bob', 'GET', key.slice(4));
      for (const { ref, id, word } of Object.values(targets)) {
        for (const mark of [ref, id, word]) expect(text).not.toContain(mark);
      }
    });

    it('that is deleted shows on no route to its author', async () => {
      const alice = bench.portal.as('alice');
      const { seq } = await alice.get(targets.open.ref);
      await alice.delete(targets.open.ref, seq);
      const addresses = Object.values(READ_PROBES).flatMap(probe =>
        probe(targets.open),
      );
      const deleted = await ask('alice', addresses);
      await eraseRows(bench.knex, targets.open.id);
      const gone = await ask('alice', addresses);
      await writeTables(bench.knex, stored);
      expect(deleted).toEqual(gone);
    });
  },
  {
    features: [tracker.factory],
    entities: [...SHOP, ...BELOW_TRUSTED],
    groups: {
      'user:default/gina': ['group:default/trusted'],
      'user:default/hugo': ['group:default/other'],
    },
    config: { administrators: ['user:default/adam'] },
  },
);
