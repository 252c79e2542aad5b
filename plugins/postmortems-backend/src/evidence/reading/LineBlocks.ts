const NEWLINE = 0x0a;
const BLANK = 0x20;
/** What stands behind it in a line is counted, and neither read nor kept. */
const LONGEST_LINE = 65_536;
/** As far back a cut looks for a blank. */
const LONGEST_WORD = 4_096;

/** Cuts a stream of bytes into stretches of whole lines, the same however its chunks are cut. */
export class LineBlocks {
  /** Bytes of lines that were too long. */
  cutBytes = 0;
  #rest: Buffer[] = [];
  #restLength = 0;
  #isSkipping = false;

  /** @returns the whole lines that are complete now, with the newline at their end; empty where there are none */
  push(chunk: Buffer): Buffer {
    let start = 0;
    if (this.#isSkipping) {
      const end = chunk.indexOf(NEWLINE);
      this.cutBytes += end < 0 ? chunk.length : end;
      if (end < 0) return Buffer.alloc(0);
      start = end + 1;
      this.#isSkipping = false;
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    const whole = this.#join(chunk.subarray(start, Math.max(start, end)));
    this.#keep(chunk.subarray(Math.max(start, end)));
    const block = shortLines(whole, bytes => (this.cutBytes += bytes));
    if (this.#restLength <= LONGEST_LINE) return block;
    this.#isSkipping = true;
    return Buffer.concat([block, this.#cutRest()]);
  }

  /** @returns what was left without a newline */
  end(): Buffer {
    const rest = Buffer.concat(this.#rest);
    this.#rest = [];
    this.#restLength = 0;
    return rest;
  }

  #keep(rest: Buffer): void {
    // A copy: a piece of a chunk keeps all of it in memory.
    this.#rest.push(Buffer.from(rest));
    this.#restLength += rest.length;
  }
