import { closingOf, followed, LifeRow } from './closing';

const TODAY = '2026-03-01';

const row = (
  status: LifeRow['status'],
  made: string,
  closed: string | null,
  actions = 1,
): LifeRow => ({ status, made, closed, actions });

describe('how long actions were followed', () => {
  it('is until today for what is owed, and until its end for what is not', () => {
    expect(
      followed(
        [
          row('open', '2026-02-27', null, 2),
          row('in_progress', '2026-03-01', null),
          row('done', '2026-01-30', '2026-02-02', 3),
          row('verified', '2026-02-01', '2026-02-01'),
          row('wont_do', '2026-02-01', '2026-02-11'),
        ],
        TODAY,
      ),
    ).toEqual([
      { status: 'open', days: 2, actions: 2 },
      { status: 'in_progress', days: 0, actions: 1 },
      { status: 'done', days: 3, actions: 3 },
      { status: 'verified', days: 0, actions: 1 },
      { status: 'wont_do', days: 10, actions: 1 },
    ]);
  });

  it('is not known of what was closed nobody knows when', () => {
    expect(followed([row('done', '2026-02-01', null)], TODAY)).toEqual([]);
  });

  it('is no time for what is made tomorrow by a clock that is ahead', () => {
    expect(followed([row('open', '2026-03-02', null)], TODAY)).toMatchObject([
      { days: 0 },
    ]);
  });
});

describe('the time to close', () => {
  it('counts those that are owed, and that will not be done, for as long as they were followed', () => {
    // Four: done on days 1 and 3, owed for 2 days, given up on day 2. At day 1 a quarter of four is done; at
    // day 3 only one is left, and it is done.
    const closing = closingOf([
      { status: 'done', days: 1, actions: 1 },
      { status: 'open', days: 2, actions: 1 },
      { status: 'wont_do', days: 2, actions: 1 },
      { status: 'verified', days: 3, actions: 1 },
    ]);
    expect(closing).toMatchObject({
      ...{ actions: 4, done: 2, owed: 1, wontDo: 1 },
      points: [
        { day: 1, atRisk: 4, done: 1, share: 0.25 },
        { day: 3, atRisk: 1, done: 1, share: 1 },
      ],
      quartiles: { quarter: 1, half: 3, threeQuarters: 3 },
    });
    for (const { low, share, high } of closing.points) {
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
    }
  });

  it('leaves out what nobody knows the time of', () => {
    expect(closingOf([{ status: 'done', days: -1, actions: 5 }])).toEqual({
      ...{ actions: 0, done: 0, owed: 0, wontDo: 0, points: [] },
      quartiles: { quarter: null, half: null, threeQuarters: null },
    });
  });
});
