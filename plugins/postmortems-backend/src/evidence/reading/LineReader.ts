import { isAscii } from 'node:buffer';
import {
  CONTINUED,
  LineFormat,
  LineParser,
  ReadContext,
} from 'backstage-plugin-postmortems-node';
import type { DigestBuilder } from '../digest/DigestBuilder';
import { looksContinued } from '../formats/continuation';
import type { Redactor } from '../redaction';
import { LineBlocks } from './LineBlocks';
import type { RawKeeper } from './RawKeeper';

/** As UTF-8: of ASCII, which logs mostly are, each byte is a character. */
const decode = (bytes: Buffer) =>
  isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');

/** Reads a log as it streams in. */
export class LineReader {
  readonly #format: LineFormat;
  readonly #parse: LineParser;
  readonly #redactor: Redactor;
  readonly #kept: RawKeeper;
  readonly #digest: DigestBuilder;
  readonly #blocks = new LineBlocks();
  #lines = 0;
  #hasRead = false;

  constructor(
    format: LineFormat,
    options: {
      context: ReadContext;
      redactor: Redactor;
      kept: RawKeeper;
      digest: DigestBuilder;
      until?: number;
    },
  ) {
    this.#format = format;
    this.#parse = format.parser(options.context);
    this.#redactor = options.redactor;
    this.#kept = options.kept;
    this.#digest = options.digest;
    if (format.isOpenEnded && options.until !== undefined) {
      this.#digest.trimAfter(options.until);
    }
  }

  async add(chunk: Buffer): Promise<void> {
    for (const block of this.#blocks.push(chunk)) await this.#read(block);
  }

  /** @returns the id of the format */
  async end(): Promise<string> {
    await this.#read(this.#blocks.end());
    this.#digest.countLines(this.#lines);
    const { cutBytes } = this.#blocks;
    if (cutBytes > 0) this.#digest.leaveOut('bytes of long lines', cutBytes);
    return this.#format.id;
  }

  async #read(block: Buffer): Promise<void> {
    if (block.length === 0) return;
    let text = this.#redactor.redact(block, decode);
    if (block.includes('\r\n')) text = text.replaceAll('\r\n', '\n');
    if (this.#lines === 0) text = text.replace(/^\ufeff/, '');
    let start = 0;
    while (start < text.length) {
      const end = text.indexOf('\n', start);
      this.#line(text.slice(start, end < 0 ? text.length : end));
      start = end < 0 ? text.length : end + 1;
    }
    await this.#kept.add(text);
  }

  #line(line: string): void {
    this.#lines += 1;
    const told = this.#parse(line);
    if (told === CONTINUED) {
      this.#digest.continued();
    } else if (told) {
      this.#hasRead = true;
      this.#digest.observe(told, this.#lines, null, line);
    } else if (told === undefined) {
      if (this.#hasRead && looksContinued(line)) this.#digest.continued();
      else if (line !== '') this.#digest.unread(this.#lines, null, line);
    }
  }
}
