import fc from 'fast-check';
import { MAX_CLOCK_OFFSET_MS } from 'backstage-plugin-postmortems-common';
import { parseOffset, writeOffset } from './offset';

const read = (typed: string) => {
  const parsed = parseOffset(typed);
  return parsed.kind === 'offset' ? parsed.ms : parsed.why;
};

const offsets = fc.integer({
  min: -MAX_CLOCK_OFFSET_MS,
  max: MAX_CLOCK_OFFSET_MS,
});

describe('how far a clock is ahead', () => {
  it.each([
    ['+3 s', 3_000],
    ['3s', 3_000],
    ['-1h', -3_600_000],
    ['−1 h', -3_600_000],
    ['– 2 min', -120_000],
    ['180', 180_000],
    ['-0.25', -250],
    ['1.5s', 1_500],
    ['1 h 30 min', 5_400_000],
    ['1h30m', 5_400_000],
    ['2 days', 172_800_000],
    ['250ms', 250],
    ['', 0],
    ['  ', 0],
    ['0', 0],
    ['-0', 0],
  ])('reads %j', (typed, ms) => {
    expect(read(typed)).toBe(ms);
  });

  it.each([
    'soon',
    '-',
    '3 parsecs',
    '3 s or so',
    '1:30',
    '--3',
    '1.2345',
    's',
  ])('does not guess at %j', typed => {
    expect(read(typed)).toBe('form');
  });

  it('knows no clock that is more than a year off', () => {
    expect(read('366 d')).toBe(MAX_CLOCK_OFFSET_MS);
    expect(read('-366 d 1 ms')).toBe('far');
    expect(read('999999999999999 d')).toBe('far');
  });

  it('is written so that it is read again as the same', () => {
    fc.assert(
      fc.property(offsets, ms => {
        expect(read(writeOffset(ms))).toBe(ms);
      }),
    );
  });

  it('is the other way round with the other sign', () => {
    fc.assert(
      fc.property(offsets, ms => {
        const text = writeOffset(Math.abs(ms)).replace('+', '');
        expect(read(`-${text}`)).toBe(ms === 0 ? 0 : -Math.abs(ms));
      }),
    );
  });

  it('never answers anything but whole milliseconds within a year, whatever is typed', () => {
    const amount = fc
      .tuple(
        fc.constantFrom('', '+', '-', '−'),
        fc.array(
          fc.tuple(
            fc.nat(5_000),
            fc.constantFrom('', '.5', '.125'),
            fc.constantFrom('d', 'h', 'm', 's', 'ms', 'x', ''),
          ),
          { maxLength: 4 },
        ),
      )
      .map(
        ([sign, parts]) =>
          sign + parts.map(([n, f, unit]) => `${n}${f}${unit}`).join(' '),
      );
    fc.assert(
      fc.property(fc.oneof(amount, fc.string()), typed => {
        const parsed = parseOffset(typed);
        if (parsed.kind === 'unread') return;
        expect(Number.isInteger(parsed.ms)).toBe(true);
        expect(Math.abs(parsed.ms)).toBeLessThanOrEqual(MAX_CLOCK_OFFSET_MS);
      }),
    );
  });

  it('is plain to read', () => {
    expect(writeOffset(0)).toBe('0 s');
    expect(writeOffset(3_000)).toBe('+3 s');
    expect(writeOffset(-5_400_250)).toBe('−1 h 30 min 250 ms');
  });
});
