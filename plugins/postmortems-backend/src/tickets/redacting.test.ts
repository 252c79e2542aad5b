import { describeOnEachDatabase } from '../__testUtils__/databases';
import { readTables } from '../__testUtils__/tables';
import { TicketBench } from '../__testUtils__/TicketBench';

const reason = 'A customer is named';

describeOnEachDatabase('a title that is taken out of the history', init => {
  let bench: TicketBench;
  beforeEach(async () => {
    bench = await TicketBench.start(await init(), {
      administrators: ['user:default/adam'],
    });
  });
  afterEach(() => bench.portal.stop());

  /** An action whose issue is called what nobody should have written, and that is called otherwise by now. */
  const slip = async (title: string) => {
    const tracked = await bench.tracked({ title });
    const { ref, id } = tracked;
    const { version } = await bench.action(ref, id);
    await bench.alice.patchActionItem(ref, id, version, { title: 'Alert' });
    return tracked;
  };
  const redact = async (ref: string) => {
    const { items } = await bench.alice.listRevisions(ref, { limit: 1 });
    await bench.portal.as('adam').redactRevision(ref, items[0].n, { reason });
  };
  const stored = async () => JSON.stringify(await readTables(bench.knex));

  it.each(['Ask Bellerophon', `Ask Bellerophon ${'once more '.repeat(30)}`])(
    'is kept nowhere, and does not come back from the issue: %p',
    async title => {
      const { ref, id, issue } = await slip(title);
      expect(await stored()).toContain('Bellerophon');
      await redact(ref);
      expect(await stored()).not.toContain('Bellerophon');

      // Somebody does something else there.
      const edited = bench.tracker.edit(issue, { state: 'closed' });
      await bench.tracker.say(edited);
      expect(await bench.action(ref, id)).toMatchObject({
        ...{ title: 'Alert', status: 'done' },
      });
      expect(await bench.ticket(ref, id)).toMatchObject({
        ...{ state: 'closed', drift: [] },
      });
      const { items } = await bench.alice.listDriftedTickets();
      expect(items).toEqual([]);
      expect(await stored()).not.toContain('Bellerophon');
    },
  );

  it('does not come back while it is restricted, nor afterwards', async () => {
    const { ref, issue } = await slip('Ask Bellerophon');
    await redact(ref);
    for (const visibility of ['restricted', 'open'] as const) {
      const { seq } = await bench.alice.get(ref);
      await bench.alice.setAccess(ref, seq, {
        ...{ visibility, members: [], reason },
      });
      const state = visibility === 'open' ? 'open' : 'closed';
      await bench.tracker.say(bench.tracker.edit(issue, { state }));
    }
    expect(await stored()).not.toContain('Bellerophon');
  });

  it('is compared again once the issue is called what the action is called', async () => {
    const { ref, id, issue } = await slip('Ask Bellerophon');
    await redact(ref);
    const mended = bench.tracker.edit(issue, { title: 'AI-001: Alert' });
    await bench.tracker.say(mended);
    await bench.tracker.say(
      bench.tracker.edit(mended, { title: 'AI-001: Alert sooner' }),
    );
    expect((await bench.action(ref, id)).title).toBe('Alert sooner');
  });

  it('leaves alone what says something else', async () => {
    const { ref, id, issue } = await slip('Ask Bellerophon');
    await bench.tracker.say(
      bench.tracker.edit(issue, { title: 'AI-001: Ask somebody' }),
    );
    await redact(ref);
    expect((await bench.ticket(ref, id)).drift).toEqual([
      { field: 'title', ours: 'Alert', theirs: 'Ask somebody' },
    ]);
  });
});
