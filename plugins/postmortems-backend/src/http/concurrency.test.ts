import { describeWithPortal } from '../__testUtils__/describeWithPortal';

const ROUNDS = 5;

const times = <T>(n: number, make: (i: number) => T) =>
  Array.from({ length: n }, (_, i) => make(i));

const statuses = async (requests: Promise<{ status: number }>[]) =>
  (await Promise.all(requests)).map(({ status }) => status);

describeWithPortal('two people at the same moment', bench => {
  it('cannot close a circle of factors: one of them is told', async () => {
    const alice = bench.portal.as('alice');
    for (let round = 0; round < ROUNDS; round++) {
      const { ref } = await alice.create({ title: 'Circle' });
      const [a, b, c] = await Promise.all(
        ['a', 'b', 'c'].map(statement =>
          alice.createFactor(ref, { statement, layer: 'systemic' }),
        ),
      );
      await alice.patchFactor(ref, b.id, 1, { parentId: c.id });
      const hang = (name: string, id: string, parentId: string) =>
        bench.portal.request(
          name,
          'PATCH',
          `/postmortems/${ref}/factors/${id}`,
          { json: { parentId }, headers: { 'if-match': '*' } },
        );
      const answers = await Promise.all([
        hang('alice', a.id, b.id),
        hang('bob', c.id, a.id),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(
        answers.find(({ status }) => status === 409)!.body.error.name,
      ).toBe('ConflictError');
      const { factors } = await alice.get(ref);
      expect(factors.filter(({ parentId }) => parentId === null)).toHaveLength(
        1,
      );
    }
  });

  it('overwrite nothing: one wins, the other is shown the winner', async () => {
    const { ref } = await bench.portal.as('alice').create({ title: 'Row' });
    const write = (name: string) =>
      bench.portal.request(
        name,
        'PUT',
        `/postmortems/${ref}/sections/summary`,
        { json: { body: name }, headers: { 'if-match': '"1"' } },
      );
    const answers = await Promise.all(
      ['alice', 'bob', 'carol', 'dave'].map(write),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 412, 412, 412,
    ]);
    const winner = answers.find(({ status }) => status === 200)!.body.body;
    for (const { status, body } of answers) {
      expect(status === 200 ? body.body : body.current.body).toBe(winner);
    }
  });

  it('both keep what they changed when it is not the same row', async () => {
    const { ref } = await bench.portal.as('alice').create({ title: 'Rows' });
    const keys = ['summary', 'impact', 'root-cause', 'prevention'];
    expect(
      await statuses(
        keys.map(key =>
          bench.portal.request(
            key,
            'PUT',
            `/postmortems/${ref}/sections/${key}`,
            { json: { body: key }, headers: { 'if-match': '"1"' } },
          ),
        ),
      ),
    ).toEqual([200, 200, 200, 200]);
    const { sections, seq } = await bench.portal.as('bob').get(ref);
    for (const key of keys) {
      expect(sections.find(found => found.key === key)!.body).toBe(key);
    }
    expect(seq).toBe(1 + keys.length);
  });
});

describeWithPortal('twenty at the same moment', bench => {
  it('get twenty references of the day, without a gap', async () => {
    const made = await Promise.all(
      times(20, i =>
        bench.portal.as(`user${i % 5}`).create({
          title: `Number ${i}`,
          startedAt: '2030-05-05T12:00:00Z',
        }),
      ),
    );
    expect(made.map(({ ref }) => ref).sort()).toEqual(
      times(20, i =>
        i === 0 ? 'PM-2030-05-05' : `PM-2030-05-05-${i + 1}`,
      ).sort(),
    );
  });

  it('get twenty numbers for their actions, and none is given twice', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Actions' });
    const made = await Promise.all(
      times(20, i =>
        bench.portal
          .as(`user${i % 5}`)
          .createActionItem(ref, { title: `Action ${i}` }),
      ),
    );
    expect(made.map(({ key }) => key).sort()).toEqual(
      times(20, i => `AI-${String(i + 1).padStart(3, '0')}`),
    );
    const last = made.find(({ key }) => key === 'AI-020')!;
    await alice.deleteActionItem(ref, last.id, 1);
    const next = await alice.createActionItem(ref, { title: 'Next' });
    expect(next.key).toBe('AI-021');
  });

  it('leave a milestone with one event, and the header with its time', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Milestone' });
    await Promise.all(
      times(20, i =>
        bench.portal.as(`user${i % 5}`).createEvent(ref, {
          description: `Event ${i}`,
          occurredAt: `2030-05-05T12:00:${String(i).padStart(2, '0')}Z`,
          milestone: 'started',
        }),
      ),
    );
    const { timeline, startedAt } = await alice.get(ref);
    expect(timeline).toHaveLength(20);
    const marked = timeline.filter(({ milestone }) => milestone !== null);
    expect(marked.map(({ occurredAt }) => occurredAt)).toEqual([startedAt]);
  });

  it('write a history without a gap', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'History' });
    await Promise.all(
      times(20, i =>
        bench.portal
          .as(`user${i % 5}`)
          .createFactor(ref, { statement: `Factor ${i}`, layer: 'systemic' }),
      ),
    );
    const { items } = await alice.listRevisions(ref);
    const oldestFirst = [...items].reverse();
    expect(oldestFirst.map(({ n }) => n)).toEqual(times(21, i => i + 1));
    expect(oldestFirst.map(({ firstSeq }) => firstSeq)).toEqual([
      1,
      ...oldestFirst.slice(0, -1).map(({ lastSeq }) => lastSeq + 1),
    ]);
    expect((await alice.get(ref)).seq).toBe(items[0].lastSeq);
  });
});
