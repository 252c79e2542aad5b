const EXIF = Buffer.from('Exif\0\0', 'latin1');
/** Before it in its segment stand a marker and the length. */
const TIFF = 4 + EXIF.length;
const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/** How long a segment is that tells the orientation alone, with its marker. */
export const ORIENTATION_SEGMENT = TIFF + 8 + 2 + ENTRY + 4;

/** Whether a segment holds what a camera tells of an image. */
export function isExif(segment: Buffer): boolean {
  return segment.subarray(4, TIFF).equals(EXIF);
}

/**
 * How a camera was held, as such a segment tells it: from 1, upright, to 8. From 5 on it lay on its side.
 * Whatever cannot be read is upright.
 */
export function orientationIn(segment: Buffer): number {
  const tiff = segment.subarray(TIFF);
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const isLittle = order === 'II';
  const short = (at: number) =>
    isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  let at = directory + 2;
  for (let left = short(directory); left > 0; left -= 1) {
    if (at + ENTRY > tiff.length) return 1;
    if (short(at) === ORIENTATION) {
      const value = short(at + 8);
      return short(at + 2) === SHORT && value >= 1 && value <= 8 ? value : 1;
    }
    at += ENTRY;
  }
  return 1;
}

/** A segment that tells how the camera was held, and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.alloc(ORIENTATION_SEGMENT);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(ORIENTATION_SEGMENT - 2, 2);
  EXIF.copy(segment, 4);
  segment.write('MM\0*', TIFF, 'latin1');
  segment.writeUInt32BE(8, TIFF + 4);
  // One entry: a tag, its type, how many values, and the value.
  segment.writeUInt16BE(1, TIFF + 8);
  segment.writeUInt16BE(ORIENTATION, TIFF + 10);
  segment.writeUInt16BE(SHORT, TIFF + 12);
  segment.writeUInt32BE(1, TIFF + 14);
  segment.writeUInt16BE(orientation, TIFF + 18);
  return segment;
}
