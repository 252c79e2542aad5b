import { describeWithPortal } from '../../__testUtils__/describeWithPortal';

const FROM = Date.UTC(2025, 1, 9, 10) / 1_000;

/** An hour of a metric, a value a minute, higher from the tenth minute to the thirtieth. */
function queryRange(): string {
  const values = Array.from({ length: 60 }, (_, i) => [
    FROM + 60 * i,
    i >= 10 && i < 30 ? '0.5' : '0.01',
  ]);
  const metric = { __name__: 'error_ratio', service: 'cart' };
  const data = { resultType: 'matrix', result: [{ metric, values }] };
  return JSON.stringify({ status: 'success', data });
}

describeWithPortal('the curves of a post-mortem', bench => {
  const alice = () => bench.portal.as('alice');
  const newPostmortem = () => alice().create({ title: 'Cart failed' });

  it('are none where there is no evidence', async () => {
    const { ref } = await newPostmortem();
    expect(await alice().evidenceTracks(ref)).toEqual({
      items: [],
      leftOut: 0,
    });
  });

  it('are those of the metrics that were brought in', async () => {
    const { ref } = await newPostmortem();
    const { id } = await alice().addEvidence(ref, queryRange());
    const { items } = await alice().evidenceTracks(ref);
    expect(items).toMatchObject([
      {
        evidenceId: id,
        kind: 'metric',
        title: 'error_ratio{service="cart"}',
        crossings: [
          { at: '2025-02-09T10:10:00.000Z', direction: 'leaves', value: 0.5 },
          { at: '2025-02-09T10:30:00.000Z', direction: 'returns' },
        ],
      },
    ]);
    expect(items[0].points).toHaveLength(60);
  });

  it('can be cited where they cross', async () => {
    const { ref } = await newPostmortem();
    await alice().addEvidence(ref, queryRange());
    const [{ crossings }] = (await alice().evidenceTracks(ref)).items;
    const citations = crossings.map(({ citation }) => citation!);
    const event = await alice().createEvent(ref, {
      ...{ description: 'Errors rise', citations },
    });
    expect(event.citations).toEqual(citations);
  });

  it('follow the clocks, the time of the incident, and what is taken away', async () => {
    const { ref } = await newPostmortem();
    const added = await alice().addEvidence(ref, queryRange());
    const [before] = (await alice().evidenceTracks(ref)).items;

    const set = await alice().patchEvidence(ref, added.id, added.version, {
      offsetMs: 60_000,
    });
    const [shifted] = (await alice().evidenceTracks(ref)).items;
    expect(shifted.points).toEqual(
      before.points.map(([time, value]) => [time - 60_000, value]),
    );
    expect(shifted.key).toBe(before.key);

    const { version } = await alice().get(ref);
    await alice().patchHeader(ref, version, {
      startedAt: '2025-02-09T10:20:00Z',
      resolvedAt: '2025-02-09T10:30:00Z',
    });
    // From 10:05 to 10:45, both of them included.
    expect((await alice().evidenceTracks(ref)).items[0].points).toHaveLength(
      41,
    );

    await alice().deleteEvidence(ref, added.id, set.version);
    expect((await alice().evidenceTracks(ref)).items).toEqual([]);
  });
});
