import fc from 'fast-check';
import {
  artefactOf,
  at,
  logOf,
  NOON,
  seconds,
  signatureOf,
} from '../../__testUtils__/artefacts';
import type { Counts, Signature } from '../digest/Digest';
import { atOnce } from '../../inTurns';
import type { Artefact } from '../proposals/Artefact';
import { isClockOff } from './ClockFinding';
import { clockOffsets } from './clockOffsets';

/** Counts as irregular as those of any second of a log, and the same for everybody: the digits of π and e. */
const PI = '3141592653589793238462643383279502884197169399375105820974944592';
const E = '2718281828459045235360287471352662497757247093699959574966967627';

const digits = (text: string) => [...text].map(Number);

/** Seconds at which something was, as often in each as the digits say. */
const times = (text: string, from = 0) =>
  digits(text).flatMap((count, i) => new Array(count).fill(from + i));

const errors = (text: string, from: number, more: Partial<Signature> = {}) =>
  signatureOf('failed', times(text, from), more);

const log = (id: string, signatures: Signature[], offsetMs = 0) =>
  logOf(id, 300, signatures, {}, { offsetMs });

const volume = (text: string, from = 0): Counts =>
  digits(text).map((count, i) => [at(from + i), count + 1]);

const lines = (id: string, counts: Counts) =>
  artefactOf(id, {
    span: { from: counts[0][0], to: counts[counts.length - 1][0] + 999 },
    volume: counts,
  });

/** All of an artefact so much later. */
function later(artefact: Artefact, ms: number): Artefact {
  const { digest } = artefact;
  const counts = (some: Counts): Counts =>
    some.map(([time, count]) => [time + ms, count]);
  return {
    ...artefact,
    digest: {
      ...digest,
      span: digest.span && {
        from: digest.span.from + ms,
        to: digest.span.to + ms,
      },
      volume: counts(digest.volume),
      signatures: digest.signatures.map(signature => ({
        ...signature,
        counts: counts(signature.counts),
        sightings: signature.sightings.map(({ time, cite }) => ({
          time: time + ms,
          cite,
        })),
      })),
    },
  };
}

describe('the offset between two logs', () => {
  const proxy = log('proxy', [errors(PI, 100, { status: 500 })]);
  const app = log('app', [errors(PI, 100)]);

  it('is none where both saw the same errors at the same time', () => {
    const findings = atOnce(clockOffsets([proxy, app]));
    expect(findings).toMatchObject([
      {
        artefactId: 'proxy',
        otherId: 'app',
        offsetMs: 0,
        uncertaintyMs: 2_000,
        basis: 'errors',
        // The sum of the digits.
        matches: times(PI).length,
      },
    ]);
    expect(findings.some(isClockOff)).toBe(false);
  });

  it.each([180, -3_600, 3, 86_400])(
    'is found when one clock is %s s ahead',
    ahead => {
      const [finding] = atOnce(
        clockOffsets([proxy, later(app, 1_000 * ahead)]),
      );
      expect(finding).toMatchObject({
        offsetMs: -1_000 * ahead,
        uncertaintyMs: 2_000,
      });
      expect(isClockOff(finding)).toBe(true);
    },
  );

  it('is shown by the first of the errors, in both', () => {
    const [finding] = atOnce(clockOffsets([proxy, later(app, 180_000)]));
    expect(finding.shownBy).toEqual([
      { evidenceId: 'proxy', line: 1, path: null, text: 'failed at 100' },
      { evidenceId: 'app', line: 1, path: null, text: 'failed at 100' },
    ]);
  });

  it('changes by as much as an artefact is shifted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e5, max: 2e5 }), by => {
        const [finding] = atOnce(clockOffsets([later(proxy, 1_000 * by), app]));
        expect(finding.offsetMs).toBe(1_000 * by);
        const [other] = atOnce(clockOffsets([proxy, later(app, 1_000 * by)]));
        expect(other.offsetMs).toBe(-1_000 * by || 0);
      }),
      { numRuns: 50 },
    );
  });

  it('is what is left beyond the offsets that they have, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (one, other) => {
        const [finding] = atOnce(
          clockOffsets([
            { ...proxy, offsetMs: one },
            { ...app, offsetMs: other },
          ]),
        );
        expect(finding.offsetMs).toBe(other - one || 0);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same the other way round', () => {
    const ahead = later(app, 180_000);
    const [one] = atOnce(clockOffsets([proxy, ahead]));
    const [other] = atOnce(clockOffsets([ahead, proxy]));
    expect(other.offsetMs).toBe(-one.offsetMs);
    expect(other.shownBy).toEqual([...one.shownBy].reverse());
  });

  it('is told by requests where there are no errors', () => {
    expect(
      atOnce(
        clockOffsets([
          lines('proxy', volume(PI)),
          lines('app', volume(PI, 7_200)),
        ]),
      ),
    ).toMatchObject([
      {
        offsetMs: -7_200_000,
        basis: 'requests',
        shownBy: [
          { evidenceId: 'proxy', text: 'Lines at 2025-02-09T12:00:00Z: 4' },
          { evidenceId: 'app', text: 'Lines at 2025-02-09T14:00:00Z: 4' },
        ],
      },
    ]);
  });

  it('is told where each covers another part of it', () => {
    const all = [...volume(PI), ...volume(E, PI.length)];
    expect(
      atOnce(
        clockOffsets([
          lines('proxy', all.slice(0, 100)),
          later(lines('app', all.slice(40)), 5_000),
        ]),
      ),
    ).toMatchObject([{ offsetMs: -5_000 }]);
  });

  it('is told as coarsely as the coarser one of them is kept', () => {
    const long = PI + E;
    const fine = volume(long).map(([, count], i): [number, number] => [
      at(4 * i),
      count,
    ]);
    const coarse = artefactOf('coarse', {
      span: { from: at(0), to: at(4 * long.length) },
      bucketMs: 4_000,
      volume: fine,
    });
    expect(
      atOnce(clockOffsets([later(lines('fine', fine), 40_000), coarse])),
    ).toMatchObject([{ offsetMs: 40_000, uncertaintyMs: 5_000 }]);
  });

  it('is told although one of them has a burst of its own', () => {
    const burst = new Array(400).fill(50);
    expect(
      atOnce(
        clockOffsets([
          proxy,
          later(
            log('app', [signatureOf('failed', [...burst, ...times(PI, 100)])]),
            180_000,
          ),
        ]),
      ),
    ).toMatchObject([{ offsetMs: -180_000 }]);
  });

  it('is told less exactly where one of them writes some time after the other', () => {
    const long = PI + E;
    const delayed = times(long, 100).map((time, i) => time + ((7 * i) % 3));
    const [finding] = atOnce(
      clockOffsets([
        log('proxy', [signatureOf('failed', times(long, 100))]),
        later(log('app', [signatureOf('failed', delayed)]), 180_000),
      ]),
    );
    expect(finding.uncertaintyMs).toBe(2_500);
    expect(Math.abs(finding.offsetMs + 180_000)).toBeLessThanOrEqual(2_500);
  });

  describe('of errors that are equally frequent all along', () => {
    const steady = (count: number) =>
      seconds(100, 141).flatMap(time => new Array(count).fill(time));
    const answers = signatureOf('HTTP 502', steady(10), { status: 502 });
    const refused = (count: number) =>
      signatureOf('connection refused by upstream', steady(count));

    it('is told where both speak of one trouble, as often', () => {
      expect(
        atOnce(
          clockOffsets([log('proxy', [answers]), log('errors', [refused(10)])]),
        ),
      ).toMatchObject([{ offsetMs: 0 }]);
    });

    it('is told where one of them is a log of errors alone', () => {
      const { counts } = refused(10);
      const alone = artefactOf('errors', {
        span: { from: at(100), to: at(140) + 999 },
        volume: counts,
        signatures: [refused(10)],
      });
      expect(
        atOnce(clockOffsets([log('proxy', [answers]), later(alone, 180_000)])),
      ).toMatchObject([{ offsetMs: -180_000 }]);
    });

    it('is not told where it is another trouble, or less of it', () => {
      const broken = signatureOf('null pointer', steady(10));
      for (const other of [broken, refused(7)]) {
        expect(
          atOnce(
            clockOffsets([log('proxy', [answers]), log('other', [other])]),
          ),
        ).toEqual([]);
      }
    });
  });

  it('is not told of slow requests to the second, which who waited for them gave up before', () => {
    const slow = (from: number) =>
      signatureOf('slow request took #', times(PI, from), {
        level: 'warning',
      });
    const timeouts = errors(PI, 100, { key: 'HTTP 504', status: 504 });
    const findings = atOnce(
      clockOffsets([log('proxy', [timeouts]), log('app', [slow(120)])]),
    );
    expect(findings).toMatchObject([
      { offsetMs: -20_000, uncertaintyMs: 61_000 },
    ]);
    expect(findings.some(isClockOff)).toBe(false);
    // The same lines are written at the same time.
    expect(
      atOnce(clockOffsets([log('app', [slow(100)]), log('pod', [slow(120)])])),
    ).toMatchObject([{ offsetMs: -20_000, uncertaintyMs: 2_000 }]);
  });
});

describe('nothing is told of two logs', () => {
  it('that saw different errors', () => {
    expect(
      atOnce(
        clockOffsets([log('a', [errors(PI, 100)]), log('b', [errors(E, 100)])]),
      ),
    ).toEqual([]);
  });

  it('whose errors lasted equally long, one after another', () => {
    const steady = (key: string, from: number) =>
      signatureOf(
        key,
        seconds(from, from + 50).flatMap(time => new Array(5).fill(time)),
      );
    expect(
      atOnce(
        clockOffsets([
          log('a', [steady('connection refused', 50)]),
          log('b', [steady('request timed out', 150)]),
        ]),
      ),
    ).toEqual([]);
  });

  it('in which all happens every minute', () => {
    const every = (from: number) =>
      seconds(0, 10).flatMap(minute =>
        times(PI.slice(0, 60), from + 60 * minute),
      );
    const counts = (from: number) =>
      logOf('', 600, [signatureOf('failed', every(from))], {});
    expect(
      atOnce(
        clockOffsets([
          { ...counts(0), id: 'a' },
          { ...counts(0), id: 'b' },
        ]),
      ),
    ).toEqual([]);
  });

  it('where one of them tells nothing', () => {
    expect(
      atOnce(
        clockOffsets([
          artefactOf('empty', {}),
          log('a', [errors(PI, 100)]),
          lines('short', [[NOON, 1]]),
        ]),
      ),
    ).toEqual([]);
  });

  it('by chance: of a thousand pairs of logs of which each second is by itself, of one at most', () => {
    // Not what fast-check does by itself: it makes many small numbers, and then no second is by itself.
    const counts = fc.noBias(
      fc.array(fc.nat(9), { minLength: 60, maxLength: 120 }),
    );
    const told = fc
      .sample(fc.tuple(counts, counts), { numRuns: 1_000, seed: 1 })
      .filter(
        ([one, other]) =>
          atOnce(
            clockOffsets([
              lines('a', volume(one.join(''))),
              lines('b', volume(other.join(''))),
            ]),
          ).length > 0,
      );
    expect(told.length).toBeLessThanOrEqual(1);
  });
});
