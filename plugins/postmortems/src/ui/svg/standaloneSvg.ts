import { drawingStyles, PAPER, type Drawn } from './ink';
import { estimatedWidth, wrapToWidth } from './textWidth';

const SVG = 'http://www.w3.org/2000/svg';
const FONT = '"Helvetica Neue", Helvetica, Arial, sans-serif';

const MARGIN = 16;
const TITLE = { fontSize: 15, line: 22 };
const CAPTION = { fontSize: 12, line: 18 };

/** What says where things are; all else, such as what keys and pointers do, stays behind. */
const GEOMETRY = new Set(
  'x y x1 x2 y1 y2 dx cx cy r rx d width height transform text-anchor dominant-baseline'.split(
    ' ',
  ),
);

// Neither can stand in XML, not even escaped: control characters and halves of letters.
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const writable = (text: string) => text.replace(NOT_IN_XML, '\ufffd');

/** What stands around the drawing in a file of its own. */
export interface SvgWords {
  title: string;
  /** What it shows, for who cannot see it. */
  description: string;
  caption: string;
}

/**
 * A drawing as an SVG file that needs nothing around it: in dark on white, with its title above and its
 * caption below. What a mark stands for is its title, which a browser shows on hover.
 */
export function standaloneSvg(drawing: SVGSVGElement, words: SvgWords): string {
  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  const paper = document.implementation.createDocument(SVG, 'svg');
  const draw = drawingOn(paper);

  const titleLines = wrapToWidth(
    words.title,
    width,
    estimatedWidth(TITLE.fontSize),
  );
  const captionLines = wrapToWidth(
    words.caption,
    width,
    estimatedWidth(CAPTION.fontSize),
  );
  const top = MARGIN + titleLines.length * TITLE.line + MARGIN;
  const below = top + height + MARGIN / 2;
  const full = {
    width: width + 2 * MARGIN,
    height: below + captionLines.length * CAPTION.line + MARGIN,
  };
  const lines = (texts: string[], y: number, line: number, look: object) =>
    texts.map((text, i) =>
      draw('text', { x: MARGIN, y: y + (i + 0.75) * line, ...look }, [text]),
    );

  const root = paper.documentElement;
  set(root, {
    ...full,
    viewBox: `0 0 ${full.width} ${full.height}`,
    role: 'img',
    'font-family': FONT,
  });
  root.append(
    draw('title', {}, [words.title]),
    draw('desc', {}, [words.description]),
    draw('rect', { ...full, fill: PAPER.page }),
    ...lines(titleLines, MARGIN, TITLE.line, {
      'font-size': TITLE.fontSize,
      'font-weight': 600,
      fill: PAPER.text,
    }),
    draw(
      'g',
      { transform: `translate(${MARGIN} ${top})` },
      [...drawing.childNodes].flatMap(node => copyOf(node, draw)),
    ),
    ...lines(captionLines, below, CAPTION.line, {
      'font-size': CAPTION.fontSize,
      fill: PAPER.quiet,
    }),
  );
  return new XMLSerializer().serializeToString(paper);
}

type Draw = (
  name: string,
  attributes: object,
  children?: (Node | string)[],
) => Element;

function drawingOn(paper: Document): Draw {
  return (name, attributes, children = []) => {
    const element = paper.createElementNS(SVG, name);
    set(element, attributes);
    element.append(
      ...children.map(child =>
        typeof child === 'string' ? writable(child) : child,
      ),
    );
    return element;
  };
}

function set(element: Element, attributes: object): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, writable(String(value)));
  }
}

/** A part of the drawing as it stands on paper; none of what only passes over the page. */
function copyOf(node: Node, draw: Draw): Node[] {
  if (node.nodeType === Node.TEXT_NODE) {
    return [document.createTextNode(writable(node.textContent ?? ''))];
  }
  if (!(node instanceof Element) || node.hasAttribute('data-passing')) {
    return [];
  }
  const part = node.getAttribute('data-drawn') as Drawn | null;
  const name = node.getAttribute('aria-label');
  const children = [...node.childNodes].flatMap(child => copyOf(child, draw));
  return [
    draw(
      node.localName,
      {
        ...Object.fromEntries(
          [...node.attributes]
            .filter(attribute => GEOMETRY.has(attribute.name))
            .map(attribute => [attribute.name, attribute.value]),
        ),
        ...(part && attributesOf(drawingStyles(PAPER)[part])),
      },
      [...(name ? [draw('title', {}, [name])] : []), ...children],
    ),
  ];
}

/** Styles as attributes: `strokeWidth` is `stroke-width`. */
function attributesOf(styles: object): object {
  return Object.fromEntries(
    Object.entries(styles).map(([name, value]) => [
      name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
      value,
    ]),
  );
}
