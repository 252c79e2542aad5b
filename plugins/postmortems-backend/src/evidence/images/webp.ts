import { KeptParts, moving, PlainImage, spoiled } from './PlainImage';

/** `RIFF`, the length of what follows, `WEBP`. */
const HEADER = 12;
/** Type and length before the data of a chunk. */
const BEFORE = 8;

/** Flags of an extended image: that it has metadata, and that it moves. */
const METADATA = 0x08 | 0x04;
const MOVES = 0x02;

const DRAWN = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP']);

type Size = Pick<PlainImage, 'width' | 'height'>;

/**
 * Reads a WebP (RFC 9649), and leaves out what is not drawn.
 * @throws InputError for one that is not complete
 */
export function plainWebp(bytes: Buffer): PlainImage {
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) throw spoiled();
  const kept = new KeptParts(bytes);
  kept.keep(0, HEADER);
  let canvas: Size | undefined;
  let image: Size | undefined;
  for (let at = HEADER; at < whole; ) {
    if (at + BEFORE > whole) throw spoiled();
    const end = at + BEFORE + bytes.readUInt32LE(at + 4);
    // A chunk of odd length is followed by a byte that says nothing.
    const next = end + (end % 2);
    if (next > whole) throw spoiled();
    const type = bytes.toString('latin1', at, at + 4);
    const data = bytes.subarray(at + BEFORE, end);
    if (type === 'VP8X') {
      if (at !== HEADER || data.length < 10) throw spoiled();
      if (data[0] & MOVES) throw moving();
      canvas = canvasSize(data);
    } else if (type === 'VP8 ' || type === 'VP8L') {
      if (image) throw spoiled();
      image = type === 'VP8 ' ? lossySize(data) : losslessSize(data);
    }
    if (DRAWN.has(type)) kept.keep(at, next);
    at = next;
  }
  const size = canvas ?? image;
  const fits = size?.width === image?.width && size?.height === image?.height;
  if (!size || !fits) throw spoiled();
  const plain = kept.bytes;
  plain.writeUInt32LE(plain.length - 8, 4);
  if (canvas) plain[HEADER + BEFORE] &= ~METADATA;
  return { bytes: plain, ...size };
}

function canvasSize(data: Buffer): Size {
  return {
    width: data.readUIntLE(4, 3) + 1,
    height: data.readUIntLE(7, 3) + 1,
  };
}

/** A frame begins with a tag of three bytes, in whose first bit a whole image has 0, and a mark. */
function lossySize(data: Buffer): Size {
  const isImage =
    data.length >= 10 &&
    data[0] % 2 === 0 &&
    data.readUIntBE(3, 3) === 0x9d012a;
  if (!isImage) throw spoiled();
  return {
    width: data.readUInt16LE(6) & 0x3fff,
    height: data.readUInt16LE(8) & 0x3fff,
  };
}

/** Behind a mark stand twice 14 bits. */
function losslessSize(data: Buffer): Size {
  if (data.length < 5 || data[0] !== 0x2f) throw spoiled();
  const sizes = data.readUInt32LE(1);
  return {
    width: (sizes & 0x3fff) + 1,
    height: ((sizes >>> 14) & 0x3fff) + 1,
  };
}
