import { CATALOG, CHECKOUT } from '../__testUtils__/concernedPeople';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { publication } from '../__testUtils__/publication';
import { TestNotifications } from '../__testUtils__/TestNotifications';
import { TestPortal } from '../__testUtils__/TestPortal';

describeOnEachDatabase('notifications', init => {
  const portals: TestPortal[] = [];
  afterEach(async () => {
    await Promise.all(portals.splice(0).map(portal => portal.stop()));
  });

  const start = async (config = {}) => {
    const notifications = new TestNotifications();
    const knex = await init();
    const portal = await TestPortal.start({
      ...{ knex, notifications, config },
      entities: CATALOG,
    });
    portals.push(portal);
    const alice = portal.as('alice');
    /** Who has what, in the order of names: `bob: Published: …`. */
    const told = async () => {
      await portal.runTask('send-outbox');
      return notifications.kept
        .map(({ userRef, title }) => `${userRef.slice(13)}: ${title}`)
        .sort();
    };
    return { knex, portal, notifications, alice, told };
  };

  const publish = async (portal: TestPortal, ref: string, by = 'alice') => {
    const { seq } = await portal.as(by).get(ref);
    await portal.as(by).transition(ref, seq, publication);
  };

  it('ask reviewers for their review, also those who are named later, and not who asked', async () => {
    const { alice, told, notifications } = await start();
    const made = await alice.create({
      title: 'Slow search',
      reviewers: ['user:default/rita', 'user:default/alice'],
    });
    expect(await told()).toEqual([]);

    const moved = await alice.transition(made.ref, made.seq, {
      to: 'in_review',
    });
    const asked = `Your review is asked for: ${made.ref} Slow search`;
    expect(await told()).toEqual([`rita: ${asked}`]);
    expect(notifications.of('rita')).toEqual([
      {
        userRef: 'user:default/rita',
        scope: `review_requested:${made.id}:${moved.seq}`,
        title: asked,
        description: undefined,
        link: `/postmortem/${made.ref}`,
        topic: 'review_requested',
      },
    ]);

    await alice.patchHeader(made.ref, moved.version, {
      reviewers: [...made.reviewers, 'user:default/rob'],
    });
    expect(await told()).toEqual([`rita: ${asked}`, `rob: ${asked}`]);
    expect(notifications.sent).toHaveLength(2);
  });

  it('of a publication go to owners, teams and followers, each once', async () => {
    const { portal, alice, told, notifications } = await start();
    await portal.as('fred').follow('Component:default/Checkout');
    await portal.as('fred').follow('system:default/shop');
    await portal.as('dora').follow('domain:default/sales');
    await portal.as('paula').follow(CHECKOUT);
    await portal.as('gone').follow(CHECKOUT);
    await portal.as('gone').unfollow(CHECKOUT);
    await portal.as('olga').follow('component:default/other');
    const { ref } = await alice.create({
      title: 'Errors',
      affectedEntities: [CHECKOUT],
    });
    await publish(portal, ref);
    const said = `Published: ${ref} Errors`;
    expect(await told()).toEqual(
      ['dora', 'fred', 'paula', 'peter', 'tom'].map(name => `${name}: ${said}`),
    );
    expect(notifications.sent).toHaveLength(5);
  });

  it('go to those who own what depends on it only where it is configured', async () => {
    const { portal, alice, told } = await start({
      notifications: { dependants: true, path: '/incidents/' },
    });
    const { ref } = await alice.create({
      title: 'Errors',
      affectedEntities: [CHECKOUT],
    });
    await publish(portal, ref);
    const names = (await told()).map(line => line.split(':')[0]);
    expect(names).toEqual(['mia', 'paula', 'peter', 'sid', 'tom']);
  });

  it('are made once of each publication: what is published again is news again', async () => {
    const { portal, alice, told, notifications } = await start();
    const { ref } = await alice.create({
      title: 'Errors',
      affectedEntities: [CHECKOUT],
    });
    await publish(portal, ref);
    expect(await told()).toHaveLength(3);
    const { seq } = await alice.get(ref);
    await alice.transition(ref, seq, { to: 'draft' });
    expect(await told()).toHaveLength(3);
    await publish(portal, ref);
    expect(await told()).toHaveLength(6);
    expect(new Set(notifications.kept.map(({ scope }) => scope)).size).toBe(2);
  });

  it('of a restricted one go to none but its readers, and say nothing but its reference', async () => {
    const { portal, alice, told, notifications } = await start();
    await portal.as('fred').follow(CHECKOUT);
    const { ref } = await alice.create({
      title: 'Secret customer',
      affectedEntities: [CHECKOUT],
      visibility: 'restricted',
      members: ['group:default/trusted', 'user:default/nora'],
      reason: 'a customer is named',
    });
    await publish(portal, ref);
    // In a group below a member; Nora may read it, but is not concerned.
    expect(await told()).toEqual([`paula: Published: ${ref}`]);
    expect(JSON.stringify(notifications.sent)).not.toContain('Secret');
  });

  it('are not sent any more to whom a restriction shuts out in the meantime', async () => {
    const { portal, alice, told, notifications, knex } = await start();
    notifications.fault = async () => {
      throw new Error('Request failed with status 503');
    };
    const { ref } = await alice.create({
      title: 'Errors',
      affectedEntities: [CHECKOUT],
    });
    await publish(portal, ref);
    expect(await told()).toEqual([]);
    const { seq } = await alice.get(ref);
    await alice.setAccess(ref, seq, {
      visibility: 'restricted',
      members: ['user:default/tom'],
      reason: 'a customer is named',
    });
    notifications.fault = undefined;
    await knex('outbox').update({ due_at: new Date(0).toISOString() });
    expect(await told()).toEqual([`tom: Published: ${ref}`]);
    expect(
      await knex('outbox').where({ status: 'skipped' }).pluck('recipient'),
    ).toEqual(
      expect.arrayContaining(['user:default/paula', 'user:default/peter']),
    );
  });

  it('are not sent of what is deleted or a draft again by then', async () => {
    const { portal, alice, told, notifications, knex } = await start();
    notifications.fault = async () => {
      throw new Error('Request failed with status 503');
    };
    const refs = [];
    for (const title of ['A', 'B']) {
      const { ref } = await alice.create({
        title,
        affectedEntities: [CHECKOUT],
      });
      await publish(portal, ref);
      refs.push(ref);
    }
    await told();
    const [first, second] = refs;
    await alice.delete(first, (await alice.get(first)).seq);
    await alice.transition(second, (await alice.get(second)).seq, {
      to: 'draft',
    });
    notifications.fault = undefined;
    await knex('outbox').update({ due_at: new Date(0).toISOString() });
    expect(await told()).toEqual([]);
    expect(await knex('outbox').where({ status: 'waiting' })).toEqual([]);
  });

  it('are made of nothing that an import does', async () => {
    const { portal, alice, told, knex } = await start();
    await portal.as('fred').follow(CHECKOUT);
    const { ref } = await alice.create({
      title: 'Errors',
      affectedEntities: [CHECKOUT],
      reviewers: ['user:default/rita'],
    });
    await publish(portal, ref);
    await told();
    await knex('outbox').delete();
    const report = await alice.getReport(ref);
    const made = await alice.import(report, { again: true });
    expect(made.status).toBe('published');
    await portal.runTask('find-reminders');
    expect(await knex('outbox')).toEqual([]);
  });

  it('wait while the plugin is down, and are sent once it is back', async () => {
    const { portal, alice, told, notifications, knex } = await start();
    for (const fault of ['500', '503', '429']) {
      notifications.fault = async () => {
        throw new Error(`Request failed with status ${fault}`);
      };
      const { ref } = await alice.create({
        title: fault,
        affectedEntities: [CHECKOUT],
      });
      await publish(portal, ref);
      expect((await portal.request('bob', 'GET', '/postmortems')).status).toBe(
        200,
      );
    }
    expect(await told()).toEqual([]);
    notifications.fault = undefined;
    await knex('outbox').update({ due_at: new Date(0).toISOString() });
    expect(await told()).toHaveLength(9);
    expect(notifications.sent).toHaveLength(9);
  });

  it('are left where there is no such plugin, which is found out by trying', async () => {
    const { portal, alice, told, notifications, knex } = await start();
    let asked = 0;
    notifications.fault = async () => {
      asked += 1;
      throw new Error(
        'Failed to send notifications: Error: Request failed with status 404',
      );
    };
    const { ref } = await alice.create({
      title: 'Errors',
      affectedEntities: [CHECKOUT],
    });
    await publish(portal, ref);
    for (let i = 0; i < 4; i++) {
      expect(await told()).toEqual([]);
      await knex('outbox').update({ due_at: new Date(0).toISOString() });
    }
    expect(await knex('outbox').where({ status: 'waiting' })).toEqual([]);
    // Three recipients, each of which was tried at most three times.
    expect(asked).toBeLessThanOrEqual(9);
  });

  it('are kept with nothing that changed nothing', async () => {
    const { portal, alice, knex } = await start();
    const { ref, seq } = await alice.create({ title: 'Errors' });
    const { status } = await portal.request(
      'alice',
      'POST',
      `/postmortems/${ref}/transitions`,
      {
        headers: { 'if-match': `"${seq + 5}"` },
        json: { to: 'in_review' },
      },
    );
    expect(status).toBe(412);
    expect(await knex('outbox')).toEqual([]);
  });

  it('can be switched off as a whole', async () => {
    const { portal, alice, knex } = await start({
      notifications: { enabled: false },
    });
    const { ref } = await alice.create({
      title: 'Errors',
      affectedEntities: [CHECKOUT],
    });
    await publish(portal, ref);
    expect(await knex('outbox')).toEqual([]);
    await expect(portal.runTask('send-outbox')).rejects.toThrow('not found');
  });
});
