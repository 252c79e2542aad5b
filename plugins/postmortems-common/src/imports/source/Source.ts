import type { Lines } from '../../report/text/blocks';

/**
 * The lines of a text, and what is still left of each. Whatever becomes a row or a field is taken; what
 * nobody takes stays, in its order, in the sections. So nothing is lost and nothing is told twice.
 */
export class Source {
  readonly lines: readonly string[];
  readonly #left: (string | null)[];

  constructor(lines: string[]) {
    this.lines = lines;
    this.#left = [...lines];
  }

  take([start, end]: Lines): void {
    this.#left.fill(null, start, end);
  }

  /** What is left of a line from now on. */
  leave(line: number, text: string): void {
    this.#left[line] = text;
  }

  isTaken(line: number): boolean {
    return this.#left[line] === null;
  }

  /** Whether anything in a range was taken. */
  wasTaken([start, end]: Lines): boolean {
    return this.#left.slice(start, end).includes(null);
  }

  /** Whether anything to read is left in a range. */
  hasLeft([start, end]: Lines): boolean {
    for (let line = start; line < end; line++) {
      if (this.#left[line]?.trim()) return true;
    }
    return false;
  }

  /** What is left of a range. A blank line stands where something was taken, so that nothing runs together. */
  left([start, end]: Lines): string[] {
    const left: string[] = [];
    let afterGap = false;
    for (let line = start; line < end; line++) {
      const text = this.#left[line];
      if (text === null) {
        afterGap = true;
        continue;
      }
      const last = left[left.length - 1];
      const isBlank = !text.trim();
      if (isBlank && (last === undefined || (afterGap && !last.trim())))
        continue;
      const inTable = text.startsWith('|') && last?.startsWith('|');
      if (afterGap && !isBlank && last?.trim() && !inTable) left.push('');
      left.push(text);
      afterGap = false;
    }
    while (left.length && !left[left.length - 1].trim()) left.pop();
    return left;
  }
}
