import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { prometheus } from './prometheus';

const SECOND = Date.UTC(2025, 1, 9, 10, 30) / 1000;
const T = SECOND * 1000;

const answer = (resultType: unknown, result: unknown) => ({
  status: 'success',
  data: { resultType, result },
});

describe('prometheus', () => {
  it('reads each series of a matrix, with its labels and points', () => {
    const document = answer('matrix', [
      {
        metric: { __name__: 'up', job: 'mail' },
        values: [
          [SECOND, '1'],
          [SECOND + 15.5, '2.5e-3'],
        ],
      },
      { metric: {}, values: [[SECOND, '7']] },
    ]);
    expect(prometheus.recognises(document)).toBe(true);
    const { told, places, unread } = readDocument(prometheus, document);
    expect(told).toEqual([
      {
        kind: 'series',
        labels: { __name__: 'up', job: 'mail' },
        points: [
          [T, 1],
          [T + 15_500, 0.0025],
        ],
      },
      { kind: 'series', labels: {}, points: [[T, 7]] },
    ]);
    expect(places.map(place => place.path)).toEqual([
      'data.result[0]',
      'data.result[1]',
    ]);
    expect(unread).toEqual([]);
  });

  it('takes NaN and infinities for values', () => {
    const values = ['NaN', '+Inf', '-Inf', '0'].map((v, i) => [SECOND + i, v]);
    const { told, unread } = readDocument(
      prometheus,
      answer('matrix', [{ metric: {}, values }]),
    );
    expect(told).toMatchObject([
      {
        points: [
          [T, NaN],
          [T + 1000, Infinity],
          [T + 2000, -Infinity],
          [T + 3000, 0],
        ],
      },
    ]);
    expect(unread).toEqual([]);
  });

  it('reads a vector and a scalar as series of one point', () => {
    const vector = answer('vector', [
      { metric: { code: '500' }, value: [SECOND, '3'] },
    ]);
    expect(readDocument(prometheus, vector).told).toEqual([
      { kind: 'series', labels: { code: '500' }, points: [[T, 3]] },
    ]);
    const scalar = answer('scalar', [SECOND, '42']);
    expect(readDocument(prometheus, scalar).told).toEqual([
      { kind: 'series', labels: {}, points: [[T, 42]] },
    ]);
  });

  it('reads a string, which tells nothing', () => {
    const document = answer('string', [SECOND, 'hello']);
    expect(prometheus.recognises(document)).toBe(true);
    const { told, unread } = readDocument(prometheus, document);
    expect([...told, ...unread]).toEqual([]);
  });

  it('recognises a result without series, which tells nothing', () => {
    const document = answer('matrix', []);
    expect(prometheus.recognises(document)).toBe(true);
    const { told, unread } = readDocument(prometheus, document);
    expect([...told, ...unread]).toEqual([]);
  });

  it.each([
    ['a matrix', [{ metric: {}, values: [[SECOND, '1']] }], [[T, 1]]],
    ['a vector', [{ metric: {}, value: [SECOND, '2'] }], [[T, 2]]],
    ['a scalar', [SECOND, '3'], [[T, 3]]],
  ])('reads %s as promtool prints it', (_, document, points) => {
    expect(prometheus.recognises(document)).toBe(true);
    expect(readDocument(prometheus, document).told).toEqual([
      { kind: 'series', labels: {}, points },
    ]);
  });

  it('reads a string as promtool prints it', () => {
    expect(prometheus.recognises([SECOND, 'hello'])).toBe(true);
    const { told, unread } = readDocument(prometheus, [SECOND, 'hello']);
    expect([...told, ...unread]).toEqual([]);
  });

  it('tells firing alerts beside their series', () => {
    const metric = { __name__: 'ALERTS', alertname: 'QueueStuck' };
    const at = (...seconds: number[]) => seconds.map(s => [SECOND + s, '1']);
    const { told, places } = readDocument(
      prometheus,
      answer('matrix', [
        { metric: { ...metric, alertstate: 'pending' }, values: at(0) },
        { metric: { ...metric, alertstate: 'firing' }, values: at(10, 40, 50) },
        { metric: { __name__: 'up' }, values: at(0, 10, 20, 30, 40, 50) },
      ]),
    );
    expect(told.filter(({ kind }) => kind === 'series')).toHaveLength(3);
    const alert = {
      kind: 'alert',
      name: 'QueueStuck',
      labels: { alertname: 'QueueStuck' },
    };
    expect(told.filter(({ kind }) => kind === 'alert')).toEqual([
      { ...alert, startsAt: T + 10_000, endsAt: T + 10_000 },
      { ...alert, startsAt: T + 40_000 },
    ]);
    expect(places.map(place => place.path)).toEqual([
      'data.result[0]',
      'data.result[1]',
      'data.result[1]',
      'data.result[1]',
      'data.result[2]',
    ]);
  });

  it('takes the times that ALERTS_FOR_STATE bears for mere values', () => {
    const metric = { __name__: 'ALERTS_FOR_STATE', alertname: 'QueueStuck' };
    const values = [[SECOND, String(SECOND - 5)]];
    expect(
      readDocument(prometheus, answer('matrix', [{ metric, values }])).told,
    ).toMatchObject([{ kind: 'series', points: [[T, SECOND - 5]] }]);
  });

  it('puts points into order', () => {
    const values = [
      [SECOND + 1, '2'],
      [SECOND, '1'],
    ];
    expect(
      readDocument(prometheus, answer('matrix', [{ metric: {}, values }])).told,
    ).toMatchObject([
      {
        points: [
          [T, 1],
          [T + 1000, 2],
        ],
      },
    ]);
  });

  it('says of native histograms that it does not read them, and reads the rest', () => {
    const { told, unread } = readDocument(
      prometheus,
      answer('matrix', [
        {
          metric: {},
          values: [[SECOND, '1']],
          histograms: [[SECOND, { count: '3', sum: '9', buckets: [] }]],
        },
        { metric: {}, histogram: [SECOND, { count: '3' }] },
      ]),
    );
    expect(told).toHaveLength(1);
    expect(unread.map(place => place.path)).toEqual([
      'data.result[0].histograms',
      'data.result[1].histogram',
    ]);
  });

  it('says which points and series it could not read', () => {
    const values = [
      [SECOND, '1'],
      [SECOND, ''],
      [SECOND, null],
      [SECOND],
      ['soon', '1'],
      [1e30, '1'],
      'x',
    ];
    const { told, unread } = readDocument(
      prometheus,
      answer('matrix', [{ metric: {}, values }, { metric: {} }, null, []]),
    );
    expect(told).toEqual([{ kind: 'series', labels: {}, points: [[T, 1]] }]);
    expect(unread.map(place => place.path)).toEqual([
      'data.result[0].values[1]',
      'data.result[0].values[2]',
      'data.result[0].values[3]',
      'data.result[0].values[4]',
      'data.result[0].values[5]',
      'data.result[0].values[6]',
      'data.result[1]',
      'data.result[2]',
      'data.result[3]',
    ]);
  });

  it('says so when the result is of another kind', () => {
    for (const document of [answer('matrix', {}), answer('scalar', ['a'])]) {
      const { told, unread } = readDocument(prometheus, document);
      expect(told).toEqual([]);
      expect(unread.map(place => place.path)).toEqual(['data.result']);
    }
  });

  it.each([
    ['streams of Loki', answer('streams', [{ stream: {}, values: [] }])],
    ['alerts', { status: 'success', data: { alerts: [] } }],
    ['an error', { status: 'error', errorType: 'timeout', error: 'too slow' }],
    ['a list of points', [[SECOND, '1']]],
    ['a pair that starts with no time', [3, 'three']],
    ['a list of numbers', [SECOND, SECOND]],
    ['an empty list', []],
  ])('does not recognise %s', (_, document) => {
    expect(prometheus.recognises(document)).toBe(false);
  });

  it('throws at no value, whatever stands in its members', () => {
    const sample = fc.record(
      {
        metric: fc.jsonValue(),
        values: fc.oneof(
          fc.jsonValue(),
          fc.array(fc.tuple(fc.constant(SECOND), fc.jsonValue())),
        ),
        value: fc.jsonValue(),
        histogram: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const type = fc.constantFrom('matrix', 'vector', 'scalar', 'string', 'x');
    const result = fc.oneof(fc.jsonValue(), fc.array(sample));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.array(sample),
          fc.tuple(type, result).map(([t, r]) => answer(t, r)),
        ),
        document => {
          expect(() => {
            prometheus.recognises(document);
            readDocument(prometheus, document);
          }).not.toThrow();
        },
      ),
    );
  });

  it('reads what is nested deeper than the stack without falling over', () => {
    let deep: unknown = 0;
    for (let i = 0; i < 200_000; i++) deep = [deep];
    const { unread } = readDocument(prometheus, answer('matrix', [deep]));
    expect(unread).toHaveLength(1);
  });
});
