import { harmless } from './words.mjs';

/** Where nobody watches, so many files make a line of progress. */
const FILES_PER_LINE = 100;

const CLEAR_LINE = '\r\x1b[K';

/** What is told while the files are imported: lines that stay and, on a terminal, one that is rewritten. */
export class Screen {
  #out;
  #rewritten = '';

  /** @param {NodeJS.WriteStream} out */
  constructor(out) {
    this.#out = out;
  }

  /** @param {string} text one that stays */
  line(text) {
    const clear = this.#rewritten && CLEAR_LINE;
    this.#out.write(`${clear}${harmless(text)}\n${this.#rewritten}`);
  }

  /** @param {import('./Tally.mjs').Tally} tally */
  progress(tally) {
    if (this.#out.isTTY) {
      // A line that wraps could not be taken back.
      this.#rewritten = tally
        .progress()
        .slice(0, (this.#out.columns || 80) - 1);
      this.#out.write(`${CLEAR_LINE}${this.#rewritten}`);
    } else if (tally.done > 0 && tally.done % FILES_PER_LINE === 0) {
      this.line(tally.progress());
    }
  }

  /** Takes the rewritten line away. */
  end() {
    if (this.#rewritten) this.#out.write(CLEAR_LINE);
    this.#rewritten = '';
  }

  /**
   * @param {string} fileName
   * @param {import('./outcomes.mjs').Outcome} outcome
   * @param {{ verbose: boolean }} options
   */
  outcome(fileName, { kind, part, result, reason }, { verbose }) {
    const name = part ? `${fileName}, ${part}` : fileName;
    if (kind === 'failed') this.line(`${name}: failed, ${reason}`);
    if (kind === 'note') this.line(`${name}: ${reason}`);
    if (!verbose) return;
    if (kind === 'zoneless') this.line(`${name}: its times name no zone`);
    if (kind === 'earlier') {
      this.line(`${name}: already there as ${result.earlier?.ref}`);
    }
    if (kind !== 'imported') return;
    for (const { line, message } of result.warnings) {
      this.line(`${fileName}:${line}: ${message}`);
    }
  }
}
