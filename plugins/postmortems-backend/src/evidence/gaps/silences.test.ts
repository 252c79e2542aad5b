import fc from 'fast-check';
import {
  artefactOf,
  at,
  clock,
  seconds,
  signatureOf,
} from '../../__testUtils__/artefacts';
import type { Counts, Digest } from '../digest/Digest';
import { atOnce } from '../../inTurns';
import { dataGaps } from './dataGaps';

/** Lines in these seconds, five in each. */
const spoken = (times: number[]): Counts =>
  times.map(time => [at(time), 5] as [number, number]);

const log = (id: string, volume: Counts, more: Partial<Digest> = {}) =>
  artefactOf(id, {
    span: { from: volume[0][0], to: volume[volume.length - 1][0] },
    lines: 5 * volume.length,
    volume,
    ...more,
  });

const others = log('proxy', spoken(seconds(0, 600)));

const told = (artefact: ReturnType<typeof log>, heard = [others]) =>
  atOnce(dataGaps([artefact, ...heard], null)).map(
    ({ artefactId, kind, from, to }) =>
      `${artefactId} ${kind} ${clock(from)} ${clock(to)}`,
  );

describe('silences', () => {
  const quiet = [...seconds(0, 101), ...seconds(140, 600)];

  it('are told of a log that speaks all the time otherwise', () => {
    const gaps = atOnce(dataGaps([log('app', spoken(quiet)), others], null));
    expect(gaps).toEqual([
      {
        artefactId: 'app',
        kind: 'silent',
        from: at(100),
        to: at(140),
        // Five lines a second for 40 seconds.
        sentence:
          'app: silent from 12:01:40 to 12:02:20 UTC (40 s), where about 200 lines were to be expected.',
      },
    ]);
  });

  it('are none while nobody else speaks', () => {
    expect(told(log('app', spoken(quiet)), [])).toEqual([]);
    expect(
      told(log('app', spoken(quiet)), [log('proxy', spoken(quiet))]),
    ).toEqual([]);
  });

  it('are none where few lines were to be expected', () => {
    // Three seconds: 15 lines.
    const short = [...seconds(0, 101), ...seconds(103, 600)];
    expect(told(log('app', spoken(short)))).toEqual([]);
    const rare = seconds(0, 600)
      .filter(time => time % 60 === 0 && time !== 300)
      .map(time => [at(time), 1] as [number, number]);
    expect(told(log('app', rare))).toEqual([]);
  });

  it('are none where errors have not begun yet, or are over', () => {
    const errors = signatureOf(
      'failed',
      seconds(300, 360).flatMap(time => new Array(5).fill(time)),
    );
    const volume: Counts = [
      [at(0), 1],
      ...spoken(seconds(300, 360)),
      [at(599), 1],
    ];
    expect(told(log('app', volume, { signatures: [errors] }))).toEqual([]);
  });

  it('are none after what is said at the start', () => {
    const volume: Counts = [
      [at(0), 30],
      [at(1), 30],
      ...spoken(seconds(60, 200)),
    ];
    expect(told(log('app', volume))).toEqual([]);
  });

  it('are told where errors stop for less time than there were any', () => {
    const times = [...seconds(300, 360), ...seconds(400, 410)];
    const errors = signatureOf(
      'failed',
      times.flatMap(time => new Array(5).fill(time)),
    );
    expect(told(log('app', spoken(times), { signatures: [errors] }))).toEqual([
      'app silent 12:05:59 12:06:40',
    ]);
  });

  it('are told where they last longer than all that was before', () => {
    const long = [...seconds(0, 60), ...seconds(500, 600)];
    expect(told(log('app', spoken(long)))).toEqual([
      'app silent 12:00:59 12:08:20',
    ]);
  });

  it('are seen by corrected clocks', () => {
    const ahead = { ...log('app', spoken(quiet)), offsetMs: 3_600_000 };
    const volume = spoken(seconds(0, 600)).map(
      ([bucket, count]) => [bucket - 3_600_000, count] as [number, number],
    );
    expect(told(ahead, [log('proxy', volume)])).toEqual([
      'app silent 11:01:40 11:02:20',
    ]);
  });

  it('are found wherever they are, once each', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 300 }),
        fc.integer({ min: 5, max: 50 }),
        (from, length) => {
          const times = seconds(0, 600).filter(
            time => time <= from || time >= from + length,
          );
          expect(told(log('app', spoken(times)))).toEqual([
            `app silent ${clock(at(from))} ${clock(at(from + length))}`,
          ]);
        },
      ),
    );
  });
});
