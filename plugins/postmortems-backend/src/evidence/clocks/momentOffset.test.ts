import fc from 'fast-check';
import {
  alertOf,
  artefactOf,
  at,
  logOf,
  seriesOf,
  signatureOf,
} from '../../__testUtils__/artefacts';
import type { AlertSpan, Series } from '../digest/Digest';
import { atOnce } from '../../inTurns';
import type { Artefact } from '../proposals/Artefact';
import { isClockOff } from './ClockFinding';
import { clockOffsets } from './clockOffsets';

const alerts = (
  id: string,
  told: AlertSpan[],
  format = 'alertmanager-alerts',
) =>
  artefactOf(
    id,
    { span: { from: at(0), to: at(900) }, alerts: told },
    { format },
  );

const three = (ahead = 0) => [
  alertOf('Errors', 100 + ahead, null),
  alertOf('Slow', 146 + ahead, null),
  alertOf('Down', 192 + ahead, null, { labels: { instance: 'a:1' } }),
];

const claimed = (artefacts: Artefact[]) =>
  atOnce(clockOffsets(artefacts)).filter(isClockOff);

/** Rates each 5 seconds from 12:00:00 to 12:10:00, not zero in these seconds. */
const rate = (
  labels: Record<string, string>,
  from: number,
  to: number,
): Series =>
  seriesOf(
    labels,
    Array.from({ length: 121 }, (_, i) =>
      5 * i >= from && 5 * i < to ? 2 : 0,
    ),
  );

const metrics = (series: Series[], told: AlertSpan[] = [], offsetMs = 0) =>
  artefactOf(
    'metrics',
    { span: { from: at(0), to: at(600) }, series, alerts: told },
    { format: 'prometheus', offsetMs },
  );

describe('the offset between sources of alerts', () => {
  it('is none where alerts fired at the same time', () => {
    expect(
      atOnce(clockOffsets([alerts('one', three()), alerts('other', three())])),
    ).toMatchObject([
      { offsetMs: 0, uncertaintyMs: 15_000, basis: 'alerts', matches: 3 },
    ]);
  });

  it('is found when one of their clocks is ahead, and shown by an alert of both', () => {
    const findings = claimed([
      alerts('one', three(180)),
      alerts('other', three()),
    ]);
    expect(findings).toMatchObject([
      { artefactId: 'one', otherId: 'other', offsetMs: 180_000, matches: 3 },
    ]);
    expect(findings[0].shownBy).toEqual([
      {
        evidenceId: 'one',
        line: null,
        path: '[0]',
        text: expect.stringMatching(/^\w+ at (280|326|372)$/),
      },
      {
        evidenceId: 'other',
        line: null,
        path: '[0]',
        text: expect.stringMatching(/^\w+ at (100|146|192)$/),
      },
    ]);
  });

  it('changes by as much as a clock is ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), by => {
        fc.pre(Math.abs(by) > 120_000 || Math.abs(by) < 2_000);
        const [finding] = atOnce(
          clockOffsets([
            { ...alerts('one', three()), offsetMs: by },
            alerts('other', three()),
          ]),
        );
        expect(finding.offsetMs).toBe(-by || 0);
      }),
    );
  });

  it('is not claimed by one alert, which may have fired twice', () => {
    const [first] = three();
    const [, , again] = three(7_200);
    expect(
      atOnce(clockOffsets([alerts('one', three()), alerts('other', [again])])),
    ).toEqual([]);
    // But that it fired at the same time is told.
    expect(
      atOnce(clockOffsets([alerts('one', three()), alerts('other', [first])])),
    ).toMatchObject([{ offsetMs: 0, matches: 1 }]);
  });

  it('is claimed neither by two alerts nor by several that fired at once', () => {
    const at180 = three(180).slice(0, 2);
    expect(claimed([alerts('one', at180), alerts('other', three())])).toEqual(
      [],
    );
    const once = (time: number) =>
      ['a', 'b', 'c'].map(name => alertOf(name, time, null));
    expect(
      claimed([alerts('one', once(280)), alerts('other', once(100))]),
    ).toEqual([]);
  });

  it('is claimed by one that names the same measured value', () => {
    const told = (from: number, summary: string) => [
      alertOf('Errors', from, null, { summary }),
    ];
    const compared = (one: string, other: string) =>
      atOnce(
        clockOffsets([
          alerts('one', told(280, one)),
          alerts('other', told(100, other)),
        ]),
      ).map(({ offsetMs }) => offsetMs);
    expect(compared('Errors at 20.97%', 'Errors at 20.97%')).toEqual([180_000]);
    expect(compared('p99 is 2.429s', 'p99 is 2.429s')).toEqual([180_000]);
    expect(compared('Errors at 20.97%', 'Errors at 31.05%')).toEqual([]);
    // A limit, an address, a version and an objective are the same each time.
    for (const words of [
      'Over 0.05',
      'Instance 10.200.30.41:9090 down',
      'Release v12.345 fails',
      'Below 99.95%',
    ]) {
      expect([words, compared(words, words)]).toEqual([words, []]);
    }
  });

  it('is not claimed where any alert is in its place as it is', () => {
    const told = [...three(180), alertOf('Full', 500, null)];
    expect(
      claimed([
        alerts('one', told),
        alerts('other', [...three(), alertOf('Full', 500, null)]),
      ]),
    ).toEqual([]);
  });

  it('compares alerts that may be the same, by their names and labels', () => {
    const down = (instance: string, from: number) =>
      alertOf('Down', from, null, { labels: { instance } });
    expect(
      atOnce(
        clockOffsets([
          alerts('one', [down('a:1', 100)]),
          alerts('other', [down('b:1', 100)]),
        ]),
      ),
    ).toEqual([]);
    expect(
      atOnce(
        clockOffsets([
          alerts('one', [down('a:1', 100)]),
          alerts('other', [
            alertOf('Down', 103, null, { labels: { cluster: 'eu' } }),
          ]),
        ]),
      ),
    ).toMatchObject([{ offsetMs: -3_000 }]);
  });

  it('leaves out alerts that always fire', () => {
    const always = (from: number) => [
      alertOf('Watchdog', from, null),
      alertOf('Silent', from, null, { labels: { severity: 'none' } }),
    ];
    expect(
      atOnce(
        clockOffsets([alerts('one', always(0)), alerts('other', always(0))]),
      ),
    ).toEqual([]);
  });

  it('takes a query to see an alert at its next step, and not when it began before the first', () => {
    const steps = [rate({ __name__: 'up' }, 0, 600)];
    // Fired at 100, 146 and 192; seen at 100, 150 and 195: on average half a step late.
    const seen = (ahead: number) => [
      alertOf('Errors', 100 + ahead, null),
      alertOf('Slow', 150 + ahead, null),
      alertOf('Down', 195 + ahead, null),
    ];
    expect(
      atOnce(clockOffsets([alerts('one', three()), metrics(steps, seen(0))])),
    ).toMatchObject([{ offsetMs: -500, uncertaintyMs: 15_000, matches: 3 }]);
    expect(
      claimed([alerts('one', three()), metrics(steps, seen(180))]),
    ).toMatchObject([{ offsetMs: -180_500 }]);
    expect(
      atOnce(
        clockOffsets([
          alerts('one', [alertOf('Errors', -300, null)]),
          metrics(steps, [alertOf('Errors', 0, null)]),
        ]),
      ),
    ).toEqual([]);
  });

  it('knows that a condition holds for a while before its alert fires', () => {
    // Rules that wait for 60 seconds.
    const conditions = alerts('conditions', three(-60), 'prometheus-alerts');
    const findings = atOnce(
      clockOffsets([alerts('fired', three()), conditions]),
    );
    expect(findings).toMatchObject([
      { offsetMs: 60_000, uncertaintyMs: 900_000 },
    ]);
    expect(claimed([alerts('fired', three()), conditions])).toEqual([]);
  });

  it('compares conditions with pending alerts', () => {
    const pending = three().map(({ name, labels }, i) => ({
      ...rate({}, 0, 0),
      labels: {
        __name__: 'ALERTS',
        alertname: name,
        alertstate: 'pending',
        ...labels,
      },
      points: [0, 5, 10].map((step): [number, number] => [
        at([100, 150, 195][i] + step),
        1,
      ]),
    }));
    const conditions = (ahead: number) =>
      alerts('conditions', three(ahead), 'prometheus-alerts');
    expect(
      atOnce(clockOffsets([conditions(0), metrics(pending)])),
    ).toMatchObject([{ offsetMs: -500, uncertaintyMs: 15_000, matches: 3 }]);
    expect(claimed([conditions(180), metrics(pending)])).toMatchObject([
      { offsetMs: 179_500 },
    ]);
  });

  it('is found soon, however often an alert fired', () => {
    const many = (id: string) =>
      alerts(
        id,
        Array.from({ length: 1_000 }, (_, i) =>
          alertOf('Errors', 60 * i, null),
        ),
      );
    expect(atOnce(clockOffsets([many('one'), many('other')]))).toMatchObject([
      { offsetMs: 0, matches: 1 },
    ]);
  });
});

describe('the offset between requests and rates of them', () => {
  const answers = (status: number, from: number) =>
    signatureOf(
      `HTTP ${status}`,
      [0, 1, 2, 3, 4, 5, 6, 7].map(time => from + 5 * time),
      { status },
    );
  const log = (offsetMs = 0) =>
    logOf(
      'log',
      600,
      [answers(500, 100), answers(504, 160), answers(502, 220)],
      {},
      { offsetMs },
    );
  // Scraped up to 15 seconds after it began.
  const rates = [
    rate({ code: '500' }, 110, 160),
    rate({ code: '504' }, 165, 220),
    rate({ code: '502', handler: '/a' }, 230, 260),
    rate({ code: '502', handler: '/b' }, 245, 260),
    rate({ code: '200' }, 0, 600),
  ];

  it('is none where errors begin at the same time, but for the scrapes', () => {
    const [finding] = atOnce(clockOffsets([log(), metrics(rates)]));
    expect(finding).toMatchObject({
      basis: 'metric',
      matches: 3,
      uncertaintyMs: 60_000,
    });
    expect(Math.abs(finding.offsetMs)).toBeLessThanOrEqual(15_000);
  });

  it('is the same where they are counters', () => {
    const counters = rates.map(({ points, labels, cite }) => {
      let count = 0;
      return {
        cite,
        labels: { ...labels, __name__: 'http_requests_total' },
        points: points.map(([time, value]): [number, number] => {
          count += 100 * value;
          return [time, count];
        }),
      };
    });
    const offsetTo = (series: Series[]) =>
      atOnce(clockOffsets([log(), metrics(series)])).map(
        ({ offsetMs, matches }) => [offsetMs, matches],
      );
    expect(offsetTo(counters)).toEqual(offsetTo(rates));
  });

  it('is found when one of the clocks is ahead', () => {
    for (const ahead of [180_000, -3_600_000]) {
      const [finding] = claimed([log(), metrics(rates, [], -ahead)]);
      expect(Math.abs(finding.offsetMs + ahead)).toBeLessThanOrEqual(15_000);
    }
  });

  it('is not told by two kinds of errors, nor by alerts on them', () => {
    expect(
      atOnce(clockOffsets([log(), metrics(rates.slice(0, 2), [], -180_000)])),
    ).toEqual([]);
    const labels = { __name__: 'ALERTS', code: '502' };
    expect(
      atOnce(
        clockOffsets([log(), metrics([{ ...rate({}, 230, 260), labels }])]),
      ),
    ).toEqual([]);
  });
});
