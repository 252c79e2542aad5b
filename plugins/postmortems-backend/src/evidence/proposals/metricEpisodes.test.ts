import { artefactOf, clock, seriesOf } from '../../__testUtils__/artefacts';
import { atOnce } from '../../inTurns';
import { metricEpisodes } from './metricEpisodes';
import { nameOf } from './seriesNames';

/** Values from 0:00 on, 5 seconds apart: `before` for two minutes, `during` for one, `before` again. */
const bump = (before: number, during: number, noise = 0) =>
  Array.from({ length: 60 }, (_, i) => {
    const level = i >= 24 && i < 36 ? during : before;
    return level + noise * ((i * 7) % 5);
  });

const episodesOf = (labels: Record<string, string>, values: number[]) =>
  atOnce(
    metricEpisodes(
      artefactOf('metric', { series: [seriesOf(labels, values)] }),
    ),
  );

const timesOf = (labels: Record<string, string>, values: number[]) =>
  episodesOf(labels, values).map(({ start, end }) => [
    clock(start.time),
    end ? clock(end.time) : null,
  ]);

describe('metricEpisodes', () => {
  it('tells when a measure of errors left its level and came back', () => {
    const labels = { __name__: 'error_ratio', service: 'cart' };
    expect(timesOf(labels, bump(0, 0.5))).toEqual([['12:02:00', '12:03:00']]);
    const [{ start }] = episodesOf(labels, bump(0, 0.5));
    expect(start).toMatchObject({
      trouble: 'errors',
      isMeasured: true,
      what: 'a higher error_ratio {service=cart}',
      cites: [
        {
          path: 'data.result[0]',
          text: 'error_ratio {service=cart} = 0.5 at 2025-02-09T12:02:00.000Z',
        },
      ],
    });
  });

  it('does so in noise', () => {
    expect(timesOf({ code: '500' }, bump(3, 40, 0.4))).toEqual([
      ['12:02:00', '12:03:00'],
    ]);
  });

  it('tells of each step up only the first', () => {
    const values = bump(0, 1).map((value, i) => (i >= 30 && value ? 4 : value));
    expect(timesOf({ code: '500' }, values)).toEqual([
      ['12:02:00', '12:03:00'],
    ]);
  });

  it('leaves open what is high at its end, and says nothing of what was high before', () => {
    expect(timesOf({ code: '500' }, bump(0, 9).slice(0, 33))).toEqual([
      ['12:02:00', null],
    ]);
    expect(timesOf({ code: '500' }, bump(0, 9).slice(30))).toEqual([]);
  });

  it('does not take a step up for a beginning of what was high before', () => {
    const values = [...new Array(12).fill(5), ...new Array(12).fill(9)];
    expect(timesOf({ code: '500' }, [...values, ...bump(0, 0)])).toEqual([]);
  });

  it.each([
    [{ code: '500' }, 'errors'],
    [{ code: '502' }, 'unreachable'],
    [{ status: '503' }, 'unreachable'],
    [{ status_code: '504' }, 'slow'],
    [{ __name__: 'request_duration_p99' }, 'slow'],
    [{ measure: 'response time', unit: 'seconds' }, 'slow'],
    [{ __name__: 'failed_jobs' }, 'errors'],
  ])('knows by its labels what a series measures: %j', (labels, trouble) => {
    const [{ start }] = episodesOf(labels, bump(1, 20));
    expect(start.trouble).toBe(trouble);
  });

  it.each<Record<string, string>>([
    { code: '200' },
    { __name__: 'ALERTS', code: '500' },
    { __name__: 'node_load1' },
    { __name__: 'memory_bytes' },
    {},
  ])('says nothing of what may rise without trouble: %j', labels => {
    expect(timesOf(labels, bump(1, 20))).toEqual([]);
  });

  it('says nothing of a counter, which always rises', () => {
    const rising = Array.from({ length: 200 }, (_, i) => 1_000 + 3 * i);
    expect(timesOf({ __name__: 'http_errors_total' }, rising)).toEqual([]);
    expect(timesOf({ __name__: 'cpu_seconds_total' }, rising)).toEqual([]);
    expect(timesOf({ __name__: 'latency_seconds_sum' }, rising)).toEqual([]);
  });

  it('tells by the rate of a counter what its level does not', () => {
    let count = 0;
    const counted = (values: number[]) => {
      count = 100;
      return values.map(value => (count += value));
    };
    const labels = { __name__: 'http_requests_total', code: '503' };
    expect(timesOf(labels, counted(bump(0, 20)))).toEqual([
      ['12:02:00', '12:03:00'],
    ]);
    const [{ start }] = episodesOf(labels, counted(bump(0, 20)));
    expect(start).toMatchObject({
      trouble: 'unreachable',
      // Two minutes of nothing, and then the first twenty.
      cites: [
        {
          text: 'http_requests_total {code=503} = 120 at 2025-02-09T12:02:00.000Z',
        },
      ],
    });
    // More requests take more seconds, and are not slower.
    const spent = { __name__: 'request_duration_seconds_sum' };
    expect(timesOf(spent, counted(bump(1, 20)))).toEqual([]);
  });

  it('says nothing of a small step, of noise, and of few points', () => {
    const labels = { code: '500' };
    expect(timesOf(labels, bump(100, 110, 3))).toEqual([]);
    expect(timesOf(labels, bump(7, 7, 2))).toEqual([]);
    expect(timesOf(labels, [0, 0, 9, 9, 0, 0])).toEqual([]);
  });

  it('overlooks what is no number', () => {
    const values = bump(0, 9).map((value, i) =>
      i % 6 === 5 ? [NaN, Infinity, -Infinity][i % 3] : value,
    );
    expect(timesOf({ code: '500' }, values)).toEqual([
      ['12:02:00', '12:03:00'],
    ]);
  });

  it('tells when a target did not answer its scrapes', () => {
    const up = (values: number[]) =>
      timesOf({ __name__: 'up', job: 'cart' }, values);
    expect(up([1, 1, 0, 0, 1, 1, 0])).toEqual([
      ['12:00:10', '12:00:20'],
      ['12:00:30', null],
    ]);
    expect(up([0, 0, 1, 1])).toEqual([]);
    expect(up([1, 1])).toEqual([]);
    const [{ start }] = episodesOf({ __name__: 'up', job: 'cart' }, [1, 0]);
    expect(start).toMatchObject({
      trouble: 'unreachable',
      what: 'cart not answering its scrapes',
    });
  });
});

describe('nameOf', () => {
  it.each([
    [{ __name__: 'up', job: 'a' }, 'up {job=a}'],
    [{ measure: 'response time', unit: 'seconds' }, 'response time'],
    [{ code: '500' }, 'value {code=500}'],
    [{}, 'value'],
    [{ a: '1', b: '2', c: '3', d: '4' }, 'value {a=1, b=2, c=3}'],
  ])('of %j is %s', (labels, name) => {
    expect(nameOf(seriesOf(labels, []))).toBe(name);
  });
});
