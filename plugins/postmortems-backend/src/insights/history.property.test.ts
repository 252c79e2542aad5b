import { resolvePackagePath } from '@backstage/backend-plugin-api';
import fc from 'fast-check';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';

// It counts from what is there, in words of its own.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const recount = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261129000003_insight_facts.js',
));

jest.setTimeout(300_000);

const instants = fc.constantFrom(
  null,
  '2025-02-09T09:00:00.000Z',
  '2025-02-09T10:00:00.000Z',
  '2025-02-09T10:00:30.700Z',
  '2025-02-12T11:29:00.000Z',
);
const days = fc.constantFrom(null, '2020-01-01', '2100-01-01');

/** One thing that somebody does with a post-mortem. */
const acts = fc.oneof(
  fc.record({
    kind: fc.constant('header' as const),
    field: fc.constantFrom('startedAt', 'resolvedAt', 'mitigatedAt'),
    at: instants,
  }),
  fc.record({
    kind: fc.constant('event' as const),
    source: fc.constantFrom('', 'Prometheus', 'Support', 'chat'),
    actor: fc.constantFrom('', '@grace', 'deploy-bot'),
    milestone: fc.constantFrom('detected' as const, 'acknowledged' as const),
    at: instants,
  }),
  fc.record({ kind: fc.constant('eventGone' as const) }),
  fc.record({
    kind: fc.constant('action' as const),
    dueOn: days,
    status: fc.constantFrom('open' as const, 'done' as const),
    isIdea: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('actionMoved' as const),
    status: fc.constantFrom('open' as const, 'done' as const),
  }),
  fc.record({ kind: fc.constant('actionGone' as const) }),
  fc.record({
    kind: fc.constant('status' as const),
    to: fc.constantFrom('published' as const, 'in_review' as const),
  }),
  fc.record({ kind: fc.constant('deletedAndBack' as const) }),
);

type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never;

describeWithPortal('what insights keep', bench => {
  it('is what counting anew finds, whatever happened', async () => {
    const kept = async () => [
      await bench.knex('insight_facts').orderBy('postmortem_id'),
      await bench.knex('insight_due').orderBy(['postmortem_id', 'due_on']),
    ];
    const alice = bench.portal.as('alice');

    const take = async (ref: string, act: Act) => {
      const now = await alice.get(ref);
      switch (act.kind) {
        case 'header':
          if (now[act.field as 'startedAt'] === act.at) return;
          await alice.patchHeader(ref, now.version, { [act.field]: act.at });
          return;
        case 'event':
          await alice.createEvent(ref, {
            ...{ description: 'Seen', occurredAt: act.at },
            ...{ source: act.source, actor: act.actor },
            milestone: act.milestone,
          });
          return;
        case 'eventGone': {
          const event = now.timeline.at(-1);
          if (event) await alice.deleteEvent(ref, event.id, event.version);
          return;
        }
        case 'action': {
          const { dueOn, status, isIdea } = act;
          await alice.createActionItem(ref, {
            ...{ title: 'Look', dueOn },
            ...(isIdea ? { isIdea } : { status }),
          });
          return;
        }
        case 'actionMoved': {
          const action = now.actionItems.find(({ isIdea }) => !isIdea);
          if (!action || action.status === act.status) return;
          const { id, version } = action;
          await alice.patchActionItem(ref, id, version, { status: act.status });
          return;
        }
        case 'actionGone': {
          const action = now.actionItems.at(-1);
          if (!action) return;
          await alice.deleteActionItem(ref, action.id, action.version);
          return;
        }
        case 'status':
          if (now.status === act.to) return;
          await alice.transition(
            ref,
            now.seq,
            act.to === 'published' ? publication : { to: act.to },
          );
          return;
        default:
          await alice.delete(ref, now.seq);
          await alice.restore(ref, now.seq + 1);
      }
    };

    await fc.assert(
      fc.asyncProperty(
        fc.array(acts, { minLength: 10, maxLength: 25 }),
        async history => {
          const { ref, seq } = await alice.create({ title: 'Slow' });
          await alice.transition(ref, seq, publication);
          for (const act of history) await take(ref, act);
          const before = await kept();
          await recount.down(bench.knex);
          await recount.up(bench.knex);
          expect(await kept()).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  });
});
