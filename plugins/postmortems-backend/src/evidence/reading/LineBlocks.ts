const NEWLINE = 0x0a;
const BLANK = 0x20;
/** What stands behind it in a line is counted, and neither read nor kept. */
const LONGEST_LINE = 65_536;
/** As far back a cut looks for a blank. */
const LONGEST_WORD = 4_096;

/** Cuts a stream of bytes into stretches of whole lines, the same lines however its chunks are cut. */
export class LineBlocks {
  /** Bytes of lines that were too long. */
  cutBytes = 0;
  #rest: Buffer[] = [];
  #restLength = 0;
  #isSkipping = false;

  /** @returns the whole lines that are complete now, with the newline at their end, in blocks none of which is empty */
  push(chunk: Buffer): Buffer[] {
    let start = 0;
    if (this.#isSkipping) {
      const end = chunk.indexOf(NEWLINE);
      this.cutBytes += end < 0 ? chunk.length : end;
      if (end < 0) return [];
      start = end + 1;
      this.#isSkipping = false;
    }
    const blocks: Buffer[] = [];
    const end = Math.max(start, chunk.lastIndexOf(NEWLINE) + 1);
    if (this.#restLength > 0 && end > start) {
      // Only the line that was begun is put together: the others need no copy.
      const middle = chunk.indexOf(NEWLINE, start) + 1;
      this.#rest.push(chunk.subarray(start, middle));
      blocks.push(this.#shortened(this.end()));
      start = middle;
    }
    if (end > start) blocks.push(this.#shortened(chunk.subarray(start, end)));
    this.#rest.push(chunk.subarray(end));
    this.#restLength += chunk.length - end;
    if (this.#restLength > LONGEST_LINE) {
      this.#isSkipping = true;
      blocks.push(this.#cut(this.end()));
    }
    return blocks;
  }

  /** @returns what was left without a newline */
  end(): Buffer {
    const rest = Buffer.concat(this.#rest);
    this.#rest = [];
    this.#restLength = 0;
    return rest;
  }

  /** Whole lines, of those that are too long the beginning. */
  #shortened(lines: Buffer): Buffer {
    const kept: Buffer[] = [];
    let from = 0;
    let start = 0;
    while (lines.length - start > LONGEST_LINE) {
      // As many lines at once as there is room for in one that is not too long.
      const last = lines.lastIndexOf(NEWLINE, start + LONGEST_LINE);
      if (last < start) {
        const end = lines.indexOf(NEWLINE, start);
        kept.push(lines.subarray(from, start));
        kept.push(this.#cut(lines.subarray(start, end)));
        start = end + 1;
        from = start;
      } else start = last + 1;
    }
    return kept.length ? Buffer.concat([...kept, lines.subarray(from)]) : lines;
  }

  /** The beginning of a line that is too long, as a line. */
  #cut(line: Buffer): Buffer {
    // Not within a word: half a secret would not be known for one.
    let end = LONGEST_LINE;
    while (end > LONGEST_LINE - LONGEST_WORD && line[end - 1] > BLANK) end -= 1;
    this.cutBytes += line.length - end;
    return Buffer.concat([line.subarray(0, end), Buffer.from('\n')]);
  }
}
