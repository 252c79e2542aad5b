import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { expectNothingWritten, readTables } from '../__testUtils__/tables';

/** A minute of requests, two a second, of which those between the 20th and the 40th second fail. */
function accessLog(): string {
  const lines: string[] = [];
  for (let i = 0; i < 120; i++) {
    const second = String(Math.floor(i / 2)).padStart(2, '0');
    const status = i >= 40 && i < 80 ? 500 : 200;
    lines.push(
      `10.0.0.1 - - [09/Feb/2025:10:05:${second} +0000] "GET /cart HTTP/1.1" ${status} 12 "-" "test"`,
    );
  }
  return `${lines.join('\n')}\n`;
}

describeWithPortal('evidence', bench => {
  const alice = () => bench.portal.as('alice');
  const newPostmortem = () => alice().create({ title: 'Cart failed' });

  it('is read, kept, and proposes what happened with the lines that show it', async () => {
    const { ref } = await newPostmortem();
    const added = await alice().addEvidence(ref, accessLog(), {
      title: 'edge.log',
    });
    expect(added).toMatchObject({
      isNew: true,
      title: 'edge.log',
      format: 'access-log',
      lines: 120,
      observations: 120,
      errors: 40,
      withoutZone: 0,
      unread: { count: 0 },
      span: {
        from: '2025-02-09T10:05:00.000Z',
        to: '2025-02-09T10:05:59.000Z',
      },
      offsetMs: 0,
      createdBy: 'user:default/alice',
    });
    const [begin, end] = added.proposals;
    expect(begin).toMatchObject({
      kind: 'errors_start',
      occurredAt: '2025-02-09T10:05:20.000Z',
      milestones: ['started'],
      state: 'proposed',
    });
    expect(begin.citations[0]).toMatchObject({
      evidenceId: added.id,
      line: 41,
    });
    expect(begin.citations[0].text).toContain('500');
    expect(end).toMatchObject({
      kind: 'recovered',
      occurredAt: '2025-02-09T10:05:39.000Z',
      milestones: ['mitigated', 'resolved'],
    });
    expect(await alice().evidenceText(ref, added.id)).toBe(accessLog());
    expect((await alice().listEvidence(ref)).items).toHaveLength(1);
  });

  it('is there once, however often it is brought in', async () => {
    const { ref } = await newPostmortem();
    const first = await alice().addEvidence(ref, accessLog());
    const again = await expectNothingWrittenBut('idempotency_keys', () =>
      alice().addEvidence(ref, accessLog(), { title: 'other name' }),
    );
    expect(again).toMatchObject({
      isNew: false,
      id: first.id,
      seq: first.seq,
      title: first.title,
    });
  });

  it('is another one when it is read in another zone', async () => {
    const { ref } = await newPostmortem();
    const line = '2025-02-09 10:05:00,000 ERROR [MainThread] shop.cart: failed';
    const first = await alice().addEvidence(ref, line);
    const other = await alice().addEvidence(ref, line, { zone: 'Asia/Tokyo' });
    expect(other).toMatchObject({ isNew: true, hash: first.hash });
    expect(other.id).not.toBe(first.id);
  });

  it('leaves out what kubectl tells of more than a quarter of an hour after the incident', async () => {
    const { ref, version } = await alice().create({
      title: 'Cart failed',
      startedAt: '2025-02-09T10:05:00.000Z',
      resolvedAt: '2025-02-09T10:10:00.000Z',
    });
    const log = ['10:05:20', '10:25:00', '10:25:01', '11:40:00']
      .map(time => `[pod/cart/app] 2025-02-09T${time}.000000017Z failed\n`)
      .join('');
    const first = await alice().addEvidence(ref, log);
    expect(first).toMatchObject({
      format: 'kubectl-logs',
      observations: 2,
      trimmed: 2,
      span: { to: '2025-02-09T10:25:00.000Z' },
    });
    expect(await alice().addEvidence(ref, log)).toMatchObject({
      isNew: false,
      id: first.id,
    });

    // It went on for longer than was thought.
    await alice().patchHeader(ref, version, {
      resolvedAt: '2025-02-09T11:30:00.000Z',
    });
    expect(await alice().addEvidence(ref, log)).toMatchObject({
      isNew: true,
      observations: 4,
      trimmed: 0,
    });
  });

  it('is added once by a request that is sent again', async () => {
    const { ref } = await newPostmortem();
    const options = { idempotencyKey: 'the-same' };
    const first = await alice().addEvidence(ref, accessLog(), {}, options);
    const again = await alice().addEvidence(ref, accessLog(), {}, options);
    expect(again).toEqual(first);
    await expect(
      alice().addEvidence(ref, `${accessLog()}\n`, {}, options),
    ).rejects.toMatchObject({ response: { status: 409 } });
  });

  it('is accepted as an event that cites its lines, and is not proposed again', async () => {
    const { ref } = await newPostmortem();
    const { proposals } = await alice().addEvidence(ref, accessLog());
    const [{ description, occurredAt, citations, source }] = proposals;
    const event = await alice().createEvent(ref, {
      ...{ description, occurredAt, source },
      citations: citations.map(cite => ({ ...cite, text: 'made up' })),
      milestone: 'started',
    });
    expect(event.citations).toEqual(citations);
    expect(event.header).toMatchObject({ startedAt: occurredAt });
    const states = (await alice().evidenceAnalysis(ref)).proposals.map(
      ({ state }) => state,
    );
    expect(states).toEqual(['accepted', 'proposed']);
    await alice().deleteEvent(ref, event.id, event.version);
    const [first] = (await alice().evidenceAnalysis(ref)).proposals;
    expect(first.state).toBe('proposed');
  });

  it('is not cited where it does not stand', async () => {
    const { ref } = await newPostmortem();
    const { id } = await alice().addEvidence(ref, accessLog());
    const other = await newPostmortem();
    const cite = { evidenceId: id, line: 1_000, path: null, text: '' };
    for (const [where, citation] of [
      [ref, cite],
      [other.ref, { ...cite, line: 41 }],
    ] as const) {
      await expect(
        alice().createEvent(where, {
          description: 'It failed',
          citations: [citation],
        }),
      ).rejects.toMatchObject({ response: { status: 400 } });
    }
  });

  it('can be put aside and taken up again', async () => {
    const { ref } = await newPostmortem();
    const { proposals } = await alice().addEvidence(ref, accessLog());
    const keys = [proposals[0].key];
    const put = await alice().dismissProposals(ref, { keys, dismissed: true });
    expect(put.proposals.map(({ state }) => state)).toEqual([
      'dismissed',
      'proposed',
    ]);
    const back = await alice().dismissProposals(ref, {
      keys,
      dismissed: false,
    });
    expect(back.proposals).toEqual(proposals);
    await expect(
      alice().dismissProposals(ref, { keys: ['nothing'], dismissed: true }),
    ).rejects.toMatchObject({ response: { status: 400 } });
  });

  it('moves what it tells when its clock is set, and back', async () => {
    const { ref } = await newPostmortem();
    const { id, version, proposals } = await alice().addEvidence(
      ref,
      accessLog(),
    );
    const shifted = await alice().patchEvidence(ref, id, version, {
      offsetMs: 180_000,
    });
    const [begin] = (await alice().evidenceAnalysis(ref)).proposals;
    expect(begin.occurredAt).toBe('2025-02-09T10:02:20.000Z');
    await alice().patchEvidence(ref, id, shifted.version, { offsetMs: 0 });
    expect((await alice().evidenceAnalysis(ref)).proposals).toEqual(proposals);
  });

  it('is gone with what it told when it is removed, and comes back with it', async () => {
    const { ref } = await newPostmortem();
    const { id, version, proposals } = await alice().addEvidence(
      ref,
      accessLog(),
    );
    const removed = await alice().deleteEvidence(ref, id, version);
    expect((await alice().evidenceAnalysis(ref)).proposals).toEqual([]);
    await expect(alice().evidenceText(ref, id)).rejects.toMatchObject({
      response: { status: 404 },
    });
    await alice().restoreEvidence(ref, id, removed.version);
    expect((await alice().evidenceAnalysis(ref)).proposals).toEqual(proposals);
  });

  it.each([
    ['what is no evidence', 'Dear diary,\nnothing happened.\n', 400],
    ['nothing', ' \n', 400],
    ['broken JSON', '{"status":"success","data":', 400],
    ['bytes', new Blob([new Uint8Array([0, 1, 2, 3])]), 400],
  ])('keeps nothing of %s, and says why', async (_what, artefact, status) => {
    const { ref } = await newPostmortem();
    await expectNothingWritten(bench.knex, () =>
      expect(alice().addEvidence(ref, artefact)).rejects.toMatchObject({
        response: { status },
      }),
    );
  });

  it('keeps the command that it came from, if one is given', async () => {
    const { ref } = await newPostmortem();
    const { id } = await alice().addEvidence(ref, accessLog(), {
      title: 'Żółw 🐢 edge.log',
      command: 'kubectl logs deployment/edge',
    });
    const { items } = await alice().listEvidence(ref);
    expect(items).toMatchObject([
      {
        id,
        title: 'Żółw 🐢 edge.log',
        command: 'kubectl logs deployment/edge',
      },
    ]);
  });

  it('keeps no secret of the command either, as it comes or is changed later', async () => {
    const { ref } = await newPostmortem();
    const command = (password: string) => `curl -u bob:${password} http://edge`;
    const { id } = await alice().addEvidence(ref, accessLog(), {
      command: command('hunter2'),
    });
    const [{ version, command: kept }] = (await alice().listEvidence(ref))
      .items;
    expect(kept).toBe('curl -u bob:[redacted:command-password] http://edge');
    const changed = await alice().patchEvidence(ref, id, version, {
      command: command('hunter3'),
    });
    expect(changed.command).toBe(kept);
    const stored = JSON.stringify(await readTables(bench.knex));
    expect(stored).not.toContain('hunter');
  });

  it('cites of a curve only the values that are in it', async () => {
    const { ref } = await newPostmortem();
    const at = (minute: number) => Date.UTC(2025, 1, 9, 10, minute) / 1_000;
    const { id } = await alice().addEvidence(
      ref,
      JSON.stringify({
        status: 'success',
        data: {
          resultType: 'matrix',
          result: [
            {
              metric: { __name__: 'up', job: 'cart' },
              values: [0, 1, 2, 3].map(i => [at(i), i === 2 ? '0' : '1']),
            },
          ],
        },
      }),
    );
    const [gone] = (await alice().evidenceAnalysis(ref)).proposals;
    const [cite] = gone.citations;
    expect(cite).toMatchObject({
      evidenceId: id,
      text: 'up {job=cart} = 0 at 2025-02-09T10:02:00.000Z',
    });
    const { citations } = await alice().createEvent(ref, {
      description: 'It was down',
      citations: [cite, { ...cite, text: 'up {job=cart} = 7 at any time' }],
    });
    expect(citations[0]).toEqual(cite);
    expect(citations[1].text).not.toContain('7 at any time');
  });

  it('is read in the format that a person says it is in', async () => {
    const { ref } = await newPostmortem();
    const text = '2025-02-09T10:05:00Z all is well\n';
    const asText = await alice().addEvidence(ref, text, {
      format: 'timed-text',
    });
    expect(asText.format).toBe('timed-text');
    await expect(
      alice().addEvidence(ref, text, { format: 'no-such-format' }),
    ).rejects.toMatchObject({ response: { status: 400 } });
  });

  it('reads times without a zone in the zone that is given', async () => {
    const { ref } = await newPostmortem();
    const line = '2025-02-09 10:05:00,000 ERROR [MainThread] shop.cart: failed';
    const { span, withoutZone } = await alice().addEvidence(ref, line, {
      zone: 'Europe/Berlin',
    });
    expect(withoutZone).toBe(1);
    expect(span?.from).toBe('2025-02-09T09:05:00.000Z');
  });

  it('does not exist for whom the post-mortem does not exist', async () => {
    const { ref } = await alice().create({
      title: 'Closed',
      visibility: 'restricted',
      reason: 'a customer is named',
    });
    const { id } = await alice().addEvidence(ref, accessLog());
    const bob = bench.portal.as('bob');
    for (const attempt of [
      () => bob.listEvidence(ref),
      () => bob.evidenceText(ref, id),
      () => bob.evidenceAnalysis(ref),
      () => bob.addEvidence(ref, accessLog()),
      () => bob.dismissProposals(ref, { keys: ['x'], dismissed: true }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        response: { status: 404 },
      });
    }
  });

  async function expectNothingWrittenBut<T>(
    table: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const without = async () => ({
      ...(await readTables(bench.knex)),
      [table]: [],
    });
    const before = await without();
    const result = await work();
    expect(await without()).toEqual(before);
    return result;
  }
});
