import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { cpuTime } from '../../report/__testUtils__/cpuTime';
import { findBlame } from './blame/findBlame';
import { findVagueness } from './vague/findVagueness';

const WORDS = [
  ...'the a an engineer team Tom we nobody forgot failed to should have been if had not check tested by mistake human error'.split(
    ' ',
  ),
  ...['`', '``', '```', '"', '“', '”', "'", '’', '>', '|', '-', '#', '*', '_'],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '    ',
    '\t',
    '.',
    '?',
    ',',
    ':',
    '(',
    ')',
    '[',
    '](',
    '<',
    '😀',
    'שלום',
    '漢字',
    '@x',
    '\\',
    '~~~',
    '---',
  ],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ')), {
      maxLength: 80,
    })
    .map(parts => parts.flat().join('')),
);

/** Paragraphs in which there is nothing to find. */
const neutral = fc.constantFrom(
  'The queue grew to 900 messages, and the consumers were restarted.',
  '- Traffic came back at 10:40.',
  '| 10:05 | The first errors appear. |',
  '## What happened',
  '```\nTom forgot\n```',
);

const BLAMING = [
  'Maria forgot to renew the certificate.',
  '- The on-call engineer ignored the page.',
  'We should have tested this.',
  'Root cause: human error.',
];

describe('the language checkers', () => {
  it('find ordered spans of the text, one after the other, in any text', () => {
    fc.assert(
      fc.property(anyText, text => {
        let reached = 0;
        for (const { start, end } of findBlame(text).findings) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
        for (const { start, end } of findVagueness(text).findings) {
          expect(text.slice(start, end)).not.toBe('');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('find the same again, under keys of which none is given twice', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { findings } = findBlame(text);
        expect(findBlame(text).findings).toEqual(findings);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(
          findings.length,
        );
      }),
    );
  });

  it('mark nothing that a renderer shows as a block of code', () => {
    const parser = new MarkdownIt();
    fc.assert(
      fc.property(anyText, text => {
        const lines = text.split('\n');
        const startOf = (line: number) =>
          lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
        const blocks = parser
          .parse(text, {})
          .filter(({ type }) => type === 'fence')
          .map(({ map }) => map ?? [0, 0]);
        for (const { start } of findBlame(text).findings) {
          for (const [from, to] of blocks) {
            expect(start >= startOf(from) && start < startOf(to)).toBe(false);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('find the same between paragraphs in which there is nothing', () => {
    fc.assert(
      fc.property(
        fc.array(neutral, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...BLAMING),
        fc.constantFrom('\n', '\r\n'),
        fc.array(neutral, { minLength: 1, maxLength: 5 }),
        (before, blaming, lineEnd, after) => {
          const blank = `${lineEnd}${lineEnd}`;
          const prefix = before.join(blank) + blank;
          const text = prefix + blaming + blank + after.join(blank);
          const alone = findBlame(blaming).findings;
          expect(alone).not.toEqual([]);
          expect(findBlame(text).findings).toEqual(
            alone.map(finding => ({
              ...finding,
              start: finding.start + prefix.length,
              end: finding.end + prefix.length,
            })),
          );
        },
      ),
    );
  });

  it.each([
    ['one word', 'forgot '],
    ['one clause', 'the team did not check '],
    ['sentences', 'The team forgot to check it. '],
    ['backticks of two lengths', '` `` '],
    ['quotes that stay open', '"a b\n\n'],
    ['single quotes', " 'a b'c d"],
    ['links that stay open', 'a](b\n\n'],
    ['tags that stay open', 'a <a\n\n'],
    ['cells', '|a'],
    ['stops', '. '],
    ['handles', '@a '],
    ['lines', 'x\r\n'],
    ['fences', '```\n'],
    ['one letter', 'a'],
    ['paths', 'a/'],
    ['conditions', 'if he had '],
    ['emoji', '😀 '],
    ['negations', 'not '],
  ])('take time linear in a text of %s', (_, part) => {
    const ofLength = (length: number) =>
      part.repeat(Math.ceil(length / part.length)).slice(0, length);
    const [short, long] = [ofLength(1 << 17), ofLength(1 << 20)];
    // The shortest of a few runs: what the machine does besides is not the checker's.
    const least = (text: string) =>
      Math.min(
        ...[1, 2, 3].map(() =>
          cpuTime(() => {
            findBlame(text);
            findVagueness(text);
          }),
        ),
      );
    least(short);
    expect(least(long)).toBeLessThan(Math.max(1_000, 8 * 6 * least(short)));
  });
});
