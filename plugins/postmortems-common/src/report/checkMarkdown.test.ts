import fc from 'fast-check';
import { checkMarkdown, MARKDOWN_LIMITS } from './checkMarkdown';
import { cpuTime } from './__testUtils__/cpuTime';

const { nesting, inlineTokens } = MARKDOWN_LIMITS;

/** A list of the given depth, one item below the other. */
const list = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- a`).join('\n');

const nestable: [string, (depth: number) => string][] = [
  ['quotes', depth => `${'> '.repeat(depth)}a`],
  ['list markers on one line', depth => `${'- '.repeat(depth)}a`],
  ['numbered markers on one line', depth => `${'1. '.repeat(depth)}a`],
  ['lists below each other', list],
  ['brackets', depth => `${'['.repeat(depth)}a${']'.repeat(depth)}`],
  ['brackets never closed', depth => `${'['.repeat(depth)}a`],
  ['strong text', depth => `${'**a '.repeat(depth)}b${' a**'.repeat(depth)}`],
  [
    'quotes with lists in them',
    depth => `${'> - '.repeat(Math.floor(depth / 2))}${depth % 2 ? '> ' : ''}a`,
  ],
];

describe('checkMarkdown', () => {
  it.each(nestable)(
    `takes ${nesting} levels of %s and no more`,
    (_, nested) => {
      expect(checkMarkdown(nested(nesting))).toBeNull();
      expect(checkMarkdown(nested(nesting + 1))).toMatch(/32 deep/);
    },
  );

  it('takes images, also many of them, by the addresses that a report has for its own', () => {
    const image =
      '![The queue](images/0a1b2c3d-0000-4000-8000-00000000abcd.png)\n\n';
    expect(checkMarkdown(image.repeat(500))).toBeNull();
  });

  it('counts a list inside a quote as two levels', () => {
    expect(checkMarkdown(`> ${'- '.repeat(nesting - 1)}a`)).toBeNull();
    expect(checkMarkdown(`> ${'- '.repeat(nesting)}a`)).toMatch(/32 deep/);
  });

  it('takes the nesting that people write, and what only looks like it', () => {
    expect(checkMarkdown('- '.repeat(40).trim())).toBeNull(); // a rule, drawn by hand
    expect(checkMarkdown(`\`\`\`\n${'> '.repeat(80)}a\n\`\`\``)).toBeNull();
    expect(checkMarkdown(`    ${'['.repeat(80)}`)).toBeNull();
    expect(checkMarkdown('[x] '.repeat(80))).toBeNull();
  });

  it('counts a line as its text and its break', () => {
    // n lines in one paragraph are n texts and n - 1 breaks.
    const lines = (n: number) => Array(n).fill('a').join('\n');
    expect(checkMarkdown(lines(inlineTokens / 2))).toBeNull();
    expect(checkMarkdown(lines(inlineTokens / 2 + 1))).toMatch(/20000 inline/);
  });

  it('counts over all paragraphs', () => {
    expect(checkMarkdown('a\n\n'.repeat(inlineTokens))).toBeNull();
    expect(checkMarkdown('a\n\n'.repeat(inlineTokens + 1))).toMatch(/inline/);
  });

  it('does not count what is code', () => {
    expect(checkMarkdown(`~~~\n${'*a*\n'.repeat(50_000)}~~~`)).toBeNull();
  });

  it('counts an escaped character as a part of its text', () => {
    expect(checkMarkdown('\\*&amp;'.repeat(inlineTokens))).toBeNull();
  });

  // Each takes a fraction of a second; what grows with the square of the length takes minutes.
  it.each(['>', '> ', '- ', '1. ', '> - ', '[', '![', '*a **b ', '_a', '`a``'])(
    'does not hang on 200,000 characters of %j',
    piece => {
      const text = piece.repeat(200_000 / piece.length);
      expect(cpuTime(() => checkMarkdown(text))).toBeLessThan(10_000);
    },
  );

  it('answers on any text', () => {
    const pieces = fc.constantFrom(
      ...['> ', '- ', '1. ', '[', ']', '(', ')', '!', '*', '_', '`', '~'],
      ...['\n', '\n\n', '    ', '```', '|', '<', '>', '&', '\\', 'a', '#'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), parts => {
        const answer = checkMarkdown(parts.join(''));
        expect(answer ?? 'must not').toMatch(/^must not/);
      }),
    );
  });
});
