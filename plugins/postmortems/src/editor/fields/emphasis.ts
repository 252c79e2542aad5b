/** A text with a selection in it, as an input has it. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** Puts marks around the selection, or takes them away where they are; the same words stay selected. */
export function toggleMark(
  { text, start, end }: Selected,
  mark: '**' | '_',
): Selected {
  const size = mark.length;
  const marked =
    text.slice(start - size, start) === mark &&
    text.slice(end, end + size) === mark &&
    start >= size;
  if (marked) {
    return {
      text:
        text.slice(0, start - size) +
        text.slice(start, end) +
        text.slice(end + size),
      start: start - size,
      end: end - size,
    };
  }
  return {
    text:
      text.slice(0, start) +
      mark +
      text.slice(start, end) +
      mark +
      text.slice(end),
    start: start + size,
    end: end + size,
  };
}
