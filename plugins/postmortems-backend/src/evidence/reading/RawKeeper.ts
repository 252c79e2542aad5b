import { createGzip, Gzip } from 'node:zlib';
import { once } from 'node:events';

/** Of an artefact that is not kept whole, as much of its beginning and of its end. */
const END = 256 * 1024;

/** Compresses beside what else is done: on threads that are not this one. */
class Compressor {
  readonly #gzip: Gzip = createGzip({ level: 4 });
  readonly #chunks: Buffer[] = [];

  constructor() {
    this.#gzip.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
  }

  async add(text: string): Promise<void> {
    if (!this.#gzip.write(text)) await once(this.#gzip, 'drain');
  }

  /** Frees what it holds. */
  drop(): void {
    this.#gzip.destroy();
  }

  async end(): Promise<Buffer> {
    const ended = once(this.#gzip, 'end');
    this.#gzip.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }
}

/** What is kept of the text of an artefact. */
export interface KeptText {
  /** The text, or its beginning and its end, as UTF-8 in gzip. */
  gzip: Buffer;
  /** Characters left out between beginning and end; 0 where it is kept whole. */
  leftOut: number;
}

/** Keeps the text of an artefact, compressed, up to a limit; beyond it the beginning and the end. */
export class RawKeeper {
  readonly #limit: number;
  #gzip: Compressor | undefined = new Compressor();
  #length = 0;
  #head = '';
  #tail: string[] = [];
  #tailLength = 0;

  /** @param limit - in characters */
  constructor(limit: number) {
    this.#limit = limit;
  }

  async add(text: string): Promise<void> {
    this.#length += text.length;
    if (this.#head.length < END) {
      this.#head += text.slice(0, END - this.#head.length);
    }
    this.#tail.push(text);
    this.#tailLength += text.length;
    while (this.#tailLength - this.#tail[0].length >= END) {
      this.#tailLength -= this.#tail.shift()!.length;
    }
    if (this.#length > this.#limit) {
      this.#gzip?.drop();
      this.#gzip = undefined;
    }
    await this.#gzip?.add(text);
  }

  async end(): Promise<KeptText> {
    if (this.#gzip) return { gzip: await this.#gzip.end(), leftOut: 0 };
    const rest = this.#length - this.#head.length;
    const tail = this.#tail.join('').slice(-Math.min(END, rest));
    const leftOut = this.#length - this.#head.length - tail.length;
    const compressor = new Compressor();
    await compressor.add(`${this.#head}\n[… ${leftOut} characters …]\n${tail}`);
    return { gzip: await compressor.end(), leftOut };
  }
}
