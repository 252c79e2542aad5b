import type { SeriesObservation } from 'backstage-plugin-postmortems-node';
import { alertRuns, rangeOf } from './alertRuns';

const T = Date.UTC(2025, 1, 9, 10, 30);

function seriesAt(
  seconds: number[],
  labels: Record<string, string> = {},
): SeriesObservation {
  const points = seconds.map((s): [number, number] => [T + s * 1000, 1]);
  return { kind: 'series', labels, points };
}

const FIRING = {
  __name__: 'ALERTS',
  alertname: 'QueueStuck',
  alertstate: 'firing',
  team: 'mail',
};

describe('rangeOf', () => {
  it('takes the commonest distance of all series for the step', () => {
    expect(rangeOf([seriesAt([0, 45]), seriesAt([0, 15, 30])])).toEqual({
      step: 15_000,
      last: T + 45_000,
    });
  });

  it('takes the shorter of two distances that are as common', () => {
    expect(rangeOf([seriesAt([0, 60]), seriesAt([0, 15])]).step).toBe(15_000);
  });

  it('knows no step of single points', () => {
    expect(rangeOf([seriesAt([0]), seriesAt([0])]).step).toBeUndefined();
  });
});

describe('alertRuns', () => {
  const range = { step: 10_000, last: T + 100_000 };

  it('names the alert and leaves out what only the metric bears', () => {
    expect(alertRuns(seriesAt([10, 20], FIRING), range)).toEqual([
      {
        kind: 'alert',
        name: 'QueueStuck',
        labels: { alertname: 'QueueStuck', team: 'mail' },
        startsAt: T + 10_000,
        endsAt: T + 20_000,
      },
    ]);
  });

  it('goes on over a gap of one and a half steps, and no longer one', () => {
    expect(alertRuns(seriesAt([0, 15], FIRING), range)).toHaveLength(1);
    expect(alertRuns(seriesAt([0, 16], FIRING), range)).toHaveLength(2);
  });

  it('knows no end of a run that reaches the end of the range', () => {
    const runs = alertRuns(seriesAt([0, 10, 90, 100], FIRING), range);
    expect(runs.map(run => run.endsAt)).toEqual([T + 10_000, undefined]);
  });

  it('takes a zero for a point at which it did not fire', () => {
    const series = seriesAt([0, 10, 20, 30], FIRING);
    series.points[1][1] = 0;
    series.points[2][1] = 0;
    expect(
      alertRuns(series, range).map(run => [run.startsAt, run.endsAt]),
    ).toEqual([
      [T, T],
      [T + 30_000, T + 30_000],
    ]);
  });

  it.each([
    { ...FIRING, alertstate: 'pending' },
    { ...FIRING, __name__: 'ALERTS_FOR_STATE' },
    { alertname: 'QueueStuck' },
  ])('finds none in %j', labels => {
    expect(alertRuns(seriesAt([0, 10], labels), range)).toEqual([]);
  });
});
