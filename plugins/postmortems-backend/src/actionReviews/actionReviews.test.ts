import { REVIEW_LIMIT } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

const TEAM = 'group:default/payments';
const HOUR_MS = 3_600_000;

describeWithPortal('a weekly review', bench => {
  const as = (name: string) => bench.portal.as(name);
  beforeEach(() => bench.knex('action_reviews').delete());

  const anAction = async (title: string, restricted = false) => {
    const { ref } = await as('alice').create({
      title: 'Slow search',
      ...(restricted && {
        visibility: 'restricted',
        members: ['user:default/mona'],
        reason: 'a customer is named',
      }),
    });
    const { id } = await as('alice').createActionItem(ref, { title });
    return { ref, id };
  };
  const latest = (name = 'bob', scope = TEAM) =>
    as(name).getLatestActionReview({ scope });
  /** As if nothing had happened in it for so long. */
  const leave = (id: string, hours: number) => {
    const at = new Date(Date.now() - hours * HOUR_MS).toISOString();
    return bench
      .knex('action_reviews')
      .where({ id })
      .update({ touched_at: at });
  };

  it('is one, which everybody in the meeting shares', async () => {
    const begun = await Promise.all(
      ['alice', 'bob', 'carol', 'bob'].map(name =>
        as(name).beginActionReview({ scope: TEAM }),
      ),
    );
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    expect(begun[0]).toMatchObject({ scope: TEAM, finishedAt: null });
    expect(await bench.knex('action_reviews')).toHaveLength(1);
    const all = await as('alice').beginActionReview({ scope: null });
    expect(all.id).not.toBe(begun[0].id);
    expect(all.scope).toBeNull();
  });

  it('keeps what was decided of each action, in the order in which they came', async () => {
    const first = await anAction('Alert');
    const second = await anAction('Runbook');
    const { id } = await as('alice').beginActionReview({ scope: TEAM });
    await as('alice').decideInReview(id, first.id, { decision: 'kept' });
    await as('bob').decideInReview(id, second.id, { decision: 'snoozed' });
    await as('bob').decideInReview(id, first.id, { decision: 'moved' });
    const { actions } = await as('carol').beginActionReview({ scope: TEAM });
    expect(
      actions.map(({ key, title, decision, postmortem }) => [
        `${postmortem.ref} ${key} ${title}`,
        decision,
      ]),
    ).toEqual([
      [`${first.ref} AI-001 Alert`, 'moved'],
      [`${second.ref} AI-001 Runbook`, 'snoozed'],
    ]);
    // Nobody can be counted by it.
    expect(JSON.stringify(actions)).not.toMatch(/user:/);

    const left = await as('bob').decideInReview(id, first.id, {
      decision: null,
    });
    expect(left.actions.map(({ decision }) => decision)).toEqual(['snoozed']);
  });

  it('is over once somebody ends it, and the next is another', async () => {
    const action = await anAction('Alert');
    const { id } = await as('alice').beginActionReview({ scope: TEAM });
    await as('alice').decideInReview(id, action.id, { decision: 'kept' });
    expect(await latest()).toMatchObject({ last: null, open: { id } });
    const { finishedAt } = await as('bob').finishActionReview(id);
    expect(finishedAt).not.toBeNull();
    expect(await as('bob').finishActionReview(id)).toMatchObject({
      finishedAt,
    });
    expect(await latest()).toMatchObject({
      last: {
        id,
        startedBy: 'user:default/alice',
        finishedAt,
        decided: [{ decision: 'kept', actions: 1 }],
      },
      open: null,
    });
    expect(await latest('bob', 'organisation')).toEqual({
      last: null,
      open: null,
    });
    await expect(
      as('bob').decideInReview(id, action.id, { decision: 'moved' }),
    ).rejects.toMatchObject({ statusCode: 409 });
    const next = await as('bob').beginActionReview({ scope: TEAM });
    expect(next.id).not.toBe(id);
    expect(next.actions).toEqual([]);
  });

  it('that was left alone for a day is over since then', async () => {
    const { id } = await as('alice').beginActionReview({ scope: TEAM });
    await leave(id, 23);
    const continued = await as('bob').beginActionReview({ scope: TEAM });
    expect(continued.id).toBe(id);
    await leave(id, 25);
    const { last, open } = await latest();
    expect(open).toBeNull();
    expect(last).toMatchObject({ id });
    // No decision that comes late brings it back.
    const action = await anAction('Alert');
    await expect(
      as('bob').decideInReview(id, action.id, { decision: 'kept' }),
    ).rejects.toMatchObject({ statusCode: 409 });
    expect((await latest()).open).toBeNull();
    const next = await as('bob').beginActionReview({ scope: TEAM });
    expect(next.id).not.toBe(id);
    expect(await as('bob').getActionReview(id)).toMatchObject({
      finishedAt: last!.finishedAt,
    });
  });

  it('is begun once by a request that is sent again', async () => {
    const begin = (key: string, scope: string | null = TEAM) =>
      bench.portal.request('alice', 'POST', '/action-reviews', {
        headers: { 'idempotency-key': key },
        json: { scope },
      });
    const first = await begin('monday-first');
    await as('alice').finishActionReview(first.body.id);
    const again = await begin('monday-first');
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
    expect((await begin('monday-second')).body.id).not.toBe(first.body.id);
  });

  it('shows nobody what they may not read, and counts it for nobody else', async () => {
    const secret = await anAction('Call the customer', true);
    const open = await anAction('Alert');
    const { id } = await as('mona').beginActionReview({ scope: TEAM });
    await as('mona').decideInReview(id, secret.id, { decision: 'kept' });
    await as('mona').decideInReview(id, open.id, { decision: 'kept' });
    const { open: forMona } = await latest('mona');
    const { open: forBob } = await latest('bob');
    expect(forMona!.decided).toEqual([{ decision: 'kept', actions: 2 }]);
    expect(forBob!.decided).toEqual([{ decision: 'kept', actions: 1 }]);
    const { actions } = await as('bob').getActionReview(id);
    expect(actions.map(({ title }) => title)).toEqual(['Alert']);
    for (const decision of ['moved', null] as const) {
      await expect(
        as('bob').decideInReview(id, secret.id, { decision }),
      ).rejects.toMatchObject({ statusCode: 404 });
    }
    expect((await as('mona').getActionReview(id)).actions).toHaveLength(2);
  });

  it('leaves out what was deleted, and what is an idea again', async () => {
    const gone = await anAction('Alert');
    const idea = await anAction('Runbook');
    const { id } = await as('alice').beginActionReview({ scope: TEAM });
    for (const action of [gone, idea]) {
      await as('alice').decideInReview(id, action.id, { decision: 'kept' });
    }
    await as('alice').deleteActionItem(gone.ref, gone.id, 1);
    await as('alice').patchActionItem(idea.ref, idea.id, 1, { isIdea: true });
    expect((await as('alice').getActionReview(id)).actions).toEqual([]);
  });

  it('goes through so many actions, and no more', async () => {
    const action = await anAction('Alert');
    const row = await bench
      .knex('action_items')
      .where({ id: action.id })
      .first();
    const { id } = await as('alice').beginActionReview({ scope: TEAM });
    const ids = Array.from(
      { length: REVIEW_LIMIT },
      (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    );
    for (let i = 0; i < ids.length; i += 20) {
      const some = ids.slice(i, i + 20);
      await bench
        .knex('action_items')
        .insert(
          some.map((other, n) => ({ ...row, id: other, number: i + n + 2 })),
        );
      await bench.knex('action_review_decisions').insert(
        some.map(other => ({
          review_id: id,
          action_item_id: other,
          decision: 'kept',
          decided_at: row.created_at,
        })),
      );
    }
    await expect(
      as('alice').decideInReview(id, action.id, { decision: 'kept' }),
    ).rejects.toMatchObject({ statusCode: 409 });
    const same = await as('alice').decideInReview(id, ids[0], {
      decision: 'moved',
    });
    expect(same.actions).toHaveLength(REVIEW_LIMIT);
  });

  it('is listed, newest first, page by page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      const { id } = await as('alice').beginActionReview({ scope: TEAM });
      await as('alice').finishActionReview(id);
      ids.unshift(id);
    }
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as('bob').listActionReviews({
        ...{ scope: TEAM, limit: 2, cursor },
      });
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(ids);
  });

  it('is of a group or of all, and of nothing else', async () => {
    for (const scope of ['user:default/alice', 'all', 'component:default/x']) {
      const { status } = await bench.portal.request(
        'alice',
        'POST',
        '/action-reviews',
        { json: { scope } },
      );
      expect(status).toBe(400);
      const asked = `/action-reviews/latest?scope=${scope}`;
      expect((await bench.portal.request('alice', 'GET', asked)).status).toBe(
        400,
      );
    }
    const nowhere = '00000000-0000-4000-8000-00000000abcd';
    for (const path of ['', '/finish']) {
      const method = path ? 'POST' : 'GET';
      const { status } = await bench.portal.request(
        'alice',
        method,
        `/action-reviews/${nowhere}${path}`,
      );
      expect(status).toBe(404);
    }
  });
});
