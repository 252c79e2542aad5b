import fc from 'fast-check';
import { shares, wholePercents } from './shares';

const NOTHING = {
  open: 0,
  inProgress: 0,
  overdue: 0,
  waitingForProof: 0,
  done: 0,
  verified: 0,
  wontDo: 0,
  recurred: 0,
  ageing: [],
};

describe('shares', () => {
  it('count verified as done and in progress as open', () => {
    expect(
      shares({
        ...NOTHING,
        open: 2,
        inProgress: 1,
        done: 4,
        verified: 2,
        wontDo: 1,
      }),
    ).toEqual({ done: 60, open: 30, wontDo: 10 });
  });

  it('are none while there is nothing to divide', () => {
    expect(shares(NOTHING)).toBeNull();
  });

  it('give three thirds as 34, 33 and 33', () => {
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
  });

  it('give the missing per cent to the share that rounding cut most', () => {
    // 1/6 is 16.67, 5/6 is 83.33: the first is cut by more.
    expect(wholePercents([1, 5])).toEqual([17, 83]);
  });

  it('add up to 100, each less than one per cent from the truth', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }),
        counts => {
          const total = counts.reduce((a, b) => a + b, 0);
          fc.pre(total > 0);
          const percents = wholePercents(counts);
          expect(percents.reduce((a, b) => a + b, 0)).toBe(100);
          percents.forEach((percent, i) => {
            expect(Math.abs(percent - (counts[i] * 100) / total)).toBeLessThan(
              1,
            );
          });
        },
      ),
    );
  });
});
