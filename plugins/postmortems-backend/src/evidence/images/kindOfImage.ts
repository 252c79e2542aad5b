import type { ImageEnding } from 'backstage-plugin-postmortems-common';

const TAKEN = 'as PNG, JPEG or WebP';

/** What a file begins with, from a place on, by what it then is. */
type Beginnings<Kind> = [kind: Kind, from: number, bytes: string][];

const KEPT: Beginnings<ImageEnding> = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpg', 0, '\xff\xd8\xff'],
  ['webp', 8, 'WEBP'],
];

const OTHERS: Beginnings<string> = [
  ['a GIF', 0, 'GIF87a'],
  ['a GIF', 0, 'GIF89a'],
  ['a TIFF', 0, 'II*\0'],
  ['a TIFF', 0, 'MM\0*'],
  ['an icon', 0, '\0\0\x01\0'],
  ['a JPEG XL', 0, '\xff\x0a'],
  ['a JPEG XL', 4, 'JXL '],
  ['a JPEG 2000', 4, 'jP  '],
  ['an AVIF', 4, 'ftypavif'],
  ['a HEIC', 4, 'ftyphei'],
  ['a HEIC', 4, 'ftypmif1'],
  ['a Photoshop file', 0, '8BPS'],
];

/** Which image bytes are, whatever the file is called; undefined for anything else. */
export function imageEnding(beginning: Buffer): ImageEnding | undefined {
  const ending = kindOf(beginning, KEPT);
  // Other files of this family are sounds.
  const isRiff = kindOf(beginning, [['riff', 0, 'RIFF']]) !== undefined;
  return ending === 'webp' && !isRiff ? undefined : ending;
}

/** Why bytes are no image that is taken, where they are one of another kind. */
export function whyOtherImage(beginning: Buffer): string | undefined {
  const kind =
    kindOf(beginning, OTHERS) ??
    (isBitmap(beginning) ? 'a BMP' : undefined) ??
    (isSvg(beginning) ? 'an SVG' : undefined);
  return kind && `It is ${kind}: bring the image in ${TAKEN}`;
}

/** Why bytes are no image. */
export function whyNoImage(beginning: Buffer): string {
  return (
    whyOtherImage(beginning) ?? `It is no image: images are taken ${TAKEN}`
  );
}

function kindOf<Kind>(
  beginning: Buffer,
  known: Beginnings<Kind>,
): Kind | undefined {
  return known.find(
    ([, from, bytes]) =>
      beginning.toString('latin1', from, from + bytes.length) === bytes,
  )?.[0];
}

/** A log may begin with `BM`, too: what stands behind the length is always 0. */
function isBitmap(beginning: Buffer): boolean {
  return (
    beginning.length > 10 &&
    beginning.toString('latin1', 0, 2) === 'BM' &&
    beginning.readUInt32LE(6) === 0
  );
}

/** A program in the clothes of an image. */
function isSvg(beginning: Buffer): boolean {
  const text = beginning.toString('utf8', 0, 4_096).replace(/^\ufeff/, '');
  return /^\s*</.test(text) && /<svg[\s>]/i.test(text);
}
