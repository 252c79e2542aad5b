import { formatQuantity } from './quantity';

describe('formatQuantity', () => {
  it.each([
    [0, '0'],
    [0.25, '0.25'],
    [42, '42'],
    [999.4, '999'],
    [999.9, '1k'],
    [1_234, '1.23k'],
    [3_900_000_000, '3.9G'],
    [-1_500, '−1.5k'],
    [0.000_012_3, '1.23e-5'],
    [2.5e17, '2.5e17'],
  ])('writes %d as %s', (value, text) => {
    expect(formatQuantity(value)).toBe(text);
  });
});
