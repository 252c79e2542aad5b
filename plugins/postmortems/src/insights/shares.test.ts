import { percentOf, shareOf } from './shares';

describe('a share in words', () => {
  it.each([
    [0, 0],
    [0.001, 1],
    [0.334, 33],
    [0.9999, 99],
    [1, 100],
  ])('of %d is %d%', (share, percent) => {
    expect(percentOf(share)).toBe(percent);
  });

  it('is none of nothing', () => {
    expect(shareOf({ some: 0, of: 0 })).toBe(0);
    expect(shareOf({ some: 1, of: 4 })).toBe(0.25);
  });
});
