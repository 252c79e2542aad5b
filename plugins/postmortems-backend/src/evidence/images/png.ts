import { crc32 } from 'node:zlib';
import { KeptParts, moving, PlainImage, spoiled } from './PlainImage';

const SIGNATURE = 8;
/** Length and type before the data of a chunk, a checksum behind it. */
const BEFORE = 8;
const AROUND = 12;

/** What says how the image looks. Any other chunk may say where, when and by whom it was made. */
const DRAWN = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'pHYs'],
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP'],
]);

/**
 * Reads a PNG (https://www.w3.org/TR/png-3), and leaves out what is not drawn.
 * @throws InputError for one that is not complete
 */
export function plainPng(bytes: Buffer): PlainImage {
  const kept = new KeptParts(bytes);
  kept.keep(0, SIGNATURE);
  let hasPixels = false;
  let type = '';
  for (let at = SIGNATURE; type !== 'IEND'; ) {
    if (at + AROUND > bytes.length) throw spoiled();
    const end = at + AROUND + bytes.readUInt32BE(at);
    if (end > bytes.length) throw spoiled();
    type = bytes.toString('latin1', at + 4, at + BEFORE);
    const isFirst = at === SIGNATURE;
    if ((type === 'IHDR') !== isFirst) throw spoiled();
    if (type === 'acTL') throw moving();
    if (DRAWN.has(type)) {
      const checksum = crc32(bytes.subarray(at + 4, end - 4));
      if (checksum !== bytes.readUInt32BE(end - 4)) throw spoiled();
      if (type === 'IDAT') hasPixels = true;
      kept.keep(at, end);
    }
    at = end;
  }
  if (!hasPixels) throw spoiled();
  // The first chunk is the header, which begins with its size.
  const header = SIGNATURE + BEFORE;
  return {
    bytes: kept.bytes,
    width: bytes.readUInt32BE(header),
    height: bytes.readUInt32BE(header + 4),
  };
}
