import fc from 'fast-check';
import { beginningOf } from './beginning';

describe('the beginning of a text', () => {
  it('is all of one that is short', () => {
    expect(beginningOf('a\nb\n', 2)).toEqual({
      text: 'a\nb\n',
      linesLeft: 0,
      isCut: false,
    });
  });

  it('ends with a line, and says how many come after it', () => {
    expect(beginningOf('a\nb\nc\nd', 2)).toEqual({
      text: 'a\nb\n',
      linesLeft: 2,
      isCut: false,
    });
  });

  it('ends within a line that goes on for ever', () => {
    expect(beginningOf('x'.repeat(50), 5, 20)).toEqual({
      text: 'x'.repeat(20),
      linesLeft: 0,
      isCut: true,
    });
  });

  it('leaves out as many lines as it says, whatever the text', () => {
    const texts = fc.array(fc.constantFrom('a', 'bc', ''), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(6), (lines, most) => {
        const whole = lines.map(line => `${line}\n`).join('');
        expect(beginningOf(whole, most)).toEqual({
          text: lines
            .slice(0, most)
            .map(line => `${line}\n`)
            .join(''),
          linesLeft: Math.max(0, lines.length - most),
          isCut: false,
        });
      }),
    );
  });
});
