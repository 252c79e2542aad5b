import { TrackerError } from 'backstage-plugin-postmortems-node';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TicketBench } from '../__testUtils__/TicketBench';

describeOnEachDatabase('an issue of an action', init => {
  const benches: TicketBench[] = [];
  afterEach(async () => {
    await Promise.all(benches.splice(0).map(bench => bench.portal.stop()));
  });
  const start = async (config = {}) => {
    const bench = await TicketBench.start(await init(), {
      notifications: { enabled: false, path: '/incidents' },
      ...config,
    });
    benches.push(bench);
    return bench;
  };

  it('is made where its service says, and says what is to be done, by whom and why', async () => {
    const bench = await start();
    const { alice, tracker } = bench;
    const { ref } = await alice.create({
      title: 'Slow *search*',
      affectedEntities: ['component:default/checkout'],
    });
    const factor = await alice.createFactor(ref, {
      statement: 'Nobody saw it, see #12 by @ops',
      layer: 'systemic',
    });
    const { id } = await alice.createActionItem(ref, {
      title: 'Add an alert',
      owner: 'user:default/olga',
      dueOn: '2025-03-01',
      factorIds: [factor.id],
    });
    expect(await alice.createTicket(ref, id, {})).toMatchObject({
      ...{ actionItemId: id, tracker: 'test', place: 'shop', url: null },
      state: 'creating',
    });
    await bench.send();

    expect(tracker.issues).toHaveLength(1);
    const [issue] = tracker.issues;
    expect(issue).toMatchObject({
      title: 'AI-001: Add an alert',
      assignees: ['olga-t'],
      place: 'shop',
    });
    expect(issue.body).toBe(`An action item of the post-mortem [${ref.replace(
      /-/g,
      '\\-',
    )} Slow \\*search\\*](/incidents/${ref}#AI-001).

- **Owner:** Olga Ruiz
- **Due:** 2025-03-01
- **Addresses:** Nobody saw it, see \\#&#8203;12 by @&#8203;ops

When this is closed, the action is done, and waits there for what shows it.

<sub>post-mortem action ${id}</sub>
`);
    expect(await bench.action(ref, id)).toMatchObject({
      ticketUrl: issue.url,
      updatedBy: 'tracker:default/test',
    });
    expect(await bench.ticket(ref, id)).toMatchObject({
      ...{ state: 'open', url: issue.url, drift: [], problem: null },
    });
  });

  it('is one, however often it is asked for', async () => {
    const bench = await start();
    const { ref, ids } = await bench.fill([{}]);
    const ask = () => bench.alice.createTicket(ref, ids[0], {});
    await Promise.all([ask(), ask(), ask()]);
    await bench.send();
    expect(await ask()).toMatchObject({ state: 'open' });
    await bench.send();
    expect(bench.tracker.issues).toHaveLength(1);
  });

  it('is made of all that is owed at once, and of nothing else', async () => {
    const bench = await start();
    const { ref, ids } = await bench.fill([
      {},
      { status: 'in_progress' },
      { status: 'done' },
      { isIdea: true },
      { ticketUrl: 'https://elsewhere.example/1' },
    ]);
    const { items } = await bench.alice.createTickets(ref, { place: 'other' });
    expect(items.map(({ actionItemId }) => actionItemId)).toEqual(
      ids.slice(0, 2),
    );
    await bench.send();
    expect(
      bench.tracker.issues.map(({ title, place }) => [title, place]),
    ).toEqual(
      expect.arrayContaining([
        ['AI-001: Add an alert', 'other'],
        ['AI-002: Add an alert', 'other'],
      ]),
    );
    expect(bench.tracker.issues).toHaveLength(2);
    expect((await bench.alice.createTickets(ref, {})).items).toEqual([]);
  });

  it.each([
    [{ status: 'done' as const }, 409],
    [{ isIdea: true }, 409],
    [{ ticketUrl: 'https://elsewhere.example/1' }, 409],
  ])('is not made of %j', async (action, status) => {
    const bench = await start();
    const { ref, ids } = await bench.fill([action]);
    await expect(
      bench.alice.createTicket(ref, ids[0], {}),
    ).rejects.toMatchObject({ statusCode: status });
  });

  it('goes nowhere without a place, or to one that is none', async () => {
    const bench = await start();
    const { ref, ids } = await bench.fill([{}], {
      affectedEntities: ['component:default/other'],
    });
    for (const request of [{}, { place: '../x' }, { tracker: 'x' }]) {
      await expect(
        bench.alice.createTicket(ref, ids[0], request),
      ).rejects.toMatchObject({ statusCode: 400 });
    }
    expect(await bench.alice.listTickets(ref)).toEqual({
      trackers: [{ id: 'test', title: 'Test tracker', place: null }],
      items: [],
    });
  });

  it('is proposed where the affected service says', async () => {
    const bench = await start();
    const { ref } = await bench.fill([]);
    const { trackers } = await bench.alice.listTickets(ref);
    expect(trackers[0].place).toBe('shop');
  });

  describe('of a restricted post-mortem', () => {
    const restricted = {
      visibility: 'restricted',
      members: [],
      reason: 'a customer is named',
    };

    it('is not made', async () => {
      const bench = await start();
      const { ref, ids } = await bench.fill([{}], restricted);
      expect((await bench.alice.listTickets(ref)).trackers).toEqual([]);
      await expect(
        bench.alice.createTicket(ref, ids[0], {}),
      ).rejects.toMatchObject({ statusCode: 403 });
      await expect(bench.alice.createTickets(ref, {})).rejects.toMatchObject({
        statusCode: 403,
      });
      await bench.send();
      expect(bench.tracker.asked).toEqual([]);
    });

    it('says where it is and nothing else, where the configuration allows it', async () => {
      const bench = await start({ tickets: { restricted: true } });
      const { ref, ids } = await bench.fill(
        [{ title: 'Secret customer', owner: 'user:default/olga' }],
        { ...restricted, title: 'Secret outage' },
      );
      await bench.alice.createTicket(ref, ids[0], {});
      await bench.send();
      const [{ title, body, assignees }] = bench.tracker.issues;
      expect({ title, body, assignees }).toEqual({
        title: `${ref} AI-001`,
        body: `</incidents/${ref}#AI-001>\n\n<sub>post-mortem action ${ids[0]}</sub>\n`,
        assignees: [],
      });
      expect((await bench.ticket(ref, ids[0])).drift).toEqual([]);
    });

    it('is not made when it was restricted after it was asked for', async () => {
      const bench = await start();
      const { ref, ids } = await bench.fill([{}]);
      bench.tracker.fault = async () => {
        throw new Error('not there yet');
      };
      await bench.alice.createTicket(ref, ids[0], {});
      await bench.send();
      const { seq } = await bench.alice.get(ref);
      await bench.alice.setAccess(ref, seq, {
        visibility: 'restricted',
        members: [],
        reason: 'a customer is named',
      });
      bench.tracker.fault = async () => {};
      await bench.letTimePass();
      await bench.send();
      expect(bench.tracker.issues).toEqual([]);
      expect(await bench.ticket(ref, ids[0])).toMatchObject({
        state: 'refused',
        problem: 'The post-mortem was restricted meanwhile',
      });
    });
  });

  it('is not made by who may not edit, and does not exist for who may not read', async () => {
    const bench = await start();
    const { ref, ids } = await bench.fill([{}], {
      visibility: 'restricted',
      members: [],
      reason: 'x',
    });
    await expect(
      bench.portal.as('bob').createTicket(ref, ids[0], {}),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it('that was refused says why, and can be asked for again', async () => {
    const bench = await start();
    const { ref, ids } = await bench.fill([{}]);
    bench.tracker.fault = async () => {
      throw TrackerError.refused('Issues are switched off there');
    };
    await bench.alice.createTicket(ref, ids[0], {});
    await bench.send();
    expect(await bench.ticket(ref, ids[0])).toMatchObject({
      state: 'refused',
      problem: 'Issues are switched off there',
    });
    bench.tracker.fault = async () => {};
    await bench.alice.createTicket(ref, ids[0], { place: 'other' });
    await bench.send();
    expect(bench.tracker.issues.map(({ place }) => place)).toEqual(['other']);
  });

  it('waits with all others while the tracker wants to be left alone, and goes on then', async () => {
    const bench = await start();
    const { ref } = await bench.fill([{}, {}, {}, {}, {}]);
    const notBefore = new Date(Date.now() + 3_600_000);
    bench.tracker.fault = async () => {
      throw TrackerError.later('The limit is reached', notBefore);
    };
    await bench.alice.createTickets(ref, {});
    await bench.send();
    await bench.send();
    expect(bench.tracker.asked).toHaveLength(1);
    const { tickets } = await bench.alice.get(ref);
    expect(tickets.map(({ state, problem }) => [state, problem])).toEqual(
      Array(5).fill(['creating', 'The limit is reached']),
    );
    const rows = await bench.knex('outbox').select('due_at', 'attempts');
    expect(rows).toEqual(
      Array(5).fill({ due_at: notBefore.toISOString(), attempts: 0 }),
    );

    bench.tracker.fault = async () => {};
    await bench.reconcile();
    expect(bench.tracker.asked).toHaveLength(1);
    await bench.letTimePass();
    await bench.send();
    expect(bench.tracker.issues).toHaveLength(5);
  });

  it('is looked for before another one is made, where nobody knows what came of an attempt', async () => {
    const bench = await start();
    const { ref, ids } = await bench.fill([{}]);
    bench.tracker.lateFault = async () => {
      throw new Error('socket hang up');
    };
    await bench.alice.createTicket(ref, ids[0], {});
    await bench.send();
    bench.tracker.lateFault = async () => {};
    // Not before what is under way there could have ended.
    await bench.knex('outbox').update({ due_at: '2020-01-01T00:00:00.000Z' });
    await bench.send();
    expect(bench.tracker.asked).toEqual(['create shop']);
    // The action is called something else by now.
    const { version } = await bench.action(ref, ids[0]);
    await bench.alice.patchActionItem(ref, ids[0], version, {
      title: 'Better',
    });

    await bench.letTimePass();
    await bench.send();
    expect(bench.tracker.asked).toEqual(['create shop', 'find shop']);
    expect(bench.tracker.issues).toHaveLength(1);
    expect(await bench.action(ref, ids[0])).toMatchObject({
      title: 'Better',
      ticketUrl: bench.tracker.issues[0].url,
    });
    expect((await bench.ticket(ref, ids[0])).drift).toEqual([
      { field: 'title', ours: 'Better', theirs: 'Add an alert' },
    ]);
  });

  it('is found again when an action no longer names it and one is asked for', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    const { version } = await bench.action(ref, id);
    await bench.alice.patchActionItem(ref, id, version, { ticketUrl: null });
    expect((await bench.alice.get(ref)).tickets).toEqual([]);
    await bench.alice.createTicket(ref, id, {});
    await bench.send();
    expect(bench.tracker.issues).toHaveLength(1);
    expect((await bench.action(ref, id)).ticketUrl).toBe(issue.url);
  });

  it('goes with its post-mortem', async () => {
    const bench = await start();
    const { ref } = await bench.tracked();
    const { id } = await bench.alice.get(ref);
    await bench.knex('postmortems').where({ id }).delete();
    expect(await bench.knex('tickets')).toEqual([]);
  });
});
