import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { PostmortemCreate } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261129000003_insight_facts.js',
));

jest.setTimeout(60_000);

describeWithPortal('a database from before there were insights', bench => {
  it('is counted from what is there, and ends as the product would have kept it', async () => {
    const alice = bench.portal.as('alice');
    const write = async (
      fields: Partial<PostmortemCreate>,
      detected: { source?: string; actor?: string } = {},
    ) => {
      const { ref } = await alice.create({ title: 'Slow', ...fields });
      await alice.createEvent(ref, {
        description: 'Seen',
        occurredAt: '2025-02-09T10:01:30.400Z',
        milestone: 'detected',
        ...detected,
      });
      return ref;
    };
    const publish = async (ref: string) => {
      const { seq } = await alice.get(ref);
      return alice.transition(ref, seq, publication);
    };
    const full = await write({
      startedAt: '2025-02-09T10:00:00Z',
      mitigatedAt: '2025-02-09T09:00:00Z',
      resolvedAt: '2025-02-10T13:29:00Z',
    });
    for (const fields of [
      { status: 'done', dueOn: '2100-01-01' },
      { status: 'done', dueOn: '2020-01-01' },
      { status: 'done', dueOn: null },
      { status: 'wont_do', reason: 'Gone' },
      { dueOn: '2020-01-01' },
      { isIdea: true },
    ] as const) {
      await alice.createActionItem(full, { title: 'Look', ...fields });
    }
    await publish(full);
    for (const detected of [
      { source: 'PagerDuty' },
      { source: 'chat', actor: 'user:default/grace' },
      { source: 'Zendesk' },
      { actor: 'deploy-bot' },
      { source: 'nginx log' },
    ]) {
      await publish(await write({}, detected));
    }
    await write({}, { source: 'a draft' });
    const deleted = await publish(await write({}, { source: 'deleted' }));
    await alice.delete(deleted.ref, deleted.seq);
    const kept = async () => [
      await bench.knex('insight_facts').orderBy('postmortem_id'),
      await bench.knex('insight_due').orderBy(['postmortem_id', 'due_on']),
    ];
    const before = await kept();
    expect(before[0]).toHaveLength(6);
    expect(new Set(before[0].map(row => row.detection))).toEqual(
      new Set(['unknown', 'monitoring', 'person', 'customer', 'other']),
    );

    await down(bench.knex);
    expect(await bench.knex.schema.hasTable('insight_facts')).toBe(false);
    await up(bench.knex);

    expect(await kept()).toEqual(before);
  });
});
