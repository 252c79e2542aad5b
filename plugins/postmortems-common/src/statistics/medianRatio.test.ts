import { CountedValues } from './countedValues';
import { medianRatio } from './medianRatio';

const of = (values: number[]) =>
  CountedValues.of(values.map(value => ({ value, count: 1 })));

describe('the ratio of two medians', () => {
  it('is that of the example of statpsych', () => {
    // ci.ratio.median2 of D. G. Bonett's package statpsych, as its documentation prints it.
    const y2 = [32, 39, 26, 35, 43, 27, 40, 37, 34, 29, 49, 42, 40];
    const y1 = [36, 44, 47, 42, 49, 39, 46, 31, 33, 48];
    const { estimate, low, high } = medianRatio(of(y2), of(y1))!;
    expect(estimate).toBeCloseTo(1.162162, 6);
    expect(low).toBeCloseTo(0.927667, 6);
    expect(high).toBeCloseTo(1.455933, 6);
  });

  it('is not known of fewer than five, nor where almost all are the same', () => {
    expect(medianRatio(of([1, 2, 3, 4]), of([1, 2, 3, 4, 5]))).toBeNull();
    expect(
      medianRatio(
        of([1, 2, 3, 4, 5]),
        CountedValues.of([
          { value: 60, count: 40 },
          { value: 90, count: 1 },
        ]),
      ),
    ).toBeNull();
    expect(
      medianRatio(of([1, 2, 3, 4, 5]), of([1, 2, 3, 4, 5])),
    ).not.toBeNull();
  });
});
