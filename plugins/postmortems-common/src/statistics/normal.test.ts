import { signTail, standardNormalQuantile } from './normal';

describe('the quantiles of the normal distribution', () => {
  it.each([
    // As tables have them.
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.0228, -1.9990772149717693],
  ])('has %d below %d', (share, z) => {
    expect(standardNormalQuantile(share)).toBeCloseTo(z, 9);
  });
});

describe('throws of a coin', () => {
  it('are counted by hand where they are few', () => {
    // Of 32 outcomes one has no heads, five have one, ten have two.
    expect(signTail(5, 0)).toBeCloseTo(1 / 32, 12);
    expect(signTail(5, 2)).toBeCloseTo(16 / 32, 12);
    expect(signTail(10, 1)).toBeCloseTo(11 / 1_024, 12);
  });

  it('are as the normal distribution has it where they are many', () => {
    // Two standard deviations below the middle, with the half that a step is wide.
    const n = 100_000;
    const k = Math.round(n / 2 - Math.sqrt(n));
    const z = standardNormalQuantile(signTail(n, k));
    expect(z).toBeCloseTo((k + 0.5 - n / 2) / (Math.sqrt(n) / 2), 4);
  });
});
