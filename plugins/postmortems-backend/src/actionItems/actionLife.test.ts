import { utcDay } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

const IN_DAYS = (days: number) =>
  utcDay(new Date(Date.now() + days * 86_400_000));

/** What of an action the rules look after. */
const refused = (statusCode: number) => expect.objectContaining({ statusCode });

describeWithPortal('the life of an action', bench => {
  const as = (name: string) => bench.portal.as(name);
  let ref: string;

  beforeAll(async () => {
    ({ ref } = await as('alice').create({ title: 'Errors', severity: 'P2' }));
  });

  const add = (fields = {}) =>
    as('alice').createActionItem(ref, { title: 'Alert', ...fields });

  it('goes from done by way of its proof to verified, and says who did what', async () => {
    const { id } = await add();
    await as('bob').patchActionItem(ref, id, 1, { status: 'done' });
    await expect(
      as('dan').patchActionItem(ref, id, 2, { status: 'verified' }),
    ).rejects.toEqual(refused(409));
    const proven = await as('bob').patchActionItem(ref, id, 2, {
      proof: 'https://ci.example/runs/7',
    });
    expect(proven).toMatchObject({
      proofBy: 'user:default/bob',
      proofAt: proven.updatedAt,
      verifiedBy: null,
    });
    const verified = await as('dan').patchActionItem(ref, id, 3, {
      status: 'verified',
    });
    expect(verified).toMatchObject({
      status: 'verified',
      closedAt: expect.any(String),
      verifiedBy: 'user:default/dan',
      verifiedAt: verified.updatedAt,
    });
    const again = await as('dan').patchActionItem(ref, id, 4, {
      status: 'open',
    });
    expect(again).toMatchObject({
      closedAt: null,
      proof: null,
      proofBy: null,
      verifiedBy: null,
    });
    // What was is in the history.
    const [{ n }] = (await as('alice').listRevisions(ref)).items;
    const { changes } = await as('alice').getRevision(ref, n);
    expect(changes).toContainEqual(
      expect.objectContaining({
        field: 'proof',
        before: 'https://ci.example/runs/7',
        after: null,
      }),
    );
  });

  it('lets nobody say who proved or verified, nor how often it was extended', async () => {
    const { id } = await add();
    for (const field of ['proofBy', 'verifiedAt', 'extensions']) {
      const { status } = await bench.portal.request(
        'alice',
        'PATCH',
        `/postmortems/${ref}/action-items/${id}`,
        { headers: { 'if-match': '1' }, json: { [field]: null } },
      );
      expect(status).toBe(400);
    }
  });

  it('is not done for a reason, and may begin as that', async () => {
    await expect(add({ status: 'wont_do' })).rejects.toEqual(refused(400));
    await expect(add({ status: 'verified', proof: 'x' })).rejects.toEqual(
      refused(409),
    );
    const { id, reason } = await add({ status: 'wont_do', reason: 'Replaced' });
    expect(reason).toBe('Replaced');
    await expect(
      as('alice').patchActionItem(ref, id, 1, { reason: '' }),
    ).rejects.toEqual(refused(400));
  });

  it('is due by policy where nobody says when, and counts how often that was put off', async () => {
    expect((await add({ priority: 'high' })).dueOn).toBe(IN_DAYS(15));
    expect((await add({ dueOn: null })).dueOn).toBeNull();
    const { id, dueOn } = await add();
    expect(dueOn).toBe(IN_DAYS(30));
    const patch = (version: number, day: string | null) =>
      as('alice').patchActionItem(ref, id, version, { dueOn: day });
    expect((await patch(1, IN_DAYS(40))).extensions).toBe(1);
    expect((await patch(2, IN_DAYS(35))).extensions).toBe(1);
    expect((await patch(3, null)).extensions).toBe(2);
    expect((await patch(4, IN_DAYS(50))).extensions).toBe(2);
  });

  it('is left as it was when it comes back after it was deleted', async () => {
    const { id } = await add({ status: 'done', proof: 'Seen' });
    const verified = await as('dan').patchActionItem(ref, id, 1, {
      status: 'verified',
    });
    await as('alice').deleteActionItem(ref, id, 2);
    const back = await as('alice').restoreActionItem(ref, id, 3);
    expect(back).toMatchObject({
      status: 'verified',
      proofBy: 'user:default/alice',
      verifiedBy: verified.verifiedBy,
      closedAt: verified.closedAt,
    });
  });

  it('begins as an idea, which counts nowhere until somebody promotes it', async () => {
    const made = await as('alice').create({ title: 'Ideas' });
    const idea = await as('alice').createActionItem(made.ref, {
      title: 'Try a cache',
      isIdea: true,
    });
    expect(idea.dueOn).toBeNull();
    const counted = async () => {
      const { items } = await as('alice').list({ q: 'ideas' });
      const { open } = await as('alice').summarizeActionItems();
      const listed = (await as('alice').listActionItems()).items;
      return {
        count: items[0].actionCount,
        open,
        listed: listed.some(({ id }) => id === idea.id),
      };
    };
    const before = await counted();
    expect(before).toMatchObject({ count: 0, listed: false });
    await expect(
      as('alice').patchActionItem(made.ref, idea.id, 1, { status: 'done' }),
    ).rejects.toEqual(refused(400));
    const promoted = await as('bob').patchActionItem(made.ref, idea.id, 1, {
      isIdea: false,
    });
    expect(promoted).toMatchObject({ key: 'AI-001', dueOn: IN_DAYS(30) });
    expect(await counted()).toEqual({
      count: 1,
      open: before.open + 1,
      listed: true,
    });
  });
});

describeWithPortal(
  'an action that another person has to agree to drop',
  bench => {
    it('is open until somebody else agrees', async () => {
      const as = (name: string) => bench.portal.as(name);
      const { ref } = await as('alice').create({ title: 'Errors' });
      const { id } = await as('alice').createActionItem(ref, {
        title: 'Alert',
      });
      const drop = { status: 'wont_do', reason: 'Replaced' } as const;
      const proposed = await as('bob').patchActionItem(ref, id, 1, drop);
      expect(proposed).toMatchObject({
        status: 'open',
        closedAt: null,
        version: 2,
        wontDoProposedBy: 'user:default/bob',
      });
      const again = await as('bob').patchActionItem(ref, id, 2, {
        status: 'wont_do',
      });
      expect(again).toMatchObject({ status: 'open', version: 2 });
      const agreed = await as('dan').patchActionItem(ref, id, 2, {
        status: 'wont_do',
      });
      expect(agreed).toMatchObject({
        status: 'wont_do',
        reason: 'Replaced',
        closedAt: agreed.updatedAt,
      });
    });

    it('has the days of the configuration', async () => {
      const alice = bench.portal.as('alice');
      const { ref } = await alice.create({ title: 'Errors', severity: 'P1' });
      const { dueOn } = await alice.createActionItem(ref, { title: 'Alert' });
      expect(dueOn).toBe(IN_DAYS(7));
      const { actions } = await alice.getSettings();
      expect(actions).toEqual({
        secondPerson: true,
        due: [
          { severity: 'P1', days: 7 },
          { priority: 'high', days: 15 },
          { days: 30 },
        ],
        heldAfterDays: 30,
      });
    });
  },
  {
    config: {
      actions: { secondPerson: true, due: [{ severity: 'P1', days: 7 }] },
    },
  },
);
