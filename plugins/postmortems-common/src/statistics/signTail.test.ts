import { signTail } from './signTail';

describe('throws of a coin', () => {
  it('are counted by hand where they are few', () => {
    // Of 32 outcomes one has no heads, five have one, ten have two.
    expect(signTail(5, 0)).toBeCloseTo(1 / 32, 12);
    expect(signTail(5, 2)).toBeCloseTo(16 / 32, 12);
    expect(signTail(10, 1)).toBeCloseTo(11 / 1_024, 12);
  });

  it('are half of what is not the middle, also where they are many', () => {
    // Stirling: the middle has sqrt(2 / (pi n)), less a quarter of an n-th of it.
    const n = 100_000;
    const middle = Math.sqrt(2 / (Math.PI * n)) * (1 - 1 / (4 * n));
    expect(signTail(n, n / 2 - 1)).toBeCloseTo((1 - middle) / 2, 9);
  });
});
