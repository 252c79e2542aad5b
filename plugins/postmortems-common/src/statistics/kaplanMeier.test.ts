import fc from 'fast-check';
import { dayByWhich, DayCounts, kaplanMeier } from './kaplanMeier';

/** A day on which something came, or until which it had not. */
interface Subject {
  day: number;
  came: boolean;
}

function counts(subjects: Subject[]): DayCounts[] {
  return subjects.map(({ day, came }) => ({
    day,
    events: came ? 1 : 0,
    censored: came ? 0 : 1,
  }));
}

/** `6+` was followed for six weeks, and no longer. */
function read(text: string): Subject[] {
  return text.split(' ').map(word => ({
    day: Number.parseInt(word, 10),
    came: !word.endsWith('+'),
  }));
}

/**
 * Weeks of remission in children with acute leukemia under 6-mercaptopurine: Freireich et al., Blood 21 (1963),
 * 699–716; the estimates as in D. Collett, "Modelling Survival Data in Medical Research", and in Kalbfleisch
 * and Prentice.
 */
const FREIREICH = read(
  '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+',
);

describe('the estimate of Kaplan and Meier', () => {
  const points = kaplanMeier(counts(FREIREICH));

  it('is as published for the remissions of Freireich', () => {
    expect(
      points.map(({ day, atRisk, events, survival, standardError }) => [
        ...[day, atRisk, events],
        ...[survival.toFixed(3), standardError.toFixed(4)],
      ]),
    ).toEqual([
      [6, 21, 3, '0.857', '0.0764'],
      [7, 17, 1, '0.807', '0.0869'],
      [10, 15, 1, '0.753', '0.0963'],
      [13, 12, 1, '0.690', '0.1068'],
      [16, 11, 1, '0.627', '0.1141'],
      [22, 7, 1, '0.538', '0.1282'],
      [23, 6, 1, '0.448', '0.1346'],
    ]);
  });

  it('has an interval that is worked out by hand', () => {
    // S = 18/21; Greenwood's sum 3/(21·18) = 0.0079365, its root 0.0890871; −log S = 0.1541507.
    // So the width is 1.959964 · 0.0890871 / 0.1541507 = 1.132706, e to it 3.104044 and 0.322160.
    const [{ low, high }] = points;
    expect(low).toBeCloseTo(Math.exp(-0.1541507 * 3.104044), 5);
    expect(high).toBeCloseTo(Math.exp(-0.1541507 * 0.32216), 5);
  });

  it('says by when a quarter, and half, has come, and that three quarters never did', () => {
    // 1 − 0.753 = 0.247 at 10, 1 − 0.690 = 0.310 at 13; 1 − 0.538 = 0.462 at 22, 1 − 0.448 = 0.552 at 23.
    expect(dayByWhich(points, 0.25)).toBe(13);
    expect(dayByWhich(points, 0.5)).toBe(23);
    expect(dayByWhich(points, 0.75)).toBeNull();
  });

  it('reaches a share that lies between two numbers of the machine', () => {
    // 3/4 · 2/3 is a half, with a second one followed no longer in between.
    const halved = kaplanMeier(counts(read('1 2 3+ 4+')));
    expect(dayByWhich(halved, 0.5)).toBe(2);
    const thirds = kaplanMeier([
      { day: 1, events: 1, censored: 0 },
      { day: 2, events: 1, censored: 0 },
      { day: 3, events: 1, censored: 0 },
    ]);
    expect(dayByWhich(thirds, 1 / 3)).toBe(1);
    expect(dayByWhich(thirds, 2 / 3)).toBe(2);
    expect(dayByWhich(thirds, 1)).toBe(3);
  });

  it('ends at nothing once it has come for all, with the end of the interval that is left', () => {
    const [first, last] = kaplanMeier(counts(read('1 2')));
    expect(last).toMatchObject({
      ...{ survival: 0, standardError: 0, low: 0 },
      high: first.high,
    });
    expect(kaplanMeier(counts(read('3')))).toEqual([
      {
        day: 3,
        atRisk: 1,
        events: 1,
        survival: 0,
        standardError: 0,
        low: 0,
        high: 1,
      },
    ]);
  });

  it('knows nothing of nobody, and of those for whom it never came', () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(kaplanMeier(counts(read('5+ 9+')))).toEqual([]);
    expect(dayByWhich([], 0.5)).toBeNull();
  });

  const anybody = fc.array(fc.record({ day: fc.nat(40), came: fc.boolean() }), {
    maxLength: 60,
  });

  /**
   * Efron's way to the same estimate: everybody has the same weight, and who is followed no longer hands
   * theirs on, in equal parts, to all who are followed for longer.
   */
  function redistributed(all: Subject[]): Map<number, number> {
    const order = [...all].sort(
      (a, b) => a.day - b.day || Number(b.came) - Number(a.came),
    );
    const weights = order.map(() => 1 / order.length);
    const left = new Map<number, number>();
    let survival = 1;
    order.forEach(({ day, came }, i) => {
      if (came) {
        survival -= weights[i];
        left.set(day, survival);
        return;
      }
      const after = order.length - i - 1;
      for (let j = i + 1; j < order.length; j++) {
        weights[j] += weights[i] / after;
      }
    });
    return left;
  }

  it('is what comes of handing on the weight of those who are followed no longer', () => {
    fc.assert(
      fc.property(anybody, all => {
        const expected = redistributed(all);
        const found = kaplanMeier(counts(all));
        expect(found.map(({ day }) => day)).toEqual(
          [...expected.keys()].sort((a, b) => a - b),
        );
        for (const { day, survival } of found) {
          expect(survival).toBeCloseTo(expected.get(day)!, 9);
        }
      }),
    );
  });

  it('falls, within an interval that holds it, and does not depend on the order of the days', () => {
    fc.assert(
      fc.property(anybody, all => {
        const found = kaplanMeier(counts(all));
        expect(kaplanMeier(counts([...all].reverse()))).toEqual(found);
        let before = 1;
        for (const { survival, low, high } of found) {
          expect(survival).toBeLessThan(before);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(survival);
          expect(high).toBeGreaterThanOrEqual(survival);
          expect(high).toBeLessThanOrEqual(1);
          before = survival;
        }
      }),
    );
  });
});
