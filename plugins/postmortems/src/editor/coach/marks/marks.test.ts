import { FINDING_SEVERITIES } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { linesOf } from './linesOf';
import { shiftSpans } from './shiftSpans';
import type { MarkedSpan } from './Span';

const aSpan = (start: number, end: number, key = 'k'): MarkedSpan => ({
  ...{ key, start, end },
  severity: 'blame',
});

/** Text of few different characters, so that changes are hard to tell apart; with line breaks, Arabic and emoji. */
const aText = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', 'ش', '😀'), { maxLength: 60 })
  .map(letters => letters.join(''));

/** A text with spans in it that may touch and overlap, in the order in which they begin. */
const aMarkedText = aText.chain(text =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(text.length),
        fc.constantFrom(...FINDING_SEVERITIES),
      ),
      { maxLength: 6 },
    )
    .map(ends => ({
      text,
      spans: ends
        .map(
          ([a, b, severity], i): MarkedSpan => ({
            key: `k${i}`,
            severity,
            start: Math.min(a, b),
            end: Math.max(a, b),
          }),
        )
        .sort((a, b) => a.start - b.start),
    })),
);

describe('the lines of a marked text', () => {
  it('are cut where a mark begins and ends', () => {
    expect(linesOf('one two\nthree\nfour', [aSpan(4, 11)])).toEqual([
      [{ text: 'one ' }, { text: 'two', severity: 'blame', key: 'k' }],
      [{ text: 'thr', severity: 'blame', key: 'k' }, { text: 'ee' }],
    ]);
  });

  it('are none where nothing is marked', () => {
    expect(linesOf('one\ntwo', [])).toEqual([]);
  });

  it('say what the text says, as far as it is marked', () => {
    fc.assert(
      fc.property(aMarkedText, ({ text, spans }) => {
        const lines = linesOf(text, spans).map(line =>
          line.map(piece => piece.text).join(''),
        );
        expect(text.split('\n').slice(0, lines.length)).toEqual(lines);
      }),
    );
  });

  it('are marked at exactly the characters that were found', () => {
    fc.assert(
      fc.property(aMarkedText, ({ text, spans }) => {
        const marked = new Set<number>();
        let at = 0;
        for (const line of linesOf(text, spans)) {
          for (const { text: piece, severity } of line) {
            for (let i = 0; i < piece.length; i++, at++) {
              if (severity) marked.add(at);
            }
          }
          at += 1; // The line break.
        }
        const found = [...text]
          .join('')
          .split('')
          .map((_, i) => i)
          .filter(
            i =>
              text[i] !== '\n' &&
              spans.some(({ start, end }) => start <= i && i < end),
          );
        expect([...marked]).toEqual(found);
      }),
    );
  });
});

describe('spans of a text that was changed', () => {
  it('stay, move along or go', () => {
    const spans = [aSpan(0, 3), aSpan(4, 7), aSpan(8, 13)];
    expect(shiftSpans(spans, 'one two three', 'one new two three')).toEqual([
      aSpan(0, 3),
      aSpan(8, 11),
      aSpan(12, 17),
    ]);
    expect(shiftSpans(spans, 'one two three', 'one tXo three')).toEqual([
      aSpan(0, 3),
      aSpan(8, 13),
    ]);
  });

  it('are kept where the same change may have been made on either side of them', () => {
    expect(shiftSpans([aSpan(0, 2)], ' b', '  b')).toEqual([aSpan(1, 3)]);
    expect(shiftSpans([aSpan(2, 4)], 'abab', 'ab')).toEqual([aSpan(0, 2)]);
  });

  it('cover the same words as before, and all that the change left alone', () => {
    fc.assert(
      fc.property(
        aMarkedText,
        fc.nat(60),
        fc.nat(60),
        aText,
        ({ text, spans }, a, b, put) => {
          const from = Math.min(a, b, text.length);
          const to = Math.min(Math.max(a, b), text.length);
          const after = text.slice(0, from) + put + text.slice(to);
          const shifted = shiftSpans(spans, text, after);
          const before = new Map(spans.map(span => [span.key, span]));
          for (const { key, start, end } of shifted) {
            const was = before.get(key)!;
            expect(after.slice(start, end)).toBe(
              text.slice(was.start, was.end),
            );
          }
          const starts = shifted.map(({ start }) => start);
          expect(starts).toEqual([...starts].sort((one, two) => one - two));
          const untouched = spans.filter(
            ({ start, end }) => end <= from || start >= to,
          );
          expect(shifted.map(({ key }) => key)).toEqual(
            expect.arrayContaining(untouched.map(({ key }) => key)),
          );
        },
      ),
    );
  });
});
