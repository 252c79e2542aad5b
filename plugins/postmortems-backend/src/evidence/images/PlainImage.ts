import { InputError } from '@backstage/errors';

/** An image of which nothing is left but what is drawn: no place, no name, no camera. */
export interface PlainImage {
  bytes: Buffer;
  /** In pixels, as it is shown. */
  width: number;
  height: number;
}

/** The parts of an image that are kept, one behind the other. */
export class KeptParts {
  readonly #source: Buffer;
  readonly #kept: Buffer;
  #length = 0;

  /** @param more - how many bytes may be written beside those of the source */
  constructor(source: Buffer, more = 0) {
    this.#source = source;
    this.#kept = Buffer.allocUnsafe(source.length + more);
  }

  keep(from: number, to: number): void {
    this.#length += this.#source.copy(this.#kept, this.#length, from, to);
  }

  write(bytes: Buffer): void {
    this.#length += bytes.copy(this.#kept, this.#length);
  }

  get bytes(): Buffer {
    return this.#kept.subarray(0, this.#length);
  }
}

/** For an image of which a part is missing or not what it should be. */
export function spoiled(): InputError {
  return new InputError('The image is not complete, or something in it is not');
}

/** For an image that is several. */
export function moving(): InputError {
  return new InputError('The image moves: bring in a still one');
}
