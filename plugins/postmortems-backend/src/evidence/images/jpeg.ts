import {
  isExif,
  ORIENTATION_SEGMENT,
  orientationIn,
  orientationSegment,
} from './jpegOrientation';
import { KeptParts, PlainImage, spoiled } from './PlainImage';

const END = 0xd9;
const SCAN = 0xda;
const HUFFMAN_TABLES = 0xc4;
const QUANTIZATION_TABLES = 0xdb;
const RESTART_INTERVAL = 0xdd;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;

/** Baseline, extended and progressive: those that browsers draw. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const DRAWN = new Set([
  ...FRAMES,
  ...[SCAN, HUFFMAN_TABLES, QUANTIZATION_TABLES, RESTART_INTERVAL],
]);

/** A JFIF segment that has no small copy of the image in it. */
const PLAIN_JFIF = 18;

/**
 * Reads a JPEG (ITU-T T.81), and leaves out what is not drawn, but for how the camera was held.
 * @throws InputError for one that is not complete
 */
export function plainJpeg(bytes: Buffer): PlainImage {
  const kept = new KeptParts(bytes, ORIENTATION_SEGMENT);
  kept.keep(0, 2);
  let frame: { width: number; height: number } | undefined;
  let orientation: number | undefined;
  let hasPixels = false;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw spoiled();
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === END) break;
    if (at + 4 > bytes.length) throw spoiled();
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) throw spoiled();
    const segment = bytes.subarray(at, end);
    if (FRAMES.has(marker)) {
      if (frame || segment.length < 10) throw spoiled();
      frame = {
        height: segment.readUInt16BE(5),
        width: segment.readUInt16BE(7),
      };
    } else if (marker === SCAN) {
      if (!frame) throw spoiled();
      hasPixels = true;
      end = endOfScan(bytes, end);
    } else if (
      marker === APP1 &&
      orientation === undefined &&
      isExif(segment)
    ) {
      orientation = orientationIn(segment);
      if (orientation > 1) kept.write(orientationSegment(orientation));
    }
    if (isDrawn(marker, segment)) kept.keep(at, end);
    at = end;
  }
  // What a camera or a joker put behind the end is no part of the image.
  kept.keep(at, at + 2);
  if (!frame || !hasPixels) throw spoiled();
  const { width, height } = frame;
  return {
    bytes: kept.bytes,
    ...((orientation ?? 1) < 5
      ? { width, height }
      : { width: height, height: width }),
  };
}

/** Where the pixels end: at the next marker, which no byte of theirs can be taken for. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1];
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (next !== 0 && next !== 0xff && !isRestart) return at;
  }
  throw spoiled();
}

function isDrawn(marker: number, segment: Buffer): boolean {
  const begins = (name: string) =>
    segment.toString('latin1', 4, 4 + name.length) === name;
  switch (marker) {
    case APP0:
      return segment.length === PLAIN_JFIF && begins('JFIF\0');
    case APP2:
      return begins('ICC_PROFILE\0');
    case APP14:
      return begins('Adobe');
    default:
      return DRAWN.has(marker);
  }
}
