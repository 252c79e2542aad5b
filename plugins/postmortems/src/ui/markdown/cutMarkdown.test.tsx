import { MarkdownContent } from '@backstage/core-components';
import { render } from '@testing-library/react';
import fc from 'fast-check';
import { MemoryRouter } from 'react-router-dom';
import { cutMarkdown, PIECE_COST } from './cutMarkdown';

const texts = (text: string, most?: number) =>
  [...cutMarkdown(text, most)].map(piece => piece.text);

/** The page's HTML of some texts, one below the other. */
function html(...parts: string[]): string {
  const { container, unmount } = render(
    <MemoryRouter>
      {parts.map((part, index) => (
        <MarkdownContent key={index} dialect="gfm" content={part} />
      ))}
    </MemoryRouter>,
  );
  // A list of one item says nothing of how far apart its items are.
  for (const paragraph of container.querySelectorAll('li > p')) {
    paragraph.replaceWith(...paragraph.childNodes);
  }
  const drawn = Array.from(container.children, child => child.innerHTML.trim());
  unmount();
  return (
    drawn
      .join('')
      .replace(/ class="[^"]*"/g, '')
      // What a cut leaves: line breaks between elements, and a list that goes on as another.
      .replace(/\s*\n\s*/g, '')
      .replace(/<\/([uo]l)><\1[^>]*>/g, '')
  );
}

describe('cutMarkdown', () => {
  it('leaves a short text whole', () => {
    const text = '# A\n\nb\n\n- c\n- d\n';
    expect([...cutMarkdown(text)]).toEqual([
      { text, cost: expect.any(Number) },
    ]);
    expect(texts('')).toEqual(['']);
  });

  it('cuts between paragraphs, and no piece costs too much', () => {
    const pieces = [...cutMarkdown('Some *text* here.\n\n'.repeat(1_000))];
    expect(pieces.length).toBeGreaterThan(1);
    for (const { text, cost } of pieces) {
      expect(text).toMatch(/^Some/);
      expect(cost).toBeLessThanOrEqual(PIECE_COST);
    }
  });

  it.each([
    ['a table', '| a | b |\n|---|---|\n| c | d |\n| e | f |'],
    ['code with blank lines', '```\na\n\nb\n\nc\n```'],
    ['an HTML comment', '<!-- a\n\nb\n\nc -->'],
    ['HTML that holds Markdown', '<details>\n\na\n\nb\n\n</details>'],
    ['what belongs to an item', '- a\n\n  b\n\n  c'],
    ['a list whose items all have one number', '1. a\n1. b\n1. c'],
    ['a heading that looks like a list', 'a\n-\nb'],
  ])('leaves %s whole', (_, text) => {
    expect(texts(text, 1)).toEqual([text]);
    expect(texts(`x\n\n${text}\n\ny`, 1)).toEqual(['x\n', `${text}\n`, 'y']);
  });

  it('cuts a list that is too long between its items', () => {
    expect(texts('- a\n  - b\n- c', 1)).toEqual(['- a\n  - b', '- c']);
    expect(texts('9. a\n10. b', 1)).toEqual(['9. a', '10. b']);
  });

  it('takes the colours from code that is too long', () => {
    const text = `~~~js\n${'f(a, b);\n'.repeat(2_000)}~~~`;
    expect(texts(text)).toEqual([text.replace('js', '')]);
    expect(texts('~~~js\nf(a, b);\n~~~')).toEqual(['~~~js\nf(a, b);\n~~~']);
  });

  it.each([
    ['blank lines', '\n'.repeat(200_000)],
    ['blank lines of code', `~~~\n${'\n'.repeat(199_990)}~~~`],
  ])('takes as many %s as a text may have', (_, text) => {
    expect(texts(text).join('\n')).toBe(text);
  });

  it('gives each piece the definitions it refers to', () => {
    const text = '[a][ The  Far]\n\nb\n\n[c]\n\n[the far]: /x\n[c]: /y';
    expect(texts(text, 2)).toEqual([
      '[a][ The  Far]\n\n[the far]: /x',
      'b\n',
      '[c]\n\n[c]: /y',
      '[the far]: /x\n[c]: /y',
    ]);
  });

  it('makes what the whole text makes', () => {
    const block = fc.constantFrom(
      ...['# A title', 'Some *words*\nand `more`', '> said', '---', '| x |'],
      ...[
        '- a\n- b\n  - c\n- d',
        '1. a\n2. b\n3. c',
        '* a\n- b',
        '    indented',
      ],
      ...['| a | b |\n|---|---|\n| c | d |', '```\na\n\n- b\n```', 'a\n==='],
      ...['<details><summary>s</summary>\n\n- t\n- u\n\n</details>', '**b'],
      ...[
        'See [far][] and [near].',
        '[far]: https://far.example',
        '- [ ] todo',
      ],
      ...['<!-- no\n\n- comment -->', '~~~~\n~~~\n\nb\n~~~~', 'a  \nb'],
    );
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        (blocks, most) => {
          const text = blocks.join('\n\n');
          expect(html(...texts(text, most))).toBe(html(text));
        },
      ),
      { numRuns: 100 },
    );
  });
});
