import { shareOf } from './shares';

describe('a share', () => {
  it('is none of nothing', () => {
    expect(shareOf({ some: 0, of: 0 })).toBe(0);
    expect(shareOf({ some: 1, of: 4 })).toBe(0.25);
  });
});
