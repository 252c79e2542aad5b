import { folded, unfolded } from './folded';
import { givenNames } from './givenNames';

describe('a folded list', () => {
  it('keeps of each word what the one before does not begin with', () => {
    expect(folded(['dana', 'dan', 'daniel', 'eva'])).toBe('0dan3a3iel0eva');
    expect(unfolded('0dan3a3iel0eva')).toBe('dan dana daniel eva');
  });

  it('shares nine letters at most, so that one digit says how many', () => {
    expect(folded(['abcdefghijk', 'abcdefghijkl'])).toBe('0abcdefghijk9jkl');
    expect(unfolded('0abcdefghijk9jkl')).toBe('abcdefghijk abcdefghijkl');
  });

  it('has the given names in their order, each once', () => {
    const names = givenNames().split(' ');
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toEqual(
      expect.arrayContaining(['aaron', 'chioma', 'daniela', 'priya', 'zuzana']),
    );
    expect(unfolded(folded(names)).split(' ')).toEqual(names);
  });
});
