import fc from 'fast-check';
import { beginning, codePoints, shortened } from './length';
import { isWellFormed } from './text';

/** Any string of whole characters, control characters included. */
const anything = fc.string({ unit: 'binary' });

describe('codePoints', () => {
  it('counts what a person sees as one character outside the BMP as one', () => {
    expect(codePoints('')).toBe(0);
    expect(codePoints('abc')).toBe(3);
    expect(codePoints('a🔥b')).toBe(3);
    expect('a🔥b').toHaveLength(4);
  });

  it('agrees with the iteration of a string', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(codePoints(text)).toBe([...text].length);
      }),
    );
  });
});

describe('beginning', () => {
  it('ends with a whole character', () => {
    expect(beginning('a🔥b', 2)).toBe('a🔥');
    expect(beginning('a🔥b', 3)).toBe('a🔥b');
    expect(beginning('', 3)).toBe('');
  });

  it('has the first characters of any text, and as many as it may', () => {
    fc.assert(
      fc.property(anything, fc.nat({ max: 12 }), (text, max) => {
        const first = beginning(text, max);
        expect(text.startsWith(first)).toBe(true);
        expect(codePoints(first)).toBe(Math.min(max, codePoints(text)));
        expect(isWellFormed(first)).toBe(true);
      }),
    );
  });
});

describe('shortened', () => {
  it('says that something was left out, within its length', () => {
    expect(shortened('abcde', 5)).toBe('abcde');
    expect(shortened('abcdef', 5)).toBe('abcd…');
    expect(shortened('🔥🔥🔥🔥🔥', 5)).toBe('🔥🔥🔥🔥🔥');
    expect(shortened('🔥🔥🔥🔥🔥🔥', 5)).toBe('🔥🔥🔥🔥…');
  });
});
