/** Length as a person counts it: code points, not UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) i++;
    count++;
  }
  return count;
}

/** The beginning of a text: at most so many code points, the last one whole. */
export function beginning(text: string, max: number): string {
  return text.length > max
    ? Array.from(text.slice(0, 2 * max))
        .slice(0, max)
        .join('')
    : text;
}

/** A text in at most so many code points; where some are left out, the last one is an ellipsis. */
export function shortened(text: string, max: number): string {
  // What lies far behind the limit is not counted: a text may have megabytes.
  return beginning(text, max) === text ? text : `${beginning(text, max - 1)}…`;
}
