import { TrackerError } from 'backstage-plugin-postmortems-node';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TicketBench } from '../__testUtils__/TicketBench';

describeOnEachDatabase('an action and its issue that differ', init => {
  const benches: TicketBench[] = [];
  afterEach(async () => {
    await Promise.all(benches.splice(0).map(bench => bench.portal.stop()));
  });
  const start = async (config = {}) => {
    const bench = await TicketBench.start(await init(), config);
    benches.push(bench);
    return bench;
  };
  const THEIRS = { take: 'theirs' } as const;
  const OURS = { take: 'ours' } as const;

  const drifted = async () => {
    const bench = await start();
    const tracked = await bench.tracked({ owner: 'user:default/olga' });
    const { ref, id, issue } = tracked;
    const { version } = await bench.action(ref, id);
    await bench.alice.patchActionItem(ref, id, version, {
      ...{ title: 'Ours', owner: 'user:default/ben', status: 'done' },
    });
    return { bench, ref, id, issue };
  };

  it('are listed, and say both', async () => {
    const { bench, ref, id } = await drifted();
    const drift = [
      { field: 'status', ours: 'done', theirs: 'open' },
      { field: 'title', ours: 'Ours', theirs: 'Add an alert' },
      { field: 'owner', ours: 'user:default/ben', theirs: 'user:default/olga' },
    ];
    expect((await bench.ticket(ref, id)).drift).toEqual(drift);
    const { items } = await bench.portal.as('bob').listDriftedTickets();
    expect(items).toMatchObject([
      { ref, key: 'AI-001', title: 'Ours', drift, mayEdit: true },
    ]);
  });

  it('say what the action says, when ours is taken, and what we wrote does not come back', async () => {
    const { bench, ref, id, issue } = await drifted();
    const { items } = await bench.alice.settleTicket(ref, id, OURS);
    expect(items).toMatchObject([{ state: 'closed', drift: [] }]);
    expect(bench.tracker.issues[0]).toMatchObject({
      title: 'AI-001: Ours',
      state: 'closed',
      assignees: ['ben-t'],
    });
    const { seq } = await bench.alice.get(ref);
    await bench.tracker.say(issue);
    await bench.reconcile();
    expect((await bench.alice.get(ref)).seq).toBe(seq);
    await bench.alice.settleTicket(ref, id, OURS);
    await bench.alice.settleTicket(ref, id, THEIRS);
    expect((await bench.alice.get(ref)).seq).toBe(seq);
  });

  it('say what the issue says, when theirs is taken, in one change by that person', async () => {
    const { bench, ref, id } = await drifted();
    const { seq } = await bench.alice.get(ref);
    const { items } = await bench.portal
      .as('bob')
      .settleTicket(ref, id, THEIRS);
    expect(items).toMatchObject([{ state: 'open', drift: [] }]);
    expect(await bench.action(ref, id)).toMatchObject({
      ...{ title: 'Add an alert', status: 'open' },
      ...{ owner: 'user:default/olga', updatedBy: 'user:default/bob' },
    });
    expect((await bench.alice.get(ref)).seq).toBe(seq + 1);
  });

  it('agree that it will not be done, with a reason that says where', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    bench.tracker.edit(issue, { state: 'not_planned' });
    await bench.tracker.say(issue);
    await bench.alice.settleTicket(ref, id, THEIRS);
    expect(await bench.action(ref, id)).toMatchObject({
      status: 'wont_do',
      reason: `Closed as not planned: ${issue.url}`,
    });
    expect((await bench.ticket(ref, id)).drift).toEqual([]);
  });

  it('part, where the issue is gone, and another may be made', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    bench.tracker.delete(issue);
    await bench.tracker.say(issue);
    await expect(bench.alice.settleTicket(ref, id, OURS)).rejects.toMatchObject(
      { statusCode: 409 },
    );
    expect(await bench.alice.settleTicket(ref, id, THEIRS)).toEqual({
      items: [],
    });
    expect((await bench.action(ref, id)).ticketUrl).toBeNull();
    await bench.alice.createTicket(ref, id, {});
    await bench.send();
    expect(bench.tracker.issues).toHaveLength(1);
  });

  it('meet again where the issue has moved to', async () => {
    const bench = await start();
    const { ref, id, issue } = await bench.tracked();
    const moved = bench.tracker.add({ place: 'other' });
    bench.tracker.fault = async asked => {
      if (asked === `read shop/${issue.id}`) {
        throw TrackerError.moved('It moved', moved.url);
      }
    };
    await bench.tracker.say(issue);
    await bench.alice.settleTicket(ref, id, THEIRS);
    expect((await bench.action(ref, id)).ticketUrl).toBe(moved.url);
    expect(await bench.ticket(ref, id)).toMatchObject({
      ...{ state: 'open', place: 'other', drift: [] },
    });
  });

  it('stay as they are while the tracker does not answer, and where nobody knows the owner there', async () => {
    const { bench, ref, id } = await drifted();
    bench.tracker.fault = async () => {
      throw new Error('socket hang up');
    };
    await expect(bench.alice.settleTicket(ref, id, OURS)).rejects.toMatchObject(
      { statusCode: 503 },
    );
    bench.tracker.fault = async () => {};
    const { version } = await bench.action(ref, id);
    await bench.alice.patchActionItem(ref, id, version, {
      owner: 'user:default/nobody',
    });
    await expect(bench.alice.settleTicket(ref, id, OURS)).rejects.toMatchObject(
      { statusCode: 409 },
    );
    expect(bench.tracker.issues[0].title).toBe('AI-001: Add an alert');
  });

  describe('by a link', () => {
    it('take an issue that is there already, which keeps its title', async () => {
      const bench = await start();
      const issue = bench.tracker.add({
        title: 'Private',
        assignees: ['ben-t'],
      });
      const { ref, ids } = await bench.fill([{}]);
      const { version } = await bench.action(ref, ids[0]);
      const ticket = await bench.alice.linkTicket(ref, ids[0], version, {
        url: issue.url,
      });
      expect(ticket).toMatchObject({
        state: 'open',
        drift: [{ field: 'owner', ours: null, theirs: 'user:default/ben' }],
      });
      expect(JSON.stringify(ticket)).not.toContain('Private');
      expect(await bench.action(ref, ids[0])).toMatchObject({
        ticketUrl: issue.url,
        updatedBy: 'user:default/alice',
      });
      bench.tracker.edit(issue, { title: 'Else', state: 'closed' });
      await bench.tracker.say(issue);
      expect(await bench.action(ref, ids[0])).toMatchObject({
        title: 'Add an alert',
        status: 'done',
      });
    });

    it('take the place of an issue that was made', async () => {
      const bench = await start();
      const { ref, id } = await bench.tracked();
      const issue = bench.tracker.add({});
      const { version } = await bench.action(ref, id);
      await bench.alice.linkTicket(ref, id, version, { url: issue.url });
      expect(await bench.ticket(ref, id)).toMatchObject({ url: issue.url });
    });

    it.each([
      ['https://elsewhere.example/1', 400],
      ['https://tracker.test/shop/99', 400],
    ])('do not take %s', async (url, status) => {
      const bench = await start();
      const { ref, ids } = await bench.fill([{}]);
      const { version } = await bench.action(ref, ids[0]);
      await expect(
        bench.alice.linkTicket(ref, ids[0], version, { url }),
      ).rejects.toMatchObject({ statusCode: status });
    });

    it('are not asked about by who may not read, or saw another version', async () => {
      const bench = await start();
      const issue = bench.tracker.add({});
      const { ref, ids } = await bench.fill([{}], {
        ...{ visibility: 'restricted', members: [], reason: 'x' },
      });
      await expect(
        bench.portal.as('bob').linkTicket(ref, ids[0], 1, { url: issue.url }),
      ).rejects.toMatchObject({ statusCode: 404 });
      expect(bench.tracker.asked).toEqual([]);
      await expect(
        bench.alice.linkTicket(ref, ids[0], 7, { url: issue.url }),
      ).rejects.toMatchObject({ statusCode: 412 });
    });
  });
});
