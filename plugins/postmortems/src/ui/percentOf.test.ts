import { percentOf } from './percentOf';

describe('a share in hundredths', () => {
  it.each([
    [0, 0],
    [0.00036, 0.04],
    [0.001, 0.1],
    [0.0112, 1],
    [0.334, 33],
    [0.989, 99],
    [0.996, 99.6],
    [0.9999, 99.99],
    [1, 100],
  ])('of %d is %d%%', (share, percent) => {
    expect(percentOf(share)).toBe(percent);
  });
});
