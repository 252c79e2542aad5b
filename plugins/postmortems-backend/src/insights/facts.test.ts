import { insightFacts } from './facts';

const TIMES = {
  startedAt: '2025-02-09T10:00:00.000Z',
  detectedAt: null,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
  publishedAt: null,
  waivers: [],
};
const factsOf = (times: Partial<typeof TIMES> | object) =>
  insightFacts({ ...TIMES, ...times }, undefined, []).facts;

const DAY = 86_400;

describe('what is counted of a post-mortem', () => {
  it.each([
    // Below an hour to the second.
    ['2025-02-09T10:00:00.000Z', 0],
    ['2025-02-09T10:34:37.400Z', 34 * 60 + 37],
    ['2025-02-09T10:59:59.900Z', 3_600],
    // Below a day to the minute.
    ['2025-02-09T11:35:29.000Z', 95 * 60],
    ['2025-02-09T11:35:31.000Z', 96 * 60],
    ['2025-02-10T09:59:59.000Z', DAY],
    // Above to the hour.
    ['2025-02-11T13:29:00.000Z', 2 * DAY + 3 * 3_600],
    // Before it began, nobody can have resolved it.
    ['2025-02-09T09:59:59.999Z', null],
  ])('resolved at %s took %p seconds', (resolvedAt, seconds) => {
    expect(factsOf({ resolvedAt }).resolve).toBe(seconds);
  });

  it.each([
    ['2025-02-11T10:00:00.000Z', 2 * DAY],
    ['2025-02-11T10:00:00.001Z', 2 * DAY + 3_600],
    ['2025-02-16T10:00:00.000Z', 7 * DAY],
    ['2025-02-16T10:20:00.000Z', 7 * DAY + 3_600],
  ])('published at %s is never told sooner: %p seconds', (at, seconds) => {
    const resolvedAt = '2025-02-09T10:00:00.000Z';
    expect(factsOf({ resolvedAt, publishedAt: at }).publish).toBe(seconds);
  });

  it('knows nothing of what has no times', () => {
    expect(factsOf({ startedAt: null, resolvedAt: TIMES.startedAt })).toEqual({
      detect: null,
      acknowledge: null,
      mitigate: null,
      resolve: null,
      publish: null,
      detection: 'unknown',
      done_in_time: 0,
      done_late: 0,
      done_sometime: 0,
      owed: 0,
      owed_dated: 0,
      wont_do: 0,
      waived: '',
    });
  });

  it('tells actions apart by what became of them, and keeps the days that time changes', () => {
    const closedAt = '2025-03-01T23:59:59.999Z';
    const { facts, due } = insightFacts(TIMES, undefined, [
      { status: 'done', dueOn: '2025-03-01', closedAt },
      { status: 'verified', dueOn: '2025-03-01', closedAt },
      { status: 'done', dueOn: '2025-02-28', closedAt },
      { status: 'done', dueOn: null, closedAt },
      { status: 'done', dueOn: '2025-03-01', closedAt: null },
      { status: 'wont_do', dueOn: '2025-03-01', closedAt },
      { status: 'open', dueOn: '2025-03-01', closedAt: null },
      { status: 'in_progress', dueOn: null, closedAt: null },
    ]);
    expect(facts).toMatchObject({
      ...{ done_in_time: 2, done_late: 1, done_sometime: 2 },
      ...{ wont_do: 1, owed: 2, owed_dated: 1 },
    });
    expect(due).toEqual([{ due_on: '2025-03-01', owed: 1, in_time: 2 }]);
  });
});
