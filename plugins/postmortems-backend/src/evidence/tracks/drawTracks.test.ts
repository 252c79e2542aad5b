import {
  Track,
  TRACK_LIMITS,
  tracksSchema,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import {
  artefactOf as anArtefact,
  at,
  clock,
  logOf as aLog,
  seconds,
  seriesOf,
  signatureOf,
} from '../../__testUtils__/artefacts';
import type { Series } from '../digest/Digest';
import { atOnce } from '../../inTurns';
import type { Artefact } from '../proposals/Artefact';
import { logEpisodes } from '../proposals/logEpisodes';
import { metricEpisodes } from '../proposals/metricEpisodes';
import { drawTracks } from './drawTracks';

/** Ids as artefacts have them. */
const idOf = (n: number) =>
  `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
const named = (n: number, artefact: Artefact): Artefact => ({
  ...artefact,
  id: idOf(n),
});

const logOf = (...given: Parameters<typeof aLog>) => named(1, aLog(...given));
const metricsOf = (series: Series[], more: Partial<Artefact> = {}) =>
  named(2, {
    ...anArtefact('metrics.json', {
      series: series.map((one, i) => ({
        ...one,
        cite: { ...one.cite, path: `data.result[${i}]` },
      })),
    }),
    ...more,
  });

const drawn = (
  artefacts: Artefact[],
  window: { from: number; to: number } | null = null,
) => tracksSchema.parse(atOnce(drawTracks(artefacts, window)));

const crossingsOf = ({ crossings }: Track) =>
  crossings.map(
    ({ at: time, direction }) => `${clock(Date.parse(time))} ${direction}`,
  );

/** Every five seconds for five minutes, higher from the second minute to the third. */
const bump = (before: number, during: number) =>
  Array.from({ length: 60 }, (_, i) => (i >= 24 && i < 36 ? during : before));

describe('the curve of a metric', () => {
  it('has all its points, what is usual, and where it leaves that and returns', () => {
    const { items, leftOut } = drawn([
      metricsOf([seriesOf({ __name__: 'error_ratio' }, bump(0.1, 0.7))]),
    ]);
    expect(leftOut).toBe(0);
    const [track] = items;
    expect(track).toMatchObject({
      key: `${idOf(2)}|data.result[0]`,
      evidenceId: idOf(2),
      kind: 'metric',
      title: 'error_ratio',
    });
    expect(track.usual).toBeCloseTo(0.1);
    expect(track.points).toHaveLength(60);
    expect(track.points[24]).toEqual([at(120), 0.7]);
    expect(track.crossings).toEqual([
      {
        at: '2025-02-09T12:02:00.000Z',
        direction: 'leaves',
        value: 0.7,
        citation: {
          evidenceId: idOf(2),
          line: null,
          path: 'data.result[0]',
          text: 'error_ratio = 0.7 at 2025-02-09T12:02:00.000Z',
        },
      },
      expect.objectContaining({
        at: '2025-02-09T12:03:00.000Z',
        direction: 'returns',
        value: 0.1,
      }),
    ]);
  });

  it('crosses downwards as well', () => {
    const [track] = drawn([
      metricsOf([seriesOf({ code: '200' }, bump(9, 2))]),
    ]).items;
    expect(crossingsOf(track)).toEqual(['12:02:00 leaves', '12:03:00 returns']);
  });

  it('crosses at the very moments that are proposed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 5, max: 20 })), {
          minLength: 2,
          maxLength: 5,
        }),
        levels => {
          const values = levels.flatMap(([level, count]) =>
            new Array(count).fill(level),
          );
          const metrics = metricsOf([seriesOf({ code: '500' }, values)]);
          const [track] = drawn([metrics]).items;
          const moments = track.crossings.map(({ at: time }) => time);
          const proposed = atOnce(metricEpisodes(metrics)).flatMap(
            ({ start, end }) => (end ? [start, end] : [start]),
          );
          expect(moments).toEqual(
            expect.arrayContaining(
              proposed.map(({ time }) => new Date(time).toISOString()),
            ),
          );
        },
      ),
    );
  });

  it('rises where it begins, if others were measured before', () => {
    const since = (from: number, points: Series) => ({
      ...points,
      points: points.points.slice(from),
    });
    const late = since(24, seriesOf({ code: '500' }, bump(0, 4)));
    expect(
      drawn([metricsOf([seriesOf({ code: '200' }, bump(7, 7)), late])])
        .items.filter(({ title }) => title.includes('500'))
        .map(crossingsOf),
    ).toEqual([['12:02:00 leaves', '12:03:00 returns']]);
    // Alone it may have been high for long.
    expect(drawn([metricsOf([late])]).items.map(crossingsOf)).toEqual([
      ['12:03:00 returns'],
    ]);
  });

  it('of a counter is its rate, and says so', () => {
    let count = 5;
    const counts = bump(1, 50).map(rise => (count += rise));
    const [track] = drawn([
      metricsOf([
        seriesOf({ __name__: 'http_requests_total', code: '503' }, counts),
      ]),
    ]).items;
    expect(track.title).toBe('http_requests_total{code="503"} per second');
    expect(track.usual).toBeCloseTo(1 / 5);
    expect(crossingsOf(track)).toEqual(['12:02:00 leaves', '12:03:00 returns']);
    // What is cited stands there: how far it had come.
    expect(track.crossings[0].citation?.text).toBe(
      'http_requests_total {code=503} = 79 at 2025-02-09T12:02:00.000Z',
    );
  });

  it('is not drawn through what is missing, or is no number', () => {
    const values = bump(1, 1);
    values[10] = NaN;
    values[20] = Infinity;
    const series = seriesOf({ __name__: 'load' }, values);
    series.points.splice(40, 5);
    const [{ points }] = drawn([metricsOf([series])]).items;
    const gaps = points.filter(([, value]) => value === null);
    expect(gaps.map(([time]) => clock(time))).toEqual([
      // Between the 9th and the 11th, the 19th and the 21st, the 39th and the 45th.
      '12:00:50',
      '12:01:40',
      '12:03:30',
    ]);
    expect(points).toHaveLength(60 - 2 - 5 + 3);
  });

  it('is by corrected clocks', () => {
    const [track] = drawn([
      metricsOf([seriesOf({ code: '500' }, bump(0, 4))], { offsetMs: 60_000 }),
    ]).items;
    expect(track.points[0][0]).toBe(at(-60));
    expect(crossingsOf(track)).toEqual(['12:01:00 leaves', '12:02:00 returns']);
  });

  it.each<[string, Series]>([
    ['an alert', seriesOf({ __name__: 'ALERTS', alertname: 'A' }, bump(1, 1))],
    ['a time of birth', seriesOf({ __name__: 'x_created' }, bump(1, 1))],
    ['a single value', seriesOf({ __name__: 'load' }, [1])],
    ['nothing', seriesOf({ __name__: 'load' }, [NaN, NaN, Infinity])],
  ])('is not made of %s', (_, series) => {
    expect(drawn([metricsOf([series])])).toEqual({ items: [], leftOut: 0 });
  });

  it('says nothing of what is usual where there are few points', () => {
    const [track] = drawn([
      metricsOf([seriesOf({ __name__: 'load' }, [1, 9, 1])]),
    ]).items;
    expect(track).toMatchObject({ usual: null, crossings: [] });
  });
});

describe('the curve of a log', () => {
  const errors = signatureOf('boom', [
    ...seconds(100, 161),
    ...seconds(100, 161),
  ]);

  it('is how many errors a minute it has, as the proposals judge them', () => {
    const log = logOf('app.log', 600, [errors]);
    const [track] = drawn([log]).items;
    expect(track).toMatchObject({
      key: `${idOf(1)}|errors`,
      kind: 'errors',
      title: 'app.log',
      usual: 0,
    });
    // 601 seconds are 201 times of three; six errors in one are 120 a minute.
    expect(track.points).toHaveLength(201);
    expect(track.points.find(([time]) => time === at(121.5))).toEqual([
      at(121.5),
      120,
    ]);
    const [{ start, end }] = atOnce(logEpisodes(log));
    expect(track.crossings).toMatchObject([
      {
        at: new Date(start.time).toISOString(),
        direction: 'leaves',
        citation: { evidenceId: idOf(1), line: 1, text: 'boom at 100' },
      },
      {
        at: new Date(end!.time).toISOString(),
        direction: 'returns',
        citation: { evidenceId: idOf(1), text: 'boom at 160' },
      },
    ]);
  });

  it('has as many errors as the log, whatever their kinds', () => {
    const kinds = [
      errors,
      signatureOf('bang', [7, 8, 300]),
      signatureOf('odd', [9], { level: 'warning' }),
    ];
    const [{ points }] = drawn([logOf('app.log', 600, kinds)]).items;
    const width = (points[1][0] - points[0][0]) / 60_000;
    const sum = points.reduce((all, [, rate]) => all + rate! * width, 0);
    expect(sum).toBeCloseTo(122 + 3);
  });

  it('is not there where it has none', () => {
    expect(drawn([logOf('app.log', 600, [])]).items).toEqual([]);
    const warning = signatureOf('slow', seconds(10, 60), { level: 'warning' });
    expect(drawn([logOf('app.log', 600, [warning])]).items).toEqual([]);
  });
});

describe('the curves of all artefacts', () => {
  const day = 86_400;

  it('are of the time of the incident, with half of it before and after, where it is known', () => {
    const minutes = seconds(0, day / 60);
    const series: Series = {
      ...seriesOf({ __name__: 'load' }, []),
      points: minutes.map(minute => [at(60 * minute), 1]),
    };
    const spanOf = (from: number, to: number) => {
      const [{ points }] = drawn([metricsOf([series])], {
        from: at(from),
        to: at(to),
      }).items;
      return [points[0], points[points.length - 1]].map(([time]) =>
        clock(time),
      );
    };
    // Two hours, so one hour more at either side.
    expect(spanOf(18_000, 25_200)).toEqual(['16:00:00', '20:00:00']);
    // Ten minutes, so a quarter of an hour more.
    expect(spanOf(18_000, 18_600)).toEqual(['16:45:00', '17:25:00']);
    // What ended before it began was at no known time.
    expect(spanOf(18_600, 18_000)).toEqual(['12:00:00', '11:59:00']);
  });

  it('are not those of another time', () => {
    const log = logOf('app.log', 600, [signatureOf('boom', seconds(9, 99))]);
    const metrics = metricsOf([seriesOf({ code: '500' }, bump(0, 4))]);
    const later = { from: at(day), to: at(day + 600) };
    expect(drawn([log, metrics], later)).toEqual({ items: [], leftOut: 0 });
  });

  it('stand in the order of what they tell, the parts of histograms last', () => {
    const series = [
      seriesOf({ __name__: 'still' }, bump(3, 3)),
      seriesOf(
        { __name__: 'restless' },
        bump(3, 3).map((v, i) => v + (i % 2)),
      ),
      seriesOf({ __name__: 'errors' }, bump(1, 4)),
      seriesOf({ __name__: 'more_errors' }, bump(1, 9)),
    ];
    let count = 0;
    const bucket = bump(1, 90).map(rise => (count += rise));
    expect(
      drawn([
        metricsOf([
          seriesOf({ __name__: 'seconds_bucket', le: '1' }, bucket),
          ...series,
        ]),
      ]).items.map(({ title }) => title),
    ).toEqual([
      'more_errors',
      'errors',
      'restless',
      'still',
      'seconds_bucket{le="1"} per second',
    ]);
  });

  it('are told apart by their labels, and by their artefacts where these are equal', () => {
    const pods = ['a', 'b'].map(pod =>
      seriesOf({ job: 'cart', zone: 'x', pod }, bump(0, 4)),
    );
    const titles = (artefacts: Artefact[]) =>
      drawn(artefacts)
        .items.map(({ title }) => title)
        .sort();
    expect(titles([metricsOf(pods, { title: 'Requests' })])).toEqual([
      'Requests {pod="a"}',
      'Requests {pod="b"}',
    ]);
    const up = seriesOf({ __name__: 'up', job: 'cart' }, bump(1, 0));
    expect(
      titles([
        metricsOf([up], { title: 'one.json' }),
        named(3, metricsOf([up], { title: 'other.json' })),
      ]),
    ).toEqual(['up{job="cart"} (one.json)', 'up{job="cart"} (other.json)']);
  });

  it('are no more than can be drawn, and it is said how many are not', () => {
    const series = Array.from({ length: 60 }, (_, i) =>
      seriesOf({ __name__: 'load', pod: `${i}` }, bump(1, 2)),
    );
    const many = [1, 2, 3, 4, 5].map(n => named(n, metricsOf(series)));
    const { items, leftOut } = drawn(many);
    expect(items).toHaveLength(TRACK_LIMITS.tracks);
    expect(leftOut).toBe(300 - TRACK_LIMITS.tracks);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it('keep their keys when more evidence comes in, and are the same in whatever order', () => {
    const artefacts = [
      logOf('app.log', 600, [signatureOf('boom', seconds(100, 160))]),
      metricsOf([seriesOf({ code: '500' }, bump(0, 4))]),
      named(3, metricsOf([seriesOf({ code: '504' }, bump(0, 9))])),
    ];
    const all = drawn(artefacts);
    const keys = all.items.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(
        drawn(artefacts.slice(0, 2)).items.map(({ key }) => key),
      ),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(artefacts, { minLength: artefacts.length }),
        shuffled => expect(drawn(shuffled)).toEqual(all),
      ),
      { numRuns: 10 },
    );
  });

  it('are what the interface says, whatever was measured', () => {
    const values = fc.array(
      fc.oneof(
        // JSON knows no negative zero.
        fc.double().map(value => value + 0),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(NaN, Infinity, -Infinity),
      ),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(
        fc.array(values, { maxLength: 4 }),
        fc.integer(),
        (all, by) => {
          const series = all.map((some, i) =>
            seriesOf({ __name__: i ? 'x_total' : 'x', i: `${i}` }, some),
          );
          const tracks = drawn([metricsOf(series, { offsetMs: by })]);
          // Nothing in it is lost on the way.
          expect(JSON.parse(JSON.stringify(tracks))).toEqual(tracks);
        },
      ),
    );
  });
});

describe('ten artefacts with as many series as are kept', () => {
  it('are drawn in pieces that let others have their turn', () => {
    const values = Array.from({ length: 100 }, (_, i) => 9 + ((i * 7) % 5));
    const series = Array.from({ length: 60 }, (_, i) =>
      seriesOf({ code: '500', pod: `${i}` }, values),
    );
    const artefacts = Array.from({ length: 10 }, (_, i) =>
      anArtefact(idOf(i), { series }),
    );
    const work = drawTracks(artefacts, null);
    let pieces = 0;
    while (!work.next().done) pieces += 1;
    // One for each artefact, and for each series that is looked at closely.
    expect(pieces).toBe(10 + 240);
  });
});
