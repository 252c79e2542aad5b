import fc from 'fast-check';
import { blockTokens, headingOf, topLevelBlocks } from './blocks';
import { disclose, enclose, SECTION_HEADING } from './sectionBody';

/** Pieces of Markdown that have something to do with where a section ends. */
const piece = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '##  ',
    '##',
    '##\t',
    '### ',
    ' ## ',
    '    ## ',
    '---',
    '===',
  ],
  ...['```', '````', '`````', '~~~', '~~~~', '   ```', '```js', '``` '],
  ...['<!--', '-->', '-->-->', '-->-->-->', '<pre>', '</pre>', '</pre></pre>'],
  ...[
    '<?',
    '?>',
    '?>?>',
    '<!A',
    '>',
    '>>',
    '<![CDATA[',
    ']]>',
    ']]>]]>',
    '<div>',
  ],
  ...[
    '- ',
    '  ',
    '1. ',
    '> ',
    '|',
    '|-|',
    '[a]: ',
    'a',
    'B c',
    ' ',
    '\\',
    '*',
    '_',
  ],
);
const body = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: piece }, fc.constantFrom('\n', '\n\n')),
    {
      maxLength: 24,
    },
  )
  .map(pieces => pieces.join(''));

describe('the body of a section within a report', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(body, text => {
        expect(disclose(enclose(text))).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it('never holds the heading of a section, nor swallows the next one', () => {
    fc.assert(
      fc.property(body, text => {
        const report = `## First\n\n${enclose(text)}\n\n## Last`;
        const lines = report.split('\n');
        const headings = topLevelBlocks(blockTokens(report)).filter(
          block =>
            headingOf(block)?.level === 2 &&
            SECTION_HEADING.test(lines[block.lines[0]]),
        );
        expect(headings.map(block => block.lines[0])).toEqual([
          0,
          lines.length - 1,
        ]);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['plain text', 'One.\n\n- two\n'],
    ['headings below the section', '### Detail\n\n#### More'],
    ['code that shows a heading', '```md\n## Summary\n```'],
    ['a comment', '<!--\n## hint\n-->'],
    ['nothing', ''],
  ])('is written as it is when it has %s', (_, text) => {
    expect(enclose(text)).toBe(text);
  });

  it('spaces a heading of its own level', () => {
    expect(enclose('## Aside\n\ntext')).toBe('##  Aside\n\ntext');
  });

  it('closes what was left open', () => {
    expect(enclose('```\ncode')).toBe('```\ncode\n````');
    expect(enclose('~~~~\ncode\n')).toBe('~~~~\ncode\n\n~~~~~');
    expect(enclose('<!-- note')).toBe('<!-- note\n-->-->');
    expect(enclose('<PRE>\nx')).toBe('<PRE>\nx\n</pre></pre>');
  });

  it('grows a last line that looks like its own', () => {
    expect(enclose('```\ncode\n````')).toBe('```\ncode\n`````');
    expect(enclose('<!--\n-->-->')).toBe('<!--\n-->-->-->');
  });
});
