/** How wide a text is when drawn, in pixels. */
export type TextWidth = (text: string, weight?: 'normal' | 'bold') => number;

/** Advance widths of proportional sans-serif letters, in parts of the font size, on the wide side. */
const NARROW = /[iljtfrI.,:;'|!()[\] ]/;
const WIDE = /[mwMW@%—…]/;
const FULL = /[\u1100-\u11ff\u2e80-\uffdc\u{1f000}-\u{3ffff}]/u;

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 0.36;
  if (WIDE.test(letter)) return 0.95;
  if (FULL.test(letter)) return 1.1;
  return letter >= 'A' && letter <= 'Z' ? 0.7 : 0.58;
}

/** An estimate that needs no browser. */
export function estimatedWidth(fontSize: number): TextWidth {
  return (text, weight) => {
    let ems = 0;
    for (const letter of text) ems += letterWidth(letter);
    return Math.ceil(ems * fontSize * (weight === 'bold' ? 1.08 : 1));
  };
}

/** Measures in the font that will be used, where there is a canvas to do so; otherwise estimates. */
export function measuredWidth(fontSize: number, family: string): TextWidth {
  const canvas = family && document.createElement('canvas').getContext?.('2d');
  if (!canvas) return estimatedWidth(fontSize);
  return (text, weight) => {
    canvas.font = `${weight === 'bold' ? 600 : 400} ${fontSize}px ${family}`;
    return Math.ceil(canvas.measureText(text).width);
  };
}

/** The text, or as much of its beginning as the room holds, with an ellipsis. */
export function cutToWidth(
  text: string,
  room: number,
  widthOf: TextWidth,
): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  const cut = (kept: number) => `${letters.slice(0, kept).join('').trimEnd()}…`;
  let fits = 0;
  let tooMuch = letters.length;
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    if (widthOf(cut(middle)) <= room) fits = middle;
    else tooMuch = middle;
  }
  return fits ? cut(fits) : '';
}

/** The text in lines between its words, none wider than the room; a word that is wider alone is cut. */
export function wrapToWidth(
  text: string,
  room: number,
  widthOf: TextWidth,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && widthOf(longer) <= room) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(cutToWidth(word, room, widthOf));
    }
  }
  return lines;
}

/** The same in so many lines at most; the last ends with an ellipsis where there is more. */
export function wrapToLines(
  text: string,
  room: number,
  most: number,
  widthOf: TextWidth,
): string[] {
  const lines = wrapToWidth(text, room, widthOf);
  if (lines.length <= most) return lines;
  const rest = `${lines[most - 1]} ${lines[most]}…`;
  return [...lines.slice(0, most - 1), cutToWidth(rest, room, widthOf)];
}
