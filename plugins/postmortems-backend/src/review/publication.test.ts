import { randomUUID } from 'node:crypto';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TransitionRequest } from 'backstage-plugin-postmortems-common';
import { anyAccess } from '../__testUtils__/anyAccess';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { Database } from '../database';
import { createServices } from '../services';
import { Settings } from '../settings';

jest.setTimeout(60_000);

const WAIVED = 'The owner is agreed upon on Monday';

describeWithPortal('a publication', bench => {
  const alice = () => bench.portal.as('alice');

  /** One in which only the action is not as it should be. */
  const anUnfinishedOne = async (visibility?: 'restricted') => {
    const { ref } = await alice().create({
      title: 'The pool ran full',
      reviewers: ['user:default/bob'],
      ...(visibility && { visibility, reason: 'It names a customer' }),
    });
    await alice().createEvent(ref, { description: 'The pool is full' });
    await alice().createFactor(ref, {
      statement: 'No alert on the pool',
      layer: 'systemic',
    });
    const item = await alice().createActionItem(ref, {
      title: 'Add an alert on the pool to the dashboard of checkout',
    });
    return { ref, seq: item.seq, item };
  };
  const publish = (
    ref: string,
    more: Partial<TransitionRequest> = {},
    { as = 'alice', seq = '*' as number | '*', key = randomUUID() } = {},
  ) =>
    bench.portal.request(as, 'POST', `/postmortems/${ref}/transitions`, {
      json: { to: 'published', ...more },
      headers: {
        'if-match': seq === '*' ? '*' : `"${seq}"`,
        'idempotency-key': key,
      },
    });
  const waiving = (reason = WAIVED) => ({
    waivers: [{ check: 'actions-complete' as const, reason }],
  });
  const backToReview = async (ref: string) => {
    const { seq } = await alice().get(ref);
    await alice().transition(ref, seq, { to: 'in_review' });
  };

  it('names the checks that fail, in the order of the process, and changes nothing', async () => {
    const made = await alice().create({ title: 'The pool ran full' });
    const { status, body } = await publish(made.ref);
    expect([status, body.error.name]).toEqual([409, 'ConflictError']);
    expect(body.checks).toEqual([
      'timeline-complete',
      'several-factors',
      'actions-complete',
    ]);
    expect(await alice().get(made.ref)).toEqual(made);
  });

  it('says beforehand what will fail of a draft', async () => {
    const { ref } = await alice().create({ title: 'The pool ran full' });
    const failing = async (query?: { for: 'publication' }) =>
      (await alice().getChecks(ref, query)).items
        .filter(({ state }) => state === 'fail')
        .map(({ id }) => id);
    expect(await failing()).toEqual([]);
    expect(await failing({ for: 'publication' })).toEqual(
      (await publish(ref)).body.checks,
    );
  });

  it('needs a reason for each check that fails, and keeps who gave it', async () => {
    const { ref, seq } = await anUnfinishedOne();
    const refused = await publish(ref, {
      waivers: [{ check: 'blameless', reason: 'Another one' }],
    });
    expect(refused.body.checks).toEqual(['actions-complete']);

    const published = await alice().transition(ref, seq, {
      to: 'published',
      waivers: [
        { check: 'blameless', reason: 'That one does not fail' },
        ...waiving().waivers,
      ],
    });
    expect(published).toMatchObject({
      status: 'published',
      waivers: [
        {
          check: 'actions-complete',
          reason: WAIVED,
          by: 'user:default/alice',
          at: published.updatedAt,
        },
      ],
    });
    const { items } = await alice().listRevisions(ref);
    const { changes } = await alice().getRevision(ref, items[0].n);
    expect(changes).toContainEqual(
      expect.objectContaining({
        field: 'waivers',
        before: [],
        after: published.waivers,
      }),
    );
  });

  it('keeps a waiver as long as its check fails', async () => {
    const { ref, item } = await anUnfinishedOne();
    const first = await publish(ref, waiving());
    await backToReview(ref);
    expect((await alice().get(ref)).waivers).toEqual(first.body.waivers);

    const again = await publish(ref, waiving(), { as: 'bob' });
    expect(again.body.waivers).toEqual(first.body.waivers);
    expect(again.body.publishedAt).toBe(first.body.publishedAt);

    await backToReview(ref);
    const other = await publish(ref, waiving('On Tuesday'), { as: 'bob' });
    expect(other.body.waivers).toMatchObject([
      { reason: 'On Tuesday', by: 'user:default/bob' },
    ]);

    await backToReview(ref);
    const { id, version } = item;
    await alice().patchActionItem(ref, id, version, {
      owner: 'user:default/bob',
      dueOn: '2025-02-16',
    });
    const mended = await publish(ref);
    expect([mended.status, mended.body.waivers]).toEqual([200, []]);
  });

  it('is done once, however often it is sent', async () => {
    const { ref } = await anUnfinishedOne();
    const key = randomUUID();
    const first = await publish(ref, waiving(), { key });
    const second = await publish(ref, waiving(), { key });
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('tells of its checks only whoever could publish it', async () => {
    const { ref, seq } = await anUnfinishedOne();
    const carol = await publish(ref, {}, { as: 'carol' });
    expect([carol.status, carol.body.checks]).toEqual([403, undefined]);
    const stale = await publish(ref, {}, { seq: seq - 1 });
    expect([stale.status, stale.body.checks]).toEqual([412, undefined]);
    const hidden = await anUnfinishedOne('restricted');
    expect((await publish(hidden.ref, {}, { as: 'carol' })).status).toBe(404);
  });

  it('takes a waiver in no other form', async () => {
    const { ref } = await anUnfinishedOne();
    const [waiver] = waiving().waivers;
    for (const body of [
      { to: 'in_review', waivers: [waiver] },
      { waivers: [waiver, { ...waiver, reason: 'Twice' }] },
      { waivers: [{ ...waiver, reason: ' ' }] },
      { waivers: [{ ...waiver, check: 'no-such-check' }] },
      { waivers: [{ ...waiver, by: 'user:default/bob' }] },
    ]) {
      expect((await publish(ref, body as object)).status).toBe(400);
    }
    const { status } = await bench.portal.request(
      'alice',
      'PATCH',
      `/postmortems/${ref}`,
      { json: waiving(), headers: { 'if-match': '*' } },
    );
    expect(status).toBe(400);
  });

  it('stands with its waivers in the report, and they come back as text', async () => {
    const { ref } = await anUnfinishedOne();
    await publish(ref, waiving('Owner | day: *later*'));
    const day = (await alice().get(ref)).publishedAt!.slice(0, 10);
    const markdown = await alice().getReport(ref);
    expect(markdown).toContain(
      `## Waived Checks\n\n| Check | Published Anyway Because | By | Date |\n`,
    );
    expect(markdown).toContain(
      `| Actions have owner, due date and priority | Owner \\| day: \\*later\\* | @alice | ${day} |`,
    );
    const { ref: imported } = await bench.portal.as('bob').import(markdown);
    const { status, waivers, sections } = await alice().get(imported!);
    // What comes in tells of a past, in which nobody asked this gate.
    expect([status, waivers]).toEqual(['published', []]);
    expect(sections.find(({ key }) => key === 'waived-checks')).toMatchObject({
      title: 'Waived Checks',
      body: expect.stringContaining('Owner'),
    });
  });

  it('never lets pass what was written while the checks were made', async () => {
    for (let round = 0; round < 12; round++) {
      const { ref } = await anUnfinishedOne();
      const [published, blame] = await Promise.all([
        publish(ref, waiving()),
        alice().createEvent(ref, {
          description: 'The careless engineer deleted the table',
        }),
      ]);
      const { status, body } = published;
      const came =
        status === 200 && body.seq < blame.seq
          ? 'before it'
          : `${status} ${body.checks}`;
      expect(['before it', '409 blameless']).toContain(came);
    }
  });

  it('makes the checks anew for what was changed meanwhile, and gives up on what does not rest', async () => {
    const access = anyAccess('user:default/alice');
    const { lifecycle, reviews, rows } = createServices({
      database: await Database.create({ getClient: async () => bench.knex }),
      settings: Settings.fromConfig(new ConfigReader({})),
      catalog: catalogServiceMock(),
      now: () => new Date(),
    });
    const { ref } = await anUnfinishedOne();
    const request = { access, ref };
    const failing = reviews.failing.bind(reviews);
    let edits = 0;
    const afterThem = jest
      .spyOn(reviews, 'failing')
      .mockImplementation(async (...args) => {
        const judged = await failing(...args);
        if (edits-- > 0) {
          await rows.events.editor.create(request, {
            description: 'The careless engineer deleted the table',
          });
        }
        return judged;
      });
    const move = () =>
      lifecycle.transition(request, '*', { to: 'published', ...waiving() });

    edits = Infinity;
    await expect(move()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('rests'),
    });
    afterThem.mockClear();
    edits = 1;
    await expect(move()).rejects.toMatchObject({
      details: { checks: ['blameless'] },
    });
    expect(afterThem).toHaveBeenCalledTimes(2);
    expect((await alice().get(ref)).status).toBe('draft');
  });
});
