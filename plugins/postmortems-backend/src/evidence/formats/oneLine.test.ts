import { oneLine } from './oneLine';

describe('oneLine', () => {
  it('makes one line of several, without control characters', () => {
    expect(oneLine('\n  Disk \t is\r\n\u0000 full \n')).toBe('Disk is full');
  });

  it('cuts what is too long, and no character in two', () => {
    expect(oneLine('abcdef', 3)).toBe('ab…');
    expect(oneLine('a🔥bcd', 3)).toBe('a🔥…');
    expect(oneLine('abc', 3)).toBe('abc');
  });

  it('finds the text behind any number of blanks', () => {
    expect(oneLine(`${' '.repeat(100_000)}x`)).toBe('x');
  });
});
