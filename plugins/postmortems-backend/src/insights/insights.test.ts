import {
  InsightDuration,
  Insights,
  PostmortemCreate,
  wilsonInterval,
} from 'backstage-plugin-postmortems-common';
import { beginAtNoon } from '../__testUtils__/beginAtNoon';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { SHOP } from '../__testUtils__/shop';
import { publication } from '../__testUtils__/publication';

jest.setTimeout(60_000);
beginAtNoon();

const CHECKOUT = 'component:default/checkout';
const MAILER = 'component:default/mailer';
const DAY_MS = 86_400_000;
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

interface Made {
  ref: string;
  seq: number;
}

const of = (insights: Insights, duration: InsightDuration) =>
  insights.durations.find(found => found.duration === duration)!;

describeWithPortal(
  'insights',
  bench => {
    const refs: Record<string, string> = {};

    const write = async (
      title: string,
      fields: Partial<PostmortemCreate>,
      detectedBy?: { source?: string; actor?: string },
    ): Promise<Made> => {
      const alice = bench.portal.as('alice');
      const { ref, seq } = await alice.create({
        title,
        affectedEntities: [CHECKOUT],
        ...fields,
      });
      refs[title] = ref;
      if (!detectedBy) return { ref, seq };
      const event = await alice.createEvent(ref, {
        description: 'Seen',
        occurredAt: fields.detectedAt ?? fields.startedAt,
        milestone: 'detected',
        ...detectedBy,
      });
      return { ref, seq: event.seq };
    };
    const publish = ({ ref, seq }: Made) =>
      bench.portal.as('alice').transition(ref, seq, publication);

    /** Resolved so many hours before now, when it is published. */
    const resolvedAgo = (hours: number) =>
      new Date(Date.now() - hours * 3_600_000 + 60_000).toISOString();

    beforeAll(async () => {
      const alice = bench.portal.as('alice');
      // 10 s to detect, 5 min to acknowledge, 30 min to mitigate, 1 h 30 min 20 s to resolve.
      const first = await write(
        'first',
        {
          severity: 'P1',
          startedAt: '2025-02-09T10:00:00Z',
          detectedAt: '2025-02-09T10:00:10Z',
          acknowledgedAt: '2025-02-09T10:05:00Z',
          mitigatedAt: '2025-02-09T10:30:00Z',
          resolvedAt: '2025-02-09T11:30:20Z',
        },
        { source: 'Prometheus' },
      );
      await publish(first);
      // 20 s to detect; acknowledged before it began, so that nobody knows when.
      const second = await write(
        'second',
        {
          severity: 'P2',
          startedAt: '2025-03-31T23:59:00Z',
          detectedAt: '2025-03-31T23:59:20Z',
          acknowledgedAt: '2025-03-31T23:58:00Z',
          affectedEntities: [CHECKOUT, MAILER],
        },
        { source: 'chat', actor: '@grace' },
      );
      await publish(second);
      await publish(
        await write('fresh', {
          startedAt: resolvedAgo(30),
          resolvedAt: resolvedAgo(10),
        }),
      );
      await publish(
        await write(
          'tardy',
          { startedAt: resolvedAgo(80), resolvedAt: resolvedAgo(72) },
          { source: 'Support ticket' },
        ),
      );
      const silent = await write('silent', {
        severity: 'P1',
        affectedEntities: [MAILER],
      });
      await publish(silent);
      // What does not count.
      await write('draft', { severity: 'P1' });
      // It counts as resolved and not published yet.
      await write('resolved draft', {
        ...{ startedAt: resolvedAgo(30), resolvedAt: resolvedAgo(20) },
        affectedEntities: [],
      });
      // They missed 48 hours, and one of them a week too: both counted as of today at noon.
      for (const hours of [48.5, 169]) {
        await write(`waiting for ${hours} h`, {
          ...{ startedAt: resolvedAgo(500), resolvedAt: resolvedAgo(hours) },
          affectedEntities: [],
        });
      }
      const restricted = await write('restricted', {
        severity: 'P1',
        startedAt: '2025-02-09T10:00:00Z',
        detectedAt: '2025-02-09T10:30:00Z',
        visibility: 'restricted',
        members: ['user:default/mona'],
        reason: 'a customer is named',
      } as Partial<PostmortemCreate>);
      await alice.createActionItem(restricted.ref, {
        title: 'Ask',
        dueOn: '2025-03-01',
      });
      await publish(
        restricted.seq
          ? { ...restricted, seq: (await alice.get(restricted.ref)).seq }
          : restricted,
      );
      await write('restricted draft', {
        ...{ startedAt: resolvedAgo(900), resolvedAt: resolvedAgo(400) },
        ...{ visibility: 'restricted', members: ['user:default/mona'] },
        reason: 'a customer is named',
      } as Partial<PostmortemCreate>);
      const deleted = await publish(await write('deleted', {}));
      await alice.delete(refs.deleted, deleted.seq);

      const act = (title: string, fields: object) =>
        alice.createActionItem(refs.first, { title, ...fields });
      await act('in time', { dueOn: dayFromNow(0), status: 'done' });
      await act('ahead of time', { dueOn: dayFromNow(30), status: 'done' });
      await act('late', { dueOn: '2025-03-01', status: 'done' });
      await act('not owed any more', {
        dueOn: '2025-03-01',
        status: 'wont_do',
        reason: 'Gone',
      });
      await act('overdue', { dueOn: '2025-03-01' });
      await act('soon', { dueOn: dayFromNow(30), status: 'in_progress' });
      await act('idea', { isIdea: true });
      const gone = await act('deleted', { dueOn: '2025-03-01' });
      await alice.deleteActionItem(refs.first, gone.id, gone.version);
    });

    const ask = (query = {}, name = 'bob') =>
      bench.portal.as(name).getInsights(query);

    it('count what is published and may be read, worst severity first', async () => {
      const { postmortems, severities } = await ask();
      expect(postmortems).toBe(5);
      expect(severities).toEqual([
        { severity: 'P1', postmortems: 2 },
        { severity: 'P2', postmortems: 1 },
        { severity: null, postmortems: 2 },
      ]);
    });

    it('tell durations with quartiles, and of how many they are known', async () => {
      const insights = await ask({ to: '2025-12-31' });
      expect(of(insights, 'detect')).toMatchObject({
        known: 2,
        ...{ shortest: 10, longest: 20 },
        // By hand: 10 and 20, a quarter of the way from either.
        quartiles: { lower: 12.5, median: 15, upper: 17.5 },
        classes: [
          { from: 0, to: 15, postmortems: 1 },
          { from: 15, to: 30, postmortems: 1 },
        ],
        points: [
          { seconds: 10, postmortem: { ref: refs.first, severity: 'P1' } },
          { seconds: 20, postmortem: { ref: refs.second, severity: 'P2' } },
        ],
      });
      expect(of(insights, 'acknowledge')).toMatchObject({
        known: 1,
        shortest: 300,
      });
      // An hour and a half to the minute.
      expect(of(insights, 'resolve')).toMatchObject({
        known: 1,
        shortest: 5_400,
      });
      expect(of(await ask({ severity: ['P2'] }), 'resolve')).toEqual({
        duration: 'resolve',
        known: 0,
        ...{ shortest: null, longest: null, quartiles: null },
        ...{ classes: [], points: [] },
      });
    });

    it('tell how soon after the resolution they were published', async () => {
      const { publication: told } = await ask();
      expect(told.known).toBe(3);
      // Two drafts have waited longer than 48 hours, one of them longer than a week; the third may be in time yet.
      expect(told.inTime).toMatchObject({ some: 1, of: 5 });
      expect(told.inWeek).toMatchObject({ some: 2, of: 4 });
      expect(told.unpublished).toBe(3);
      // Wilson's interval of one in five.
      expect(told.inTime.low).toBeCloseTo(0.0362, 4);
      expect(told.inTime.high).toBeCloseTo(0.6245, 4);
    });

    it('tell who saw it first', async () => {
      const { detection } = await ask();
      expect(
        detection.map(({ source, share }) => [source, share.some, share.of]),
      ).toEqual([
        ['monitoring', 1, 3],
        ['customer', 1, 3],
        ['person', 1, 3],
        ['other', 0, 3],
        ['unknown', 2, 5],
      ]);
    });

    it('tell what became of actions, all of which add up', async () => {
      const { actions } = await ask();
      expect(actions).toMatchObject({
        ...{ doneInTime: 2, doneLate: 1, doneSometime: 0 },
        ...{ open: 1, overdue: 1, wontDo: 1, actions: 6 },
        // What is done ahead of a day that is still to come is not among them, nor today's.
        keptDay: { some: 0, of: 2 },
      });
      // Both of one post-mortem, which says as much as one.
      const { low, high } = actions.keptDay;
      expect({ low, high }).toEqual(wilsonInterval(0, 1));
    });

    it('name the checks that were waived, and nobody', async () => {
      const { waivers } = await ask();
      expect(waivers.postmortems).toBe(5);
      expect(waivers.checks[0].share.some).toBe(5);
      expect(JSON.stringify(waivers)).not.toContain('user:');
      const counts = waivers.checks.map(({ share }) => share.some);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    });

    it('are narrowed to a service, a system, a severity and days', async () => {
      expect((await ask({ entityRef: MAILER })).postmortems).toBe(2);
      expect(
        (await ask({ entityRef: 'system:default/shop' })).postmortems,
      ).toBe(4);
      expect((await ask({ severity: ['P1', 'P2'] })).postmortems).toBe(3);
      expect(
        (await ask({ from: '2025-03-31', to: '2025-03-31' })).postmortems,
      ).toBe(1);
      expect((await ask({ from: '2030-01-01' })).postmortems).toBe(0);
    });

    it('compare before and after a day, and say when they cannot tell', async () => {
      const { comparison } = await ask({
        ...{ split: '2025-03-31', to: '2025-12-31' },
      });
      expect(comparison![0]).toEqual({
        duration: 'detect',
        before: { known: 1, median: 10 },
        after: { known: 1, median: 20 },
        ratio: null,
        verdict: 'cannot_tell',
      });
      expect((await ask()).comparison).toBeNull();
    });

    it('compare with those that are resolved and not published yet', async () => {
      // After the day 8 h and 20 h are published; of 10 h, 331 h and 451.5 h are drafts.
      const { comparison } = await ask({ split: '2025-03-31' });
      const resolve = comparison!.find(
        ({ duration }) => duration === 'resolve',
      )!;
      expect(resolve.before).toEqual({ known: 1, median: 5_400 });
      expect(resolve.after).toEqual({ known: 5, median: 20 * 3_600 });
      const alone = of(await ask(), 'resolve').known;
      expect(alone).toBe(3);
    });

    it('follow what is changed, unpublished and restored', async () => {
      const alice = bench.portal.as('alice');
      const { tardy } = refs;
      const seqNow = async () => (await alice.get(tardy)).seq;
      const before = await ask();
      const { version, timeline } = await alice.get(tardy);
      const P3 = { severity: 'P3' };
      const patched = await alice.patchHeader(tardy, version, P3);
      expect((await ask({ severity: ['P3'] })).postmortems).toBe(1);
      await alice.patchHeader(tardy, patched.version, { severity: null });

      const [{ id, version: last }] = timeline;
      const gone = await alice.deleteEvent(tardy, id, last);
      expect((await ask()).detection[4].share.some).toBe(3);
      await alice.restoreEvent(tardy, id, gone.version);
      expect(await ask()).toEqual(before);

      await alice.transition(tardy, await seqNow(), { to: 'in_review' });
      expect((await ask()).postmortems).toBe(4);
      await alice.transition(tardy, await seqNow(), publication);
      await alice.delete(tardy, await seqNow());
      expect((await ask()).postmortems).toBe(4);
      const [{ seq }] = await bench
        .knex('postmortems')
        .where({ ref: tardy })
        .select('seq');
      await alice.restore(tardy, seq);
      expect(await ask()).toEqual(before);
    });

    const waived = async (title: string) =>
      (await bench.portal.as('bob').get(refs[title])).waivers
        .map(({ check }) => check)
        .sort()
        .join(' ');
    const publishedAfter = async (title: string) => {
      const { publishedAt, resolvedAt } = await bench.portal
        .as('bob')
        .get(refs[title]);
      const hours =
        (Date.parse(publishedAt!) - Date.parse(resolvedAt!)) / 3_600_000;
      return Math.ceil(hours) * 3_600;
    };

    it('export what stands behind the numbers, one a row', async () => {
      const csv = await bench.portal
        .as('bob')
        .exportInsights({ to: '2025-12-31' });
      expect(csv.trim().split('\r\n').slice(1)).toEqual([
        `"${
          refs.second
        }","second","P2","2025-03-31T23:59:00.000Z","person","20","","","","","0","0","0","0","0","${await waived(
          'second',
        )}"`,
        `"${
          refs.first
        }","first","P1","2025-02-09T10:00:00.000Z","monitoring","10","300","1800","5400","${await publishedAfter(
          'first',
        )}","2","1","0","2","1","${await waived('first')}"`,
      ]);
    });
    it('count a restricted one for its readers, and leave no trace of it for others', async () => {
      const everything = async (name: string) => [
        await ask({}, name),
        await ask({ split: '2025-02-10', severity: ['P1'] }, name),
        await ask({ split: '2025-03-31' }, name),
        await bench.portal.as(name).exportInsights(),
      ];
      expect((await ask({}, 'mona')).postmortems).toBe(6);
      expect(of(await ask({}, 'mona'), 'detect').longest).toBe(1_800);
      expect((await ask({}, 'mona')).actions.overdue).toBe(2);
      const withIt = await everything('bob');
      expect((await ask({}, 'mona')).publication.unpublished).toBe(
        (await ask()).publication.unpublished + 1,
      );
      await bench
        .knex('postmortems')
        .whereIn('ref', [refs.restricted, refs['restricted draft']])
        .delete();
      expect(await everything('bob')).toEqual(withIt);
      expect(await ask({}, 'mona')).toEqual(withIt[0]);
    });
  },
  { entities: SHOP },
);
