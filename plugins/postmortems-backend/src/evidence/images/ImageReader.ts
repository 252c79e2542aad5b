import { InputError } from '@backstage/errors';
import {
  Image,
  IMAGE_FORMAT,
  ImageEnding,
  MAX_IMAGE_BYTES,
} from 'backstage-plugin-postmortems-common';
import { tooLarge } from '../reading/tooLarge';
import { plainJpeg } from './jpeg';
import { imageEnding } from './kindOfImage';
import { PlainImage, spoiled } from './PlainImage';
import { plainPng } from './png';
import { plainWebp } from './webp';

/** A browser needs four bytes for each: a small file may say that it is as large as a field. */
const MOST_PIXELS = 40_000_000;

const PLAIN: Record<ImageEnding, (bytes: Buffer) => PlainImage> = {
  png: plainPng,
  jpg: plainJpeg,
  webp: plainWebp,
};

/** An image as it is kept. */
export interface ReadImage extends Image {
  bytes: Buffer;
}

/**
 * Reads an image, which is held until it is whole. Nobody looks for secrets in what it shows; what else is
 * in it (where it was taken, by whom, with what) is left out.
 */
export class ImageReader {
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #image: ReadImage | null = null;

  /** Once it has ended. */
  get image(): ReadImage | null {
    return this.#image;
  }

  async add(chunk: Buffer): Promise<void> {
    this.#size += chunk.length;
    if (this.#size > MAX_IMAGE_BYTES) throw tooLarge(MAX_IMAGE_BYTES);
    this.#chunks.push(chunk);
  }

  /** @returns the id of the format */
  async end(): Promise<string> {
    this.#image = readImage(Buffer.concat(this.#chunks));
    return IMAGE_FORMAT;
  }
}

/** @throws InputError for bytes that are none, not all of one, or one of too many pixels */
export function readImage(bytes: Buffer): ReadImage {
  const ending = imageEnding(bytes);
  if (!ending) throw spoiled();
  const plain = PLAIN[ending](bytes);
  const pixels = plain.width * plain.height;
  if (pixels === 0) throw spoiled();
  if (pixels > MOST_PIXELS) {
    throw new InputError(
      `The image has ${plain.width} × ${plain.height} pixels, more than can be shown`,
    );
  }
  return { ...plain, ending };
}
