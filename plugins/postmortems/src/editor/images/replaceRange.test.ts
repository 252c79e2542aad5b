import fc from 'fast-check';
import { replaceRange } from './replaceRange';

const replaced = (marked: string, what: string, by: string) => {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const from = text.indexOf(what);
  const next = replaceRange({ text, start, end }, from, from + what.length, by);
  return [
    next.text.slice(0, next.start),
    '‹',
    next.text.slice(next.start, next.end),
    '›',
    next.text.slice(next.end),
  ].join('');
};

describe('replaceRange', () => {
  it('leaves the caret where somebody writes', () => {
    expect(replaced('wri‹›ting (x)', '(x)', '(longer)')).toBe(
      'wri‹›ting (longer)',
    );
    expect(replaced('(long) wri‹›ting', '(long)', '()')).toBe('() wri‹›ting');
    expect(replaced('‹(x)›', '(x)', '(longer)')).toBe('‹(longer)›');
  });

  it('takes a caret from within what goes behind what comes', () => {
    expect(replaced('a (x‹›y) b', '(xy)', '!')).toBe('a !‹› b');
  });

  it('keeps the selected words, and all else, whatever is replaced', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.string(), fc.string(), fc.string(), fc.string()),
        fc.string(),
        fc.boolean(),
        ([a, b, c, d], by, isBefore) => {
          // What is replaced, and what is selected, one before the other.
          const [from, to] = [a.length, a.length + b.length];
          const [first, second] = isBefore ? [b, d] : [d, b];
          const text = a + first + c + second;
          const range = isBefore
            ? [from, to]
            : [text.length - b.length, text.length];
          const start = isBefore ? text.length - d.length : a.length;
          if (b === '') return;
          const next = replaceRange(
            { text, start, end: start + d.length },
            range[0],
            range[1],
            by,
          );
          expect(next.text).toBe(isBefore ? a + by + c + d : a + d + c + by);
          expect(next.text.slice(next.start, next.end)).toBe(d);
        },
      ),
    );
  });
});
