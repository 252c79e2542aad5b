import { type ImportWarning, shortened } from '../model';
import type { Lines } from './text/blocks';

/** So that a long text in an unknown form does not become a longer list of complaints about it. */
const MOST_WARNINGS = 500;
const QUOTED = 120;

/** Collects, while a report is read, what was guessed in it and what was not understood. */
export class ImportNotes {
  readonly #source: string[];
  readonly #warnings: ImportWarning[] = [];
  readonly #kept: string[] = [];

  constructor(source: string[]) {
    this.#source = source;
  }

  /** Something that a person should look at; nothing is lost. */
  warn(line: number, message: string, text = this.#source[line] ?? '') {
    this.#warnings.push({
      line: line + 1,
      message,
      text: shortened(text.trim(), QUOTED),
    });
  }

  /** Something that has no place in the model: the lines are kept as they are. */
  keep([start, end]: Lines, message: string) {
    const text = this.#source.slice(start, end).join('\n');
    if (!text.trim()) return;
    this.warn(start, message, text);
    this.#kept.push(text);
  }

  /** A row more than a report may have is kept as it is. */
  keepTooMany(lines: Lines, most: number) {
    this.keep(lines, `more than ${most} of them`);
  }

  /** Everything kept, as Markdown; empty when nothing was. */
  get kept(): string {
    return this.#kept.join('\n\n');
  }

  get warnings(): ImportWarning[] {
    const sorted = [...this.#warnings].sort((a, b) => a.line - b.line);
    const shown = sorted.slice(0, MOST_WARNINGS);
    if (sorted.length > MOST_WARNINGS) {
      const next = sorted[MOST_WARNINGS];
      shown.push({
        line: next.line,
        message: `${sorted.length - MOST_WARNINGS} more from here on`,
        text: next.text,
      });
    }
    return shown;
  }
}
