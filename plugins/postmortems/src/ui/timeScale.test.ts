import fc from 'fast-check';
import { closeUp, spanOf, ticksOf, timeScale } from './timeScale';

const at = (time: string) => Date.parse(`2025-02-09T${time}Z`);
const MINUTE = 60_000;
const DAY = 86_400_000;

const instant = fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) });
const span = fc
  .tuple(instant, instant)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('timeScale', () => {
  it('puts the ends at the insets and the middle in the middle', () => {
    const scale = timeScale({ from: 0, to: 1_000 }, 220, 10);
    expect([0, 500, 1_000].map(scale.x)).toEqual([10, 110, 210]);
  });

  it('knows the instant at a pixel, also outside its span', () => {
    const scale = timeScale({ from: 0, to: 1_000 }, 220, 10);
    expect([0, 10, 110, 220].map(scale.at)).toEqual([-50, 0, 500, 1_050]);
  });

  it('draws every instant of its span inside the picture, in order', () => {
    fc.assert(
      fc.property(
        span,
        fc.integer({ min: 40, max: 3_000 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (stretch, width, shares) => {
          const scale = timeScale(stretch, width, 12);
          const moments = shares
            .map(share => stretch.from + share * (stretch.to - stretch.from))
            .sort((a, b) => a - b);
          const xs = moments.map(scale.x);
          xs.forEach((x, i) => {
            expect(x).toBeGreaterThanOrEqual(12 - 1e-6);
            expect(x).toBeLessThanOrEqual(width - 12 + 1e-6);
            expect(x).toBeGreaterThanOrEqual(i ? xs[i - 1] : 0);
          });
        },
      ),
    );
  });

  it('stands a lone moment in the middle', () => {
    const scale = timeScale({ from: 5_000, to: 5_000 }, 200, 10);
    expect(scale.x(5_000)).toBe(100);
  });
});

describe('ticksOf', () => {
  it('counts a 35 minute incident in fives', () => {
    const scale = timeScale(
      { from: at('10:05:23'), to: at('10:40:00') },
      700,
      10,
    );
    expect(ticksOf(scale, 70).map(tick => tick.at)).toEqual(
      ['10:10', '10:15', '10:20', '10:25', '10:30', '10:35', '10:40'].map(
        time => at(`${time}:00`),
      ),
    );
  });

  it('writes a midnight as a day, and seconds only where ticks are closer than a minute', () => {
    const midnight = Date.UTC(2025, 1, 10);
    const hours = timeScale(
      { from: midnight - 60 * MINUTE, to: midnight + 60 * MINUTE },
      400,
      0,
    );
    expect(ticksOf(hours, 100).map(tick => tick.precision)).toEqual([
      'minute',
      'minute',
      'day',
      'minute',
      'minute',
    ]);
    const seconds = timeScale(
      { from: at('10:00:00'), to: at('10:00:30') },
      300,
      0,
    );
    expect(ticksOf(seconds, 100).map(tick => tick.precision)).toEqual([
      'second',
      'second',
      'second',
      'second',
    ]);
  });

  it('never sets two ticks closer than asked, nor any outside the span', () => {
    fc.assert(
      fc.property(
        span,
        fc.integer({ min: 100, max: 2_000 }),
        fc.integer({ min: 40, max: 200 }),
        (stretch, width, distance) => {
          const scale = timeScale(stretch, width, 12);
          const ticks = ticksOf(scale, distance);
          expect(ticks.length).toBeLessThanOrEqual(width / distance + 1);
          ticks.forEach((tick, i) => {
            expect(tick.at).toBeGreaterThanOrEqual(scale.from);
            expect(tick.at).toBeLessThanOrEqual(scale.to);
            const left = i ? ticks[i - 1].x : -Infinity;
            expect(tick.x - left).toBeGreaterThanOrEqual(distance - 1e-6);
          });
        },
      ),
    );
  });
});

describe('spanOf', () => {
  it('reaches from the earliest to the latest, and is nothing without moments', () => {
    expect(spanOf([5, 2, 9])).toEqual({ from: 2, to: 9 });
    expect(spanOf([])).toBeNull();
  });
});

describe('closeUp', () => {
  const incident = { from: at('10:00:00'), to: at('10:30:00') };

  it('shows the incident with a tenth of it on each side when a clean-up days later dwarfs it', () => {
    const whole = { from: at('09:00:00'), to: at('10:30:00') + 2 * DAY };
    expect(closeUp(whole, incident)).toEqual({
      from: at('09:57:00'),
      to: at('10:33:00'),
    });
  });

  it('does not reach beyond the events there are', () => {
    const whole = { from: at('10:00:00'), to: at('10:30:00') + DAY };
    expect(closeUp(whole, incident)?.from).toBe(whole.from);
  });

  it('is not needed where all of it is readable, or where the incident has no length', () => {
    const whole = { from: at('09:30:00'), to: at('11:00:00') };
    expect(closeUp(whole, incident)).toBeNull();
    expect(closeUp(whole, null)).toBeNull();
    expect(
      closeUp(whole, { from: incident.from, to: incident.from }),
    ).toBeNull();
  });
});
