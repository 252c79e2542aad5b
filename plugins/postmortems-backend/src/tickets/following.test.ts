import { TrackerError } from 'backstage-plugin-postmortems-node';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TicketBench } from '../__testUtils__/TicketBench';

describeOnEachDatabase('an action with an issue', init => {
  const benches: TicketBench[] = [];
  afterEach(async () => {
    await Promise.all(benches.splice(0).map(bench => bench.portal.stop()));
  });
  const start = async (config = {}) => {
    const bench = await TicketBench.start(await init(), config);
    benches.push(bench);
    return bench;
  };

  it('is done when the issue is closed, and waits for proof; is open when it is re-opened', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    bench.tracker.edit(issue, { state: 'closed' });
    await bench.tracker.say(issue);
    expect(await bench.action(ref, id)).toMatchObject({
      ...{ status: 'done', proof: null },
      updatedBy: 'tracker:default/test',
    });
    expect(await bench.ticket(ref, id)).toMatchObject({
      ...{ state: 'closed', drift: [] },
    });
    const { items } = await bench.alice.listRevisions(ref);
    expect(items[0]).toMatchObject({
      actor: 'tracker:default/test',
      target: 'action',
    });

    bench.tracker.edit(issue, { state: 'open' });
    await bench.tracker.say(issue);
    expect((await bench.action(ref, id)).status).toBe('open');
  });

  it('follows title and assignee', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked({
      owner: 'user:default/olga',
    });
    bench.tracker.edit(issue, {
      title: 'AI-001:  Add two  alerts',
      assignees: ['somebody', 'ben-t'],
    });
    await bench.tracker.say(issue);
    expect(await bench.action(ref, id)).toMatchObject({
      title: 'Add two alerts',
      owner: 'user:default/ben',
    });
    expect((await bench.ticket(ref, id)).drift).toEqual([]);
  });

  it('keeps its owner among several, and when nobody known is left', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked({
      owner: 'user:default/olga',
    });
    for (const assignees of [['ben-t', 'olga-t'], ['somebody'], []]) {
      bench.tracker.edit(issue, { assignees });
      await bench.tracker.say(issue);
      expect((await bench.action(ref, id)).owner).toBe('user:default/olga');
    }
  });

  it('is not changed by the same news again, in another order, or about what was before', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    const before = bench.tracker.edit(issue, { state: 'closed' });
    bench.tracker.edit(issue, { state: 'open' });
    // What the first news is about is not so any more.
    for (let i = 0; i < 3; i++) await bench.tracker.say(before);
    expect(await bench.action(ref, id)).toMatchObject({ status: 'open' });
    const { seq } = await bench.alice.get(ref);
    await bench.tracker.say(issue);
    await bench.reconcile();
    expect((await bench.alice.get(ref)).seq).toBe(seq);
  });

  it('is not followed back: what is changed here changes nothing there, nor comes back', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    const { version } = await bench.action(ref, id);
    await bench.alice.patchActionItem(ref, id, version, { title: 'Better' });
    await bench.tracker.say(issue);
    await bench.reconcile();
    expect((await bench.action(ref, id)).title).toBe('Better');
    expect(
      bench.tracker.asked.filter(asked => asked.startsWith('update')),
    ).toEqual([]);
    // Changed on both sides: a person settles it.
    bench.tracker.edit(issue, { title: 'AI-001: Other' });
    await bench.tracker.say(issue);
    expect((await bench.action(ref, id)).title).toBe('Better');
    expect((await bench.ticket(ref, id)).drift).toEqual([
      { field: 'title', ours: 'Better', theirs: 'Other' },
    ]);
  });

  it('is not given up because the issue was closed as not planned', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    bench.tracker.edit(issue, { state: 'not_planned' });
    await bench.tracker.say(issue);
    expect((await bench.action(ref, id)).status).toBe('open');
    expect((await bench.ticket(ref, id)).drift).toEqual([
      { field: 'status', ours: 'open', theirs: 'wont_do' },
    ]);
  });

  it('follows what nobody told of, at the next look', async () => {
    const bench = await start();
    const one = await bench.tracked();
    const other = await bench.tracked();
    bench.tracker.edit(one.issue, { state: 'closed' });
    // Nobody's here.
    bench.tracker.add({ state: 'closed' });
    await bench.letTimePass();
    await bench.reconcile();
    expect((await bench.action(one.ref, one.id)).status).toBe('done');
    expect((await bench.action(other.ref, other.id)).status).toBe('open');
  });

  it('asks little where nothing has changed', async () => {
    const bench = await start();
    await bench.tracked();
    await bench.tracked();
    await bench.knex('tracker_places').insert({
      ...{ tracker: 'test', place: 'shop', etag: null },
      changed_until: '2020-01-01T00:00:00.000Z',
    });
    await bench.reconcile();
    await bench.reconcile();
    const [{ etag }] = await bench.knex('tracker_places');
    expect(etag).not.toBeNull();
    bench.tracker.asked.splice(0);
    await bench.reconcile();
    expect(bench.tracker.asked).toEqual(['changes shop']);
  });

  it('shows that its issue was deleted, and where it has moved', async () => {
    const bench = await start();
    const one = await bench.tracked();
    const other = await bench.tracked();
    bench.tracker.delete(one.issue);
    bench.tracker.fault = async asked => {
      if (asked === `read shop/${other.issue.id}`) {
        throw TrackerError.moved('It moved', 'https://tracker.test/other/7');
      }
    };
    await bench.letTimePass();
    await bench.reconcile();
    expect(await bench.ticket(one.ref, one.id)).toMatchObject({
      state: 'missing',
    });
    expect(await bench.ticket(other.ref, other.id)).toMatchObject({
      state: 'moved',
      movedTo: 'https://tracker.test/other/7',
    });
    const page = await bench.alice.listDriftedTickets();
    expect(page.items.map(({ ref }) => ref).sort()).toEqual(
      [one.ref, other.ref].sort(),
    );
  });

  it('is followed although the post-mortem is restricted, by its state alone', async () => {
    const bench = await start({ tickets: { restricted: true } });
    const { ref, id, issue } = await bench.tracked(
      { title: 'Hidden' },
      { visibility: 'restricted', members: [], reason: 'x' },
    );
    bench.tracker.edit(issue, {
      state: 'closed',
      title: 'Renamed',
      assignees: ['ben-t'],
    });
    await bench.tracker.say(issue);
    expect(await bench.action(ref, id)).toMatchObject({
      ...{ status: 'done', title: 'Hidden', owner: null },
    });
  });

  it('is let go when it names another ticket', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    const { version } = await bench.action(ref, id);
    await bench.alice.patchActionItem(ref, id, version, {
      ticketUrl: 'https://elsewhere.example/1',
    });
    bench.tracker.edit(issue, { state: 'closed' });
    await bench.tracker.say(issue);
    expect((await bench.action(ref, id)).status).toBe('open');
    expect((await bench.alice.get(ref)).tickets).toEqual([]);
  });

  it('that was imported or typed with the address of an issue has its ticket at the next look', async () => {
    const bench = await start();
    const issue = bench.tracker.add({ state: 'closed', title: 'Of old' });
    const { ref, ids } = await bench.fill([
      { ticketUrl: issue.url },
      { ticketUrl: 'https://elsewhere.example/1' },
      { ticketUrl: 'https://tracker.test/shop/99' },
    ]);
    await bench.reconcile();
    const { tickets, actionItems } = await bench.alice.get(ref);
    expect(
      tickets.map(({ actionItemId, state }) => [actionItemId, state]),
    ).toEqual([
      [ids[0], 'closed'],
      [ids[2], 'missing'],
    ]);
    // It was closed before anybody followed it: that is for a person to say.
    expect(actionItems[0].status).toBe('open');
    expect(tickets[0].drift).toEqual([
      { field: 'status', ours: 'open', theirs: 'done' },
    ]);
    bench.tracker.asked.splice(0);
    await bench.reconcile();
    expect(bench.tracker.asked).toEqual(['changes shop']);
  });

  it('waits while the tracker does, and bears that it is down', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    bench.tracker.edit(issue, { state: 'closed' });
    bench.tracker.fault = async () => {
      throw new Error('socket hang up');
    };
    await bench.tracker.say(issue);
    await bench.reconcile();
    bench.tracker.fault = async () => {
      throw TrackerError.later('Limit', new Date(Date.now() + 60_000));
    };
    await bench.tracker.say(issue);
    bench.tracker.asked.splice(0);
    await bench.tracker.say(issue);
    await bench.reconcile();
    expect(bench.tracker.asked).toEqual([]);
    bench.tracker.fault = async () => {};
    await bench.letTimePass();
    await bench.reconcile();
    expect((await bench.action(ref, id)).status).toBe('done');
  });

  it('is not touched by what is said of issues that are nobody’s', async () => {
    const bench = await start();
    await bench.tracked();
    bench.tracker.asked.splice(0);
    await bench.tracker.say(bench.tracker.add({}));
    await bench.tracker.say({ place: 'x', id: '1' });
    expect(bench.tracker.asked).toEqual([]);
  });

  it('says so where nobody could make its issue for days', async () => {
    const bench = await start();
    const { ref, ids } = await bench.fill([{}]);
    bench.tracker.fault = async () => {
      throw new Error('socket hang up');
    };
    await bench.alice.createTicket(ref, ids[0], {});
    await bench
      .knex('tickets')
      .update({ requested_at: '2020-01-01T00:00:00.000Z' });
    await bench.reconcile();
    expect(await bench.ticket(ref, ids[0])).toMatchObject({ state: 'refused' });
  });
});
