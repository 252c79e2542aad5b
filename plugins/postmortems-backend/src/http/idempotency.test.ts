import { randomUUID } from 'node:crypto';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { readTables } from '../__testUtils__/tables';

describeWithPortal('an idempotency key', bench => {
  const post = (name: string, key: string, path: string, json: unknown) =>
    bench.portal.request(name, 'POST', path, {
      json,
      headers: { 'idempotency-key': key, 'if-match': '*' },
    });
  const count = async (table: string) =>
    (await readTables(bench.knex))[table].length;

  it('makes the same request give the first answer again', async () => {
    const key = randomUUID();
    const first = await post('alice', key, '/postmortems', { title: 'Once' });
    const there = await count('postmortems');
    const second = await post('alice', key, '/postmortems', { title: 'Once' });
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(await count('postmortems')).toBe(there);
  });

  it('is the same for every kind of row', async () => {
    const { ref } = await bench.portal.as('alice').create({ title: 'Rows' });
    for (const [path, table, json] of [
      ['timeline', 'timeline_events', { description: 'x' }],
      ['factors', 'factors', { statement: 'x', layer: 'systemic' }],
      ['action-items', 'action_items', { title: 'x' }],
      [
        'comments',
        'comments',
        { target: { kind: 'document', key: null }, body: 'x' },
      ],
    ] as const) {
      const key = randomUUID();
      const before = await count(table);
      const first = await post(
        'alice',
        key,
        `/postmortems/${ref}/${path}`,
        json,
      );
      const second = await post(
        'alice',
        key,
        `/postmortems/${ref}/${path}`,
        json,
      );
      expect(second.body).toEqual(first.body);
      expect(await count(table)).toBe(before + 1);
    }
  });

  it('is the same for transitions and restorations', async () => {
    const alice = bench.portal.as('alice');
    const { ref, seq } = await alice.create({ title: 'Acts' });
    const options = { idempotencyKey: randomUUID() };
    const first = await alice.transition(
      ref,
      seq,
      { to: 'in_review' },
      options,
    );
    expect(
      await alice.transition(ref, seq, { to: 'in_review' }, options),
    ).toEqual(first);
    const deleted = await alice.delete(ref, first.seq);
    const key = { idempotencyKey: randomUUID() };
    const restored = await alice.restore(ref, deleted.seq, key);
    expect(await alice.restore(ref, deleted.seq, key)).toEqual(restored);
    expect((await alice.get(ref)).seq).toBe(restored.seq);
  });

  it('is refused for another body, another route and another document', async () => {
    const alice = bench.portal.as('alice');
    const one = await alice.create({ title: 'One' });
    const two = await alice.create({ title: 'Two' });
    const key = randomUUID();
    const path = `/postmortems/${one.ref}/timeline`;
    await post('alice', key, path, { description: 'x' });
    for (const [other, json] of [
      [path, { description: 'y' }],
      [`/postmortems/${two.ref}/timeline`, { description: 'x' }],
      ['/postmortems', { title: 'x' }],
    ] as const) {
      const { status, body } = await post('alice', key, other, json);
      expect([status, body.error.name]).toEqual([409, 'ConflictError']);
    }
  });

  it('belongs to whoever sent it', async () => {
    const key = randomUUID();
    const hers = await post('alice', key, '/postmortems', { title: 'Hers' });
    const his = await post('bob', key, '/postmortems', { title: 'Hers' });
    expect(his.status).toBe(201);
    expect(his.body.id).not.toBe(hers.body.id);
    expect(his.body.createdBy).toBe('user:default/bob');
  });

  it.each(['', 'two words', 'ü', 'x'.repeat(101)])(
    'is plain text of at most 100 characters: %p is not',
    async key => {
      const encoded = Buffer.from(key, 'utf8').toString('latin1');
      const { status, body } = await post('alice', encoded, '/postmortems', {
        title: 'x',
      });
      expect([status, body.error.name]).toEqual([400, 'InputError']);
    },
  );

  it('makes one thing of ten requests at once', async () => {
    const key = randomUUID();
    const before = await count('postmortems');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        post('alice', key, '/postmortems', { title: 'Ten at once' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await count('postmortems')).toBe(before + 1);
  });

  it('is free again when its request was refused', async () => {
    const key = randomUUID();
    const { ref } = await bench.portal.as('alice').create({ title: 'Free' });
    const path = `/postmortems/${ref}/factors`;
    const refused = await post('alice', key, path, {
      statement: 'x',
      layer: 'systemic',
      parentId: randomUUID(),
    });
    expect(refused.status).toBe(400);
    const made = await post('alice', key, path, {
      statement: 'x',
      layer: 'systemic',
    });
    expect(made.status).toBe(201);
  });

  it('gives nothing away to whom the post-mortem has been closed since', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Closed later' });
    const key = randomUUID();
    const path = `/postmortems/${ref}/timeline`;
    const event = { description: 'x', occurredAt: null, milestone: 'started' };
    expect((await post('bob', key, path, event)).status).toBe(201);
    const { seq } = await alice.get(ref);
    await alice.setAccess(ref, seq, {
      visibility: 'restricted',
      members: [],
      reason: 'a customer is named',
    });
    const { status, body } = await post('bob', key, path, event);
    expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
  });
});
