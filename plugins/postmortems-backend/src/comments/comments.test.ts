import { CommentCreate, utcDay } from 'backstage-plugin-postmortems-common';
import { randomUUID } from 'node:crypto';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { readTables } from '../__testUtils__/tables';

const DOCUMENT = { kind: 'document', key: null } as const;

describeWithPortal('comments on a post-mortem', bench => {
  const as = (name: string) => bench.portal.as(name);
  const refusal = (statusCode: number) =>
    expect.objectContaining({ statusCode });

  /** Alice’s, with Rita as its reviewer, and a thread of Bob’s about its event. */
  const aThread = async () => {
    const { ref } = await as('alice').create({
      title: 'The pool ran full',
      reviewers: ['user:default/rita'],
    });
    const event = await as('alice').createEvent(ref, { description: 'Paged' });
    const target = { kind: 'event', key: event.id } as const;
    const begun = await as('bob').createComment(ref, {
      target,
      body: 'By whom?',
    });
    return { ref, event, target, begun };
  };

  it('are written and replied to by whoever may read it', async () => {
    const { ref, target, begun } = await aThread();
    expect(begun).toMatchObject({
      version: 1,
      threadId: begun.id,
      target,
      createdBy: 'user:default/bob',
      editedAt: null,
      deleted: false,
      may: { edit: true, delete: true, resolve: true },
    });
    const reply = await as('carol').createComment(ref, {
      threadId: begun.id,
      body: 'By the pager.',
    });
    expect(reply).toMatchObject({
      target,
      threadId: begun.id,
      may: { edit: true, delete: true, resolve: false },
    });
    const { items, nextCursor } = await as('alice').listComments(ref);
    expect(nextCursor).toBeNull();
    expect(items).toEqual([
      {
        ...begun,
        may: { edit: false, delete: true, resolve: true },
        targetDeleted: false,
        replies: [
          { ...reply, may: { edit: false, delete: true, resolve: false } },
        ],
      },
    ]);
    expect(await as('alice').getCommentThread(ref, reply.id)).toEqual(items[0]);
  });

  it('are about what the post-mortem has, and one level deep', async () => {
    const { ref, begun } = await aThread();
    const reply = await as('bob').createComment(ref, {
      threadId: begun.id,
      body: 'x',
    });
    const elsewhere = await aThread();
    const wrong: CommentCreate[] = [
      { target: { kind: 'section', key: 'nowhere' }, body: 'x' },
      { target: { kind: 'factor', key: randomUUID() }, body: 'x' },
      { target: elsewhere.target, body: 'x' },
      { threadId: reply.id, body: 'x' },
      { threadId: elsewhere.begun.id, body: 'x' },
      { threadId: begun.id, body: '> '.repeat(40) },
    ];
    for (const comment of wrong) {
      await expect(as('bob').createComment(ref, comment)).rejects.toEqual(
        refusal(400),
      );
    }
    for (const target of [DOCUMENT, { kind: 'section', key: 'impact' }]) {
      const { id } = await as('bob').createComment(ref, {
        target: target as typeof DOCUMENT,
        body: 'x',
      });
      const thread = await as('bob').getCommentThread(ref, id);
      expect(thread).toMatchObject({ target, targetDeleted: false });
    }
  });

  it('change nothing of it: no seq, no revision, no report, no search', async () => {
    const { ref, begun } = await aThread();
    const before = await as('alice').get(ref);
    const revisions = await as('alice').listRevisions(ref);
    const report = await as('alice').getReport(ref);
    await as('bob').createComment(ref, {
      threadId: begun.id,
      body: 'Zanzibar',
    });
    await as('bob').patchComment(ref, begun.id, 1, { resolved: true });
    await as('bob').deleteComment(ref, begun.id, 2);
    expect(await as('alice').get(ref)).toEqual(before);
    expect(await as('alice').listRevisions(ref)).toEqual(revisions);
    expect(await as('alice').getReport(ref)).toBe(report);
    expect((await as('alice').list({ q: 'zanzibar' })).items).toEqual([]);
  });

  it('are changed by who wrote them, on what they saw', async () => {
    const { ref, begun } = await aThread();
    const edit = { body: 'By whom, @user:default/carol?' };
    for (const name of ['alice', 'rita', 'carol']) {
      await expect(
        as(name).patchComment(ref, begun.id, 1, edit),
      ).rejects.toEqual(refusal(403));
    }
    const edited = await as('bob').patchComment(ref, begun.id, 1, edit);
    expect(edited).toMatchObject({
      ...edit,
      version: 2,
      mentions: ['user:default/carol'],
      editedAt: expect.stringContaining(utcDay(new Date())),
    });
    // The same again is no change.
    expect(await as('bob').patchComment(ref, begun.id, 2, edit)).toEqual(
      edited,
    );
    await expect(
      as('bob').patchComment(ref, begun.id, 1, { body: 'Late' }),
    ).rejects.toMatchObject({
      statusCode: 412,
      body: {
        current: edited,
        conflicts: [{ field: 'body', current: edit.body, sent: 'Late' }],
      },
    });
  });

  it('are settled and opened again by whoever may edit it, as a thread', async () => {
    const { ref, begun } = await aThread();
    const reply = await as('bob').createComment(ref, {
      threadId: begun.id,
      body: 'x',
    });
    const settled = await as('carol').patchComment(ref, begun.id, 1, {
      resolved: true,
    });
    expect(settled).toMatchObject({
      version: 2,
      resolvedBy: 'user:default/carol',
      editedAt: null,
    });
    const find = async (resolved: boolean) =>
      (await as('bob').listComments(ref, { resolved })).items.length;
    expect([await find(true), await find(false)]).toEqual([1, 0]);
    const opened = await as('alice').patchComment(ref, begun.id, 2, {
      resolved: false,
    });
    expect(opened).toMatchObject({ resolvedAt: null, resolvedBy: null });
    expect([await find(true), await find(false)]).toEqual([0, 1]);
    await expect(
      as('alice').patchComment(ref, reply.id, 1, { resolved: true }),
    ).rejects.toEqual(refusal(403));
  });

  it('are deleted by who wrote them or leads it, and come back', async () => {
    const { ref, begun } = await aThread();
    const remove = (name: string, version: number) =>
      as(name).deleteComment(ref, begun.id, version);
    await expect(remove('carol', 1)).rejects.toEqual(refusal(403));
    await expect(remove('rita', 7)).rejects.toEqual(refusal(412));
    const gone = await remove('rita', 1);
    expect(gone).toMatchObject({ version: 2, deleted: true, body: '' });
    expect((await as('bob').listComments(ref)).items).toEqual([]);
    expect((await as('bob').countComments(ref)).items).toEqual([]);
    await expect(as('bob').getCommentThread(ref, begun.id)).rejects.toEqual(
      refusal(404),
    );
    await expect(as('carol').restoreComment(ref, begun.id, 2)).rejects.toEqual(
      refusal(403),
    );
    const back = await as('bob').restoreComment(ref, begun.id, 2);
    expect(back).toMatchObject({
      version: 3,
      deleted: false,
      body: 'By whom?',
    });
    await expect(as('bob').restoreComment(ref, begun.id, 3)).rejects.toEqual(
      refusal(404),
    );
  });

  it('leave their place when they began a thread that goes on, but not their words', async () => {
    const { ref, begun } = await aThread();
    const reply = await as('carol').createComment(ref, {
      threadId: begun.id,
      body: 'By the pager.',
    });
    await as('bob').deleteComment(ref, begun.id, 1);
    const { items } = await as('alice').listComments(ref);
    expect(items).toMatchObject([
      {
        id: begun.id,
        deleted: true,
        body: '',
        may: { edit: false, delete: false, resolve: true },
        replies: [{ id: reply.id }],
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('By whom?');
    await expect(as('bob').deleteComment(ref, begun.id, 2)).rejects.toEqual(
      refusal(404),
    );
    await as('carol').createComment(ref, { threadId: begun.id, body: 'And' });
    await as('carol').deleteComment(ref, reply.id, 1);
    const [thread] = (await as('alice').listComments(ref)).items;
    expect(thread.replies.map(({ body }) => body)).toEqual(['And']);
  });

  it('stay when what they are about is deleted, and say so', async () => {
    const { ref, event, target, begun } = await aThread();
    const seen = async () => (await as('bob').listComments(ref)).items[0];
    await as('alice').deleteEvent(ref, event.id, 1);
    expect(await seen()).toMatchObject({ id: begun.id, targetDeleted: true });
    await as('bob').createComment(ref, { threadId: begun.id, body: 'Why?' });
    await expect(
      as('bob').createComment(ref, { target, body: 'New' }),
    ).rejects.toEqual(refusal(400));
    await as('alice').restoreEvent(ref, event.id, 2);
    expect(await seen()).toMatchObject({ targetDeleted: false });
  });

  it('are counted by what they are about, and paged by thread', async () => {
    const { ref, target, begun } = await aThread();
    const bob = as('bob');
    await bob.createComment(ref, { threadId: begun.id, body: 'x' });
    const settled = await bob.createComment(ref, { target, body: 'Settled' });
    await bob.patchComment(ref, settled.id, 1, { resolved: true });
    const gone = await bob.createComment(ref, { target, body: 'Gone' });
    await bob.deleteComment(ref, gone.id, 1);
    for (const body of ['1', '2', '3']) {
      await bob.createComment(ref, { target: DOCUMENT, body });
    }
    expect((await bob.countComments(ref)).items).toEqual([
      { target: DOCUMENT, comments: 3, threads: 3, openThreads: 3 },
      { target, comments: 3, threads: 2, openThreads: 1 },
    ]);

    const all = (await bob.listComments(ref)).items.map(({ id }) => id);
    expect(all).toHaveLength(5);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await bob.listComments(ref, { limit: 2, cursor });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(all);
    const about = await bob.listComments(ref, { kind: 'document' });
    expect(about.items.map(({ body }) => body).sort()).toEqual(['1', '2', '3']);
  });

  it('are made once by a request that is sent twice', async () => {
    const { ref, begun } = await aThread();
    const options = { idempotencyKey: randomUUID() };
    const send = () =>
      as('bob').createComment(ref, { threadId: begun.id, body: 'x' }, options);
    expect(await send()).toEqual(await send());
    const [{ replies }] = (await as('bob').listComments(ref)).items;
    expect(replies).toHaveLength(1);
  });

  it('have room for so many in a thread', async () => {
    const { ref, begun } = await aThread();
    const rows = (await readTables(bench.knex)).comments as any[];
    const row = rows.find(({ id }) => id === begun.id);
    const more = Array.from({ length: 199 }, () => ({
      ...row,
      id: randomUUID(),
    }));
    for (let i = 0; i < 199; i += 50) {
      await bench.knex('comments').insert(more.slice(i, i + 50));
    }
    const reply = { threadId: begun.id, body: 'One more' };
    await expect(as('bob').createComment(ref, reply)).rejects.toMatchObject({
      statusCode: 409,
      body: { error: { message: 'A thread has at most 200 comments' } },
    });
    await as('bob').createComment(ref, { target: DOCUMENT, body: 'x' });
  });

  it('go with the post-mortem', async () => {
    const { ref, begun } = await aThread();
    await bench.knex('postmortems').where({ ref }).delete();
    const { comments } = await readTables(bench.knex);
    expect(comments.map(row => (row as any).id)).not.toContain(begun.id);
  });

  it('are written side by side, and each is kept', async () => {
    const { ref, begun } = await aThread();
    const names = ['alice', 'bob', 'carol', 'rita', 'mona'];
    await Promise.all(
      names.map(name =>
        as(name).createComment(ref, { threadId: begun.id, body: name }),
      ),
    );
    const { replies } = await as('bob').getCommentThread(ref, begun.id);
    expect(replies.map(({ body }) => body).sort()).toEqual(names.sort());
  });
});
