/** As much of a text as is drawn: a browser takes seconds for more. */
const MOST_LINES = 5_000;
const MOST_CHARACTERS = 1_000_000;

export interface Beginning {
  text: string;
  /** How many lines come after it. */
  linesLeft: number;
  /** Its last line is not whole. */
  isCut: boolean;
}

/** The beginning of a text, and how much comes after it. */
export function beginningOf(
  whole: string,
  lines = MOST_LINES,
  characters = MOST_CHARACTERS,
): Beginning {
  let end = 0;
  for (let i = 0; i < lines && end < whole.length; i += 1) {
    const next = whole.indexOf('\n', end);
    end = next < 0 ? whole.length : next + 1;
  }
  const isCut = end > characters;
  const shown = Math.min(end, characters);
  return {
    text: whole.slice(0, shown),
    linesLeft: countLines(whole, end),
    isCut,
  };
}

function countLines(text: string, from: number): number {
  let count = 0;
  for (let at = from; at < text.length; count += 1) {
    const next = text.indexOf('\n', at);
    at = next < 0 ? text.length : next + 1;
  }
  return count;
}
