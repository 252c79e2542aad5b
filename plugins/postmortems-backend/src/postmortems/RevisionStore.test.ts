import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { toJson } from '../database';
import { RevisionRow } from './revisions';
import { publication } from '../__testUtils__/publication';

describeWithPortal('two states of a document far apart', bench => {
  it('are compared as a whole, however many revisions lie between them', async () => {
    const alice = bench.portal.as('alice');
    const { id, ref } = await alice.create({ title: 'Edited for years' });
    const edits = 130;
    for (let n = 2; n <= edits; n++) {
      const row: RevisionRow = {
        postmortem_id: id,
        n,
        first_seq: n,
        last_seq: n,
        target: 'section',
        act: 'changed',
        target_id: 'summary',
        label: 'Summary',
        actor: n % 2 ? 'user:default/alice' : 'user:default/bob',
        started_at: '2025-02-09T10:00:00.000Z',
        ended_at: '2025-02-09T10:00:00.000Z',
        reason: null,
        redaction: null,
        changes: toJson([
          {
            target: 'section',
            act: 'changed',
            targetId: 'summary',
            label: 'Summary',
            before: { body: `Text ${n - 1}` },
            after: { body: `Text ${n}` },
          },
        ]),
      };
      await bench.knex('revisions').insert(row);
    }

    const { revisions, changes } = await alice.getRevision(ref, edits, 20);

    expect(revisions.map(({ n }) => n)).toEqual(
      Array.from({ length: edits - 20 }, (_, i) => 21 + i),
    );
    expect(changes).toMatchObject([
      { field: 'body', before: 'Text 20', after: 'Text 130' },
    ]);
    await expect(alice.getRevision(ref, edits + 1, 20)).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});

describeWithPortal('a change of status or access', bench => {
  it('is called in the history by what it led to', async () => {
    const alice = bench.portal.as('alice');
    const { ref, seq } = await alice.create({ title: 'Slow search' });
    const published = await alice.transition(ref, seq, publication);
    await alice.setAccess(ref, published.seq, {
      visibility: 'restricted',
      members: [],
      reason: 'a customer is named',
    });
    const { items } = await alice.listRevisions(ref);
    expect(items.map(({ target, label }) => [target, label])).toEqual([
      ['access', 'restricted'],
      ['status', 'published'],
      ['document', 'Slow search'],
    ]);
  });
});
