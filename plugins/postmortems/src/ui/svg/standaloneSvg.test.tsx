import { render } from '@testing-library/react';
import { standaloneSvg } from './standaloneSvg';

const words = {
  title: 'PM-1: <script>alert(1)</script> & "more"',
  description: 'Two events',
  caption: '2 events, 10:00 to 11:00 UTC',
};

const parse = (text: string) =>
  new DOMParser().parseFromString(text, 'image/svg+xml');

const saidBy = (element: Element | null) => element?.textContent;
const valuesOf = (element: Element | null, ...names: string[]) =>
  names.map(name => element?.getAttribute(name));

/** Draws something, and takes it out of the page. */
function taken(drawing: JSX.Element, said = words) {
  const { container } = render(
    <svg width={600} height={100}>
      {drawing}
    </svg>,
  );
  const text = standaloneSvg(container.querySelector('svg')!, said);
  return { text, document: parse(text) };
}

describe('standaloneSvg', () => {
  it('has its title above the drawing and its caption below it, on white', () => {
    const { document } = taken(<circle cx={5} cy={6} r={7} />);
    const root = document.documentElement;
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(saidBy(root.querySelector(':scope > title'))).toBe(words.title);
    expect(saidBy(root.querySelector(':scope > desc'))).toBe('Two events');
    expect(valuesOf(root.querySelector('rect'), 'fill')).toEqual(['#ffffff']);
    const [title, caption] = root.querySelectorAll(':scope > text');
    expect(saidBy(title)).toBe(words.title);
    expect(saidBy(caption)).toBe(words.caption);
    // 16 around it; a line of 22 above, one of 18 below, and what parts them.
    expect(valuesOf(root, 'width', 'height', 'viewBox')).toEqual([
      '632',
      '196',
      '0 0 632 196',
    ]);
    expect(valuesOf(root.querySelector('g'), 'transform')).toEqual([
      'translate(16 54)',
    ]);
  });

  it('looks the same wherever it is: by attributes, not by what the page has', () => {
    const { document, text } = taken(
      <g className="jss1" style={{ fill: 'red' }}>
        <line className="jss2" data-drawn="pole" x1={1} x2={2} y1={3} y2={4} />
        <text x={1} y={2} textAnchor="end" dominantBaseline="central">
          Alert
        </text>
      </g>,
    );
    expect(
      valuesOf(
        document.querySelector('line'),
        'stroke',
        'stroke-dasharray',
        'x2',
      ),
    ).toEqual(['#595959', '3 3', '2']);
    expect(valuesOf(document.querySelector('g > text'), 'text-anchor')).toEqual(
      ['end'],
    );
    expect(text).not.toMatch(/class=|style=|data-/);
  });

  it('says what a mark is, and leaves out what keys and pointers do', () => {
    const { document, text } = taken(
      <>
        <g role="button" tabIndex={0} aria-label="10:05:23, Errors">
          <circle r={6} />
        </g>
        <g data-passing="">
          <text>hovered</text>
        </g>
      </>,
    );
    expect(saidBy(document.querySelector('g > g > title'))).toBe(
      '10:05:23, Errors',
    );
    expect(text).not.toMatch(/tabindex|aria-|button|hovered/i);
  });

  it('is well formed and inert whatever a text contains', () => {
    const bad =
      '</text><script>alert(1)</script> \u0000\u0008\u000b\u001f\ufffe \ud800 ]]> &amp; "\' 👩';
    const { document, text } = taken(
      <g aria-label={bad}>
        <text>{bad}</text>
      </g>,
      { title: bad, description: bad, caption: bad },
    );
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelector('script')).toBeNull();
    expect(saidBy(document.querySelector('g text'))).toMatch(
      /^<\/text><script>alert\(1\)<\/script> .* 👩$/,
    );
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/);
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('refers to nothing outside', () => {
    const { text } = taken(
      <a href="https://example.org">
        <image href="https://example.org/a.png" />
        <path d="M0,0" fill="url(https://example.org)" />
      </a>,
    );
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\(|href/,
    );
  });

  it('breaks a long title into lines', () => {
    const title = 'A very long title that says much '.repeat(6);
    const { document } = taken(<circle />, { ...words, title });
    const lines = document.querySelectorAll(':root > text[font-weight]');
    expect(lines.length).toBeGreaterThan(1);
    const said = [...lines].map(line => line.textContent).join(' ');
    expect(said).toBe(title.trim());
  });
});
