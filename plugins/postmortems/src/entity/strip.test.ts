import fc from 'fast-check';
import { aSummary } from '../testing/fakePostmortems';
import { countMonths, LANES, monthTicks, placeMarks } from './strip';

// 365 days: from 1 March 2024 to the end of February 2025.
const PERIOD = { from: '2024-03-01', to: '2025-02-19' };
const at = (startedAt: string) => aSummary({ startedAt });

describe('placeMarks', () => {
  it('places a mark by its time, to scale', () => {
    const marks = placeMarks(
      [
        at('2025-02-09T00:00:00.000Z'),
        at('2024-03-01T00:00:00.000Z'),
        at('2024-08-30T12:00:00.000Z'),
      ],
      PERIOD,
    );
    // 0, 182.5 and 345 days of 365.
    expect(marks.map(mark => mark.at)).toEqual([0, 0.5, 345 / 365]);
    expect(marks.map(mark => mark.lane)).toEqual([0, 0, 0]);
  });

  it('leaves out what happened outside the twelve months', () => {
    const outside = ['2024-02-29T23:59:59.999Z', '2025-03-01T00:00:00.000Z'];
    expect(placeMarks(outside.map(at), PERIOD)).toEqual([]);
  });

  it('never lays one mark on another while a lane is free', () => {
    const someDay = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(fc.array(someDay, { maxLength: 40 }), days => {
        const marks = placeMarks(
          days.map(day =>
            at(new Date(Date.UTC(2024, 2, 1 + day)).toISOString()),
          ),
          PERIOD,
        );
        expect(marks).toHaveLength(days.length);
        for (const mark of marks.filter(({ lane }) => lane < LANES - 1)) {
          const near = marks.filter(
            other =>
              other !== mark &&
              other.lane === mark.lane &&
              Math.abs(other.at - mark.at) < 0.03,
          );
          expect(near).toEqual([]);
        }
      }),
    );
  });
});

describe('monthTicks', () => {
  it('begins each of the twelve months where it begins', () => {
    const ticks = monthTicks(PERIOD);
    expect(ticks).toHaveLength(12);
    expect(ticks[0]).toEqual({ month: '2024-03', at: 0 });
    expect(ticks[1]).toEqual({ month: '2024-04', at: 31 / 365 });
    expect(ticks[11]).toEqual({ month: '2025-02', at: 337 / 365 });
  });
});

describe('countMonths', () => {
  it('counts each severity of each month, and those without one', () => {
    const items = [
      at('2025-02-09T10:00:00.000Z'),
      at('2025-02-01T00:00:00.000Z'),
      aSummary({ severity: null, startedAt: '2025-01-31T23:59:59.000Z' }),
    ];
    const months = countMonths(items, PERIOD, ['P1', null]);
    expect(months.slice(-2)).toEqual([
      { month: '2025-01', counts: [0, 1] },
      { month: '2025-02', counts: [2, 0] },
    ]);
  });
});
