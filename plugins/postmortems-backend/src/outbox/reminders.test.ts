import { describeOnEachDatabase } from '../__testUtils__/databases';
import { publication } from '../__testUtils__/publication';
import { TestNotifications } from '../__testUtils__/TestNotifications';
import { TestPortal } from '../__testUtils__/TestPortal';
import { Database } from '../database';
import { ReminderFinder } from './ReminderFinder';

const HOUR = 3_600_000;

function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * HOUR).toISOString();
}

describeOnEachDatabase('reminders', init => {
  const portals: TestPortal[] = [];
  afterEach(async () => {
    await Promise.all(portals.splice(0).map(portal => portal.stop()));
  });

  const start = async (config = {}) => {
    const notifications = new TestNotifications();
    const knex = await init();
    const portal = await TestPortal.start({ knex, notifications, config });
    portals.push(portal);
    const alice = portal.as('alice');
    /** A post-mortem begun when it was resolved, so many hours ago. */
    const make = async (hours: number, fields = {}) => {
      const made = await alice.create({
        title: `After ${hours} hours`,
        resolvedAt: hoursAgo(hours),
        ...fields,
      });
      await knex('postmortems')
        .where({ id: made.id })
        .update({ created_at: hoursAgo(hours) });
      return made;
    };
    /** What alice has been told so far. */
    const told = async () => {
      await portal.runTask('find-reminders');
      return notifications.of('alice').map(({ description }) => description);
    };
    return { knex, portal, notifications, alice, make, told };
  };

  it.each([
    [23.9, []],
    [24.1, ['Resolved 24 hours ago. A report is shared within 48 hours.']],
    [47.9, ['Resolved 24 hours ago. A report is shared within 48 hours.']],
    [48.1, ['Resolved 48 hours ago.']],
    [167.9, ['Resolved 48 hours ago.']],
    [168.1, ['Resolved 7 days ago.']],
    // The last one is made up for within a week.
    [335.9, ['Resolved 7 days ago.']],
    [336.1, []],
  ])(
    'say %d hours after the resolution the latest that is due',
    async (hours, expected) => {
      const { make, told } = await start();
      const { ref } = await make(hours);
      expect(ref).toMatch(/^PM-/);
      expect(await told()).toEqual(expected);
    },
  );

  it('come at each time once, however often they are looked for', async () => {
    const { make, told, knex, notifications } = await start();
    const { id, ref } = await make(25, { authors: ['user:default/alice'] });
    await told();
    await told();
    expect(notifications.sent).toHaveLength(1);
    for (const hours of [49, 169]) {
      await knex('postmortems')
        .where({ id })
        .update({ resolved_at: hoursAgo(hours), created_at: hoursAgo(hours) });
      await told();
      await told();
    }
    expect(notifications.sent.map(({ description }) => description)).toEqual([
      'Resolved 24 hours ago. A report is shared within 48 hours.',
      'Resolved 48 hours ago.',
      'Resolved 7 days ago.',
    ]);
    expect(new Set(notifications.sent.map(({ title }) => title))).toEqual(
      new Set([`Not published yet: ${ref} After 25 hours`]),
    );
  });

  it('follow a resolution that is moved, and are never sent a second time', async () => {
    const { alice, make, told, notifications } = await start();
    const { ref, version } = await make(25);
    await told();
    const later = await alice.patchHeader(ref, version, {
      resolvedAt: hoursAgo(1),
    });
    await told();
    await alice.patchHeader(ref, later.version, { resolvedAt: hoursAgo(26) });
    await told();
    expect(notifications.sent).toHaveLength(1);
  });

  it('are not sent when the resolution was moved between finding and sending', async () => {
    const { alice, make, told, notifications, knex } = await start();
    const { ref, version } = await make(25);
    notifications.fault = async () => {
      throw new Error('Request failed with status 503');
    };
    await told();
    await alice.patchHeader(ref, version, { resolvedAt: hoursAgo(1) });
    notifications.fault = undefined;
    await knex('outbox').update({ due_at: hoursAgo(1) });
    expect(await told()).toEqual([]);
    expect(await knex('outbox').where({ status: 'waiting' })).toEqual([]);
  });

  it('are not sent of what is published, was published, is deleted or was never resolved', async () => {
    const { alice, make, told } = await start();
    const published = await make(30);
    await alice.transition(published.ref, published.seq, publication);
    const taken = await make(30);
    const { seq } = await alice.transition(taken.ref, taken.seq, publication);
    await alice.transition(taken.ref, seq, { to: 'draft' });
    const restored = await make(30);
    const out = await alice.transition(restored.ref, restored.seq, publication);
    const gone = await alice.delete(restored.ref, out.seq);
    await alice.restore(restored.ref, gone.seq);
    const deleted = await make(30);
    await alice.delete(deleted.ref, deleted.seq);
    await make(30, { resolvedAt: null });
    expect(await told()).toEqual([]);
  });

  it('are not sent of a time that had passed before the post-mortem was begun', async () => {
    const { alice, told } = await start();
    await alice.create({ title: 'Of last year', resolvedAt: hoursAgo(30) });
    expect(await told()).toEqual([]);
  });

  it('of a restricted one say nothing but its reference', async () => {
    const { make, notifications, told } = await start();
    const { ref } = await make(25, {
      title: 'Secret customer',
      visibility: 'restricted',
      members: [],
      reason: 'a customer is named',
    });
    await told();
    expect(notifications.of('alice').map(({ title }) => title)).toEqual([
      `Not published yet: ${ref}`,
    ]);
  });

  it('come at the hours that are configured, or not at all', async () => {
    const some = await start({ reminders: [72, 1] });
    await some.make(2);
    expect(await some.told()).toEqual([
      'Resolved 1 hour ago. A report is shared within 48 hours.',
    ]);
    const none = await start({ reminders: [] });
    await none.make(30);
    expect(await none.told()).toEqual([]);
  });

  it('find more than one page of post-mortems', async () => {
    const { make, knex } = await start({ notifications: { enabled: false } });
    const { id } = await make(25);
    const row = await knex('postmortems').where({ id }).first();
    const rows = Array.from({ length: 1_100 }, (_, n) => ({
      ...row,
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      ref: `PM-2024-01-01-${n + 1}`,
    }));
    for (let i = 0; i < rows.length; i += 100) {
      await knex('postmortems').insert(rows.slice(i, i + 100));
    }
    const finder = new ReminderFinder({
      database: await Database.create({ getClient: async () => knex }),
      hours: [24, 48],
      now: () => new Date(),
    });
    await finder.find();
    await finder.find();
    expect(await knex('outbox').distinct('postmortem_id')).toHaveLength(1_101);
    expect(await knex('outbox')).toHaveLength(1_101);
  });

  it('are found by an index', async () => {
    const { knex } = await start();
    const isPostgres = knex.client.config.client === 'pg';
    if (isPostgres) await knex.raw('set enable_seqscan = off');
    const query = knex('postmortems')
      .where('resolved_at', '>', hoursAgo(48))
      .where('resolved_at', '<=', hoursAgo(24))
      .orderBy(['resolved_at', 'id'])
      .limit(1)
      .toString();
    const explain = isPostgres ? 'explain' : 'explain query plan';
    const plan = await knex.raw(`${explain} ${query}`);
    expect(JSON.stringify(plan)).toContain('postmortems_resolved_at_index');
  });
});
