import fc from 'fast-check';
import {
  at,
  clock,
  logOf,
  NOON,
  seconds,
  signatureOf,
} from '../../__testUtils__/artefacts';
import { atOnce } from '../../inTurns';
import type { Artefact } from './Artefact';
import type { Episode } from './Change';
import { logEpisodes } from './logEpisodes';

const shown = ({ start, end }: Episode) => [
  clock(start.time),
  end ? clock(end.time) : null,
];

const timesOf = (artefact: Artefact) =>
  atOnce(logEpisodes(artefact)).map(shown);

/** Errors once a second between these seconds. */
const storm = (from: number, to: number) => seconds(from, to);
/** Errors every so many seconds. */
const every = (apart: number, to: number) =>
  seconds(0, Math.floor(to / apart)).map(i => i * apart);

describe('logEpisodes', () => {
  it('tells when errors began and ended, by the first and the last of them', () => {
    const [episode] = atOnce(
      logEpisodes(logOf('log', 300, [signatureOf('boom', storm(100, 161))])),
    );
    expect(shown(episode)).toEqual(['12:01:40', '12:02:40']);
    expect(episode.start).toMatchObject({
      kind: 'start',
      trouble: 'errors',
      what: 'errors “boom”',
      strength: 61,
      isMeasured: false,
    });
    expect(episode.start.cites.map(({ text }) => text)).toEqual([
      'boom at 100',
      'boom at 101',
      'boom at 102',
    ]);
    expect(episode.end?.cites.map(({ text }) => text)).toEqual([
      'boom at 158',
      'boom at 159',
      'boom at 160',
    ]);
  });

  it('leaves open what lasts until the log ends', () => {
    const log = logOf('log', 300, [signatureOf('boom', storm(200, 299))]);
    expect(timesOf(log)).toEqual([['12:03:20', null]]);
  });

  it('leaves it open in a log of days, too, whose counts are coarse', () => {
    const day = 86_400;
    const bucketMs = 32_000;
    const times = storm(day - 600, day - 5);
    const coarse = new Map<number, number>();
    for (const time of times.map(at)) {
      const bucket = Math.floor(time / bucketMs) * bucketMs;
      coarse.set(bucket, (coarse.get(bucket) ?? 0) + 1);
    }
    const signature = signatureOf('boom', times, { counts: [...coarse] });
    const log = logOf('log', day, [signature], { bucketMs });
    expect(timesOf(log)).toEqual([['11:50:00', null]]);
  });

  it('takes a short pause for none', () => {
    const times = [...storm(100, 130), ...storm(140, 170)];
    const log = logOf('log', 300, [signatureOf('boom', times)]);
    expect(timesOf(log)).toEqual([['12:01:40', '12:02:49']]);
  });

  it('takes a long pause for an end', () => {
    const times = [...storm(60, 120), ...storm(200, 260)];
    const log = logOf('log', 400, [signatureOf('boom', times)]);
    expect(timesOf(log)).toEqual([
      ['12:01:00', '12:01:59'],
      ['12:03:20', '12:04:19'],
    ]);
  });

  it('says nothing of errors that are always there', () => {
    const log = logOf('log', 3_600, [
      signatureOf('often', every(2, 3_600)),
      signatureOf('seldom', every(300, 3_600)),
    ]);
    expect(timesOf(log)).toEqual([]);
  });

  it('says nothing of a few errors', () => {
    const log = logOf('log', 3_600, [signatureOf('boom', [7, 900, 901, 902])]);
    expect(timesOf(log)).toEqual([]);
  });

  it('tells of errors that are always there and become many', () => {
    const often = every(10, 1_200);
    const times = [...often, ...storm(604, 661).flatMap(time => [time, time])];
    const signature = signatureOf(
      'boom',
      times.sort((a, b) => a - b),
    );
    const [[start, end], ...others] = timesOf(logOf('log', 1_200, [signature]));
    expect(others).toEqual([]);
    expect([start, end]).toEqual(['12:10:04', '12:11:00']);
  });

  it('goes by the corrected clock', () => {
    const log = logOf(
      'log',
      300,
      [signatureOf('boom', storm(100, 161))],
      {},
      { offsetMs: 60_000 },
    );
    expect(timesOf(log)).toEqual([['12:00:40', '12:01:40']]);
  });

  it('goes by the counts where of very many errors others are kept', () => {
    const signature = signatureOf('boom', storm(100, 161));
    const thinned = {
      ...signature,
      sightings: [signature.sightings[30], signature.sightings[40]],
    };
    expect(timesOf(logOf('log', 300, [thinned]))).toEqual([
      ['12:01:40', '12:02:40'],
    ]);
  });

  it('takes a process for gone until it starts, where nothing is written between', () => {
    const started = {
      time: at(200),
      act: 'started' as const,
      message: 'listening on 80',
      actor: null,
      url: null,
      cite: { line: 99, path: null, text: 'listening on 80' },
    };
    const volume = [...seconds(0, 161), ...seconds(200, 301)].map(
      time => [at(time), 1] as [number, number],
    );
    const signatures = [signatureOf('boom', storm(100, 161))];
    const silent = logOf('log', 300, signatures, { acts: [started], volume });
    expect(timesOf(silent)).toEqual([['12:01:40', '12:03:20']]);
    const [{ end }] = atOnce(logEpisodes(silent));
    expect(end?.cites.map(({ line }) => line)).toEqual([60, 61, 99]);
    const goesOn = logOf('log', 300, signatures, { acts: [started] });
    expect(timesOf(goesOn)).toEqual([['12:01:40', '12:02:40']]);
  });

  it.each([
    [{ status: 502 }, 'unreachable', '502 answers'],
    [{ status: 504 }, 'slow', '504 answers'],
    [{ status: 500 }, 'errors', '500 answers'],
    [{ key: 'connection refused' }, 'unreachable', 'errors “boom”'],
    [{ key: 'request timed out' }, 'slow', 'errors “boom”'],
    [{ level: 'warning' as const }, 'errors', 'warnings “boom”'],
    [{ key: 'error' }, 'errors', 'errors of many kinds'],
  ])('calls trouble by what the errors say: %j', (more, trouble, what) => {
    const signature = signatureOf('boom', storm(100, 161), more);
    const [{ start }] = atOnce(logEpisodes(logOf('log', 300, [signature])));
    expect(start).toMatchObject({ trouble, what });
  });

  it('names a message by its first words', () => {
    const example = `upstream gone ${'word '.repeat(40)}`;
    const nginx = 'it broke, client: 10.0.0.1, server: x';
    const [one, two] = atOnce(
      logEpisodes(
        logOf('log', 300, [
          signatureOf('a', storm(100, 161), { example }),
          signatureOf('b', storm(100, 161), { example: nginx }),
        ]),
      ),
    );
    expect(one.start.what).toMatch(/^errors “upstream gone word .* word…”$/);
    expect(one.start.what.length).toBeLessThan(90);
    expect(two.start.what).toBe('errors “it broke”');
  });

  it('is not led astray by a line of another century', () => {
    const old = Date.UTC(1999, 11, 31);
    const often = signatureOf('often', every(2, 900));
    const storms = signatureOf('boom', [
      ...storm(100, 161),
      ...storm(400, 461),
    ]);
    const log = logOf('log', 900, [often, storms]);
    for (const stray of [old, Date.UTC(2099, 0)]) {
      const strayed = logOf('log', 900, [often, storms], {
        span: { from: Math.min(stray, NOON), to: Math.max(stray, at(900)) },
        volume: [...log.digest.volume, [stray, 1] as [number, number]].sort(
          ([a], [b]) => a - b,
        ),
      });
      expect(timesOf(strayed)).toEqual([
        ['12:01:40', '12:02:40'],
        ['12:06:40', '12:07:40'],
      ]);
    }
  });

  it('gives episodes in order, each beginning before it ends, within the log', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 400 }),
        times => {
          const sorted = [...times].sort((a, b) => a - b);
          const log = logOf('log', 900, [signatureOf('boom', sorted)]);
          let latest = NOON - 1;
          for (const { start, end } of atOnce(logEpisodes(log))) {
            expect(start.time).toBeGreaterThan(latest);
            expect(start.cites.length).toBeGreaterThan(0);
            latest = end?.time ?? at(900);
            expect(latest).toBeGreaterThanOrEqual(start.time);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  describe('of errors of many kinds', () => {
    /** Each kind once or twice, one after another. */
    const rare = seconds(0, 30).map(i =>
      signatureOf(`odd ${'abcdefghijklmnopqrstuvwxyzäöüß'[i]}`, [
        100 + 2 * i,
        ...(i % 2 ? [101 + 2 * i] : []),
      ]),
    );

    it('tells them together, of which each is too rare', () => {
      const log = logOf('log', 300, rare);
      expect(timesOf(log)).toEqual([['12:01:40', '12:02:39']]);
      const [{ start, end }] = atOnce(logEpisodes(log));
      expect(start).toMatchObject({ what: 'errors of many kinds' });
      expect(start.cites[0].text).toBe('odd a at 100');
      expect(end?.cites.map(({ text }) => text).pop()).toBe('odd ß at 159');
    });

    it('does not tell them again where one of them is remarked by itself', () => {
      const log = logOf('log', 300, [
        signatureOf('boom', storm(90, 150)),
        ...rare,
      ]);
      expect(
        atOnce(logEpisodes(log)).map(({ start: { what } }) => what),
      ).toEqual(['errors “boom”']);
    });

    it('takes warnings for none', () => {
      const warnings = rare.map(one => ({ ...one, level: 'warning' as const }));
      expect(timesOf(logOf('log', 300, warnings))).toEqual([]);
    });
  });

  it('has nothing to say of what has no times', () => {
    expect(atOnce(logEpisodes(logOf('log', 0, [], { span: null })))).toEqual(
      [],
    );
  });
});
