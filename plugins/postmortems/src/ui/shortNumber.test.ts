import { aboutOne, digitsApart, shortNumber } from './shortNumber';

describe('a short number', () => {
  it('has two digits that count, or all before the point', () => {
    expect(
      [0.0123, 1.26, 9.96, 12.6, 99.6, 1_234, 0].map(number =>
        shortNumber(number),
      ),
    ).toEqual(['0.012', '1.3', '10', '13', '100', '1234', '0']);
  });

  it('has more of them where it takes more', () => {
    expect(shortNumber(1.0234, 3)).toBe('1.02');
    expect(shortNumber(12.64, 3)).toBe('12.6');
    expect(shortNumber(1_234.4, 3)).toBe('1234');
  });

  it.each([
    [1, 2, 2],
    [1, 1.02, 3],
    [2.38, 2.41, 3],
    [2.4, 2.4, 2],
    [0.9996, 1, 4],
    [12.4, 12.6, 2],
    [12.2, 12.4, 3],
  ])('is apart from another one: %d from %d by %d digits', (a, b, digits) => {
    expect(digitsApart([[a, b]])).toBe(digits);
  });

  it('is apart from 1 where an interval is', () => {
    expect(aboutOne({ low: 1.02, high: 1.9 })).toEqual([[1, 1.02]]);
    expect(aboutOne({ low: 0.4, high: 0.997 })).toEqual([[0.997, 1]]);
    expect(aboutOne({ low: 0.4, high: 2 })).toEqual([]);
  });
});
