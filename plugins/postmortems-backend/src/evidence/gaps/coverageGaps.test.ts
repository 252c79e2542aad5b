import fc from 'fast-check';
import {
  alertOf,
  artefactOf,
  at,
  logOf,
  seconds,
  seriesOf,
} from '../../__testUtils__/artefacts';
import { atOnce } from '../../inTurns';
import { dataGaps } from './dataGaps';

const window = { from: at(0), to: at(300) };

const sentences = (artefact: ReturnType<typeof artefactOf>, over = window) =>
  atOnce(dataGaps([artefact], over)).map(({ sentence }) => sentence);

/** A log of a line a second. */
const log = (from: number, to: number) =>
  logOf('log', 0, [], {
    span: { from: at(from), to: at(to) },
    lines: to - from + 1,
    volume: seconds(from, to + 1).map(time => [at(time), 1]),
  });

const metrics = (points: number) => ({
  ...artefactOf('metrics', {
    span: { from: at(0), to: at(5 * (points - 1)) },
    series: [seriesOf({ __name__: 'up' }, new Array(points).fill(1))],
  }),
  format: 'prometheus',
});

describe('what evidence covers of an incident', () => {
  it('is all where it begins before and ends after it', () => {
    expect(sentences(log(-10, 310))).toEqual([]);
    expect(sentences(log(0, 300))).toEqual([]);
  });

  it('is said by how much it begins late or ends early', () => {
    expect(atOnce(dataGaps([log(75, 230)], window))).toEqual([
      {
        artefactId: 'log',
        kind: 'begins_late',
        from: at(0),
        to: at(75),
        sentence:
          'log: begins at 12:01:15 UTC, 1 min 15 s after the incident did.',
      },
      {
        artefactId: 'log',
        kind: 'ends_early',
        from: at(230),
        to: at(300),
        sentence:
          'log: ends at 12:03:50 UTC, 1 min 10 s before the incident did.',
      },
    ]);
  });

  it('is nothing of it where it is of another time', () => {
    expect(sentences(log(400, 500))).toEqual([
      'log: begins at 12:06:40 UTC, when the incident was over.',
    ]);
    expect(sentences(log(-500, -400))).toEqual([
      'log: ends at 11:53:20 UTC, before the incident began.',
    ]);
  });

  it('is told by corrected clocks', () => {
    expect(sentences({ ...log(3_600, 3_900), offsetMs: 3_600_000 })).toEqual(
      [],
    );
  });

  it('leaves out of account what chance would leave out, too', () => {
    // A line each 10 seconds: the next one may be so far, but not 55 seconds.
    const rare = (to: number) =>
      logOf('log', 0, [], {
        span: { from: at(0), to: at(to) },
        lines: 30,
        volume: seconds(0, to / 10 + 1).map(i => [at(10 * i), 1]),
      });
    expect(sentences(rare(260))).toEqual([]);
    expect(sentences(rare(240))).toEqual([
      'log: ends at 12:04:00 UTC, 1 min before the incident did.',
    ]);
  });

  it('is told of measurements by their steps', () => {
    expect(sentences(metrics(61))).toEqual([]);
    // Ends 15 seconds early: three steps of 5 seconds.
    expect(sentences(metrics(58))).toEqual([]);
    expect(sentences(metrics(57))).toEqual([
      'metrics: ends at 12:04:40 UTC, 20 s before the incident did.',
    ]);
  });

  it('is no question for alerts, for acts, for a handful of lines and where no incident is known', () => {
    const alerts = artefactOf('alerts', {
      span: { from: at(100), to: at(100) },
      alerts: [alertOf('Slow', 100, null)],
    });
    const acts = artefactOf('acts', {
      span: { from: at(100), to: at(200) },
      lines: 0,
      volume: seconds(100, 200).map(time => [at(time), 1]),
    });
    expect(sentences(alerts)).toEqual([]);
    expect(sentences(acts)).toEqual([]);
    expect(sentences(log(100, 110))).toEqual([]);
    expect(atOnce(dataGaps([log(100, 200)], null))).toEqual([]);
  });

  it('with its gaps is the incident, whole and once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 400 }),
        fc.integer({ min: 30, max: 300 }),
        (from, length) => {
          const to = from + length;
          const missing = atOnce(dataGaps([log(from, to)], window)).reduce(
            (sum, gap) => sum + gap.to - gap.from,
            0,
          );
          const covered = Math.max(
            0,
            Math.min(at(to), window.to) - Math.max(at(from), window.from),
          );
          // Of a line a second, five may be missing at either end.
          expect(covered + missing).toBeGreaterThanOrEqual(290_000);
          expect(covered + missing).toBeLessThanOrEqual(300_000);
        },
      ),
    );
  });
});
