import { crc32, deflateSync } from 'node:zlib';

/** Images made by hand, piece by piece, as their formats say. */

const hex = (digits: string) => Buffer.from(digits.replace(/\s/g, ''), 'hex');

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A chunk of a PNG, with its checksum. */
export function pngChunk(type: string, data: Buffer | string = ''): Buffer {
  const named = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  return Buffer.concat([uint32(named.length - 4), named, uint32(crc32(named))]);
}

/** The chunk that says how large a PNG is: eight bits of red, green and blue for each pixel. */
export function pngHeader(width: number, height: number): Buffer {
  return pngChunk(
    'IHDR',
    Buffer.concat([uint32(width), uint32(height), hex('08 02 00 00 00')]),
  );
}

/** All of a PNG behind its signature. */
export function pngOf(...chunks: Buffer[]): Buffer {
  return Buffer.concat([hex('89 504e47 0d0a1a0a'), ...chunks]);
}

/** A PNG that any program can draw: one row of pixels, whose colours are the letters of a text. */
export function anImage(text = 'red'): Buffer {
  const letters = Buffer.from(text.padEnd(Math.ceil(text.length / 3) * 3));
  return pngOf(
    pngHeader(letters.length / 3, 1),
    pngChunk('IDAT', deflateSync(Buffer.concat([hex('00'), letters]))),
    pngChunk('IEND'),
  );
}

/** All of a JPEG of 24 × 16 pixels that a browser wrote, from its tables on. */
const JPEG = Buffer.from(
  [
    '/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/9sA',
    'QwEREhIYFRgvGhovY0I4QmNjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj/8AAEQgA',
    'EAAYAwEiAAIRAQMRAf/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EACAQAAAEBgMAAAAAAAAAAAAAAAAREhMBBQYUFSRCUWH/',
    'xAAVAQEBAAAAAAAAAAAAAAAAAAADBP/EAB4RAAEBCQAAAAAAAAAAAAAAAAASFCIkMVFhYoGR/9oADAMBAAIRAxEAPwDT1BPc',
    'Jb6z7yuaSIvI9hT89zdxrMMp5qMz8h0FQSLN2+ywyrgozL2HQU/IsJcbL7yeCSI/Y9g312LIdnz3XkiyAAEIz//Z',
  ].join(''),
  'base64',
);

/** A segment of a JPEG. */
export function jpegSegment(marker: number, data: Buffer | string): Buffer {
  const content = Buffer.from(data as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG of 24 × 16 pixels; some segments put before them. */
export function jpegOf(...segments: Buffer[]): Buffer {
  return Buffer.concat([hex('ff d8'), ...segments, JPEG]);
}

/** What a camera says of a JPEG: its name, and how it was held. */
export function cameraData(
  orientation: number,
  { byteOrder = 'MM' }: { byteOrder?: 'MM' | 'II' } = {},
): Buffer {
  const isLittle = byteOrder === 'II';
  const parts: Buffer[] = [];
  const number = (size: 2 | 4, value: number) => {
    const bytes = Buffer.alloc(size);
    if (isLittle) bytes.writeUIntLE(value, 0, size);
    else bytes.writeUIntBE(value, 0, size);
    parts.push(bytes);
  };
  const maker = 'Secret Camera\0';
  parts.push(Buffer.from(byteOrder));
  number(2, 42);
  number(4, 8);
  number(2, 2);
  // Who made it: a text that stands behind the list.
  number(2, 0x010f);
  number(2, 2);
  number(4, maker.length);
  number(4, 8 + 2 + 2 * 12 + 4);
  number(2, 0x0112);
  number(2, 3);
  number(4, 1);
  number(2, orientation);
  number(2, 0);
  number(4, 0);
  parts.push(Buffer.from(maker));
  return Buffer.concat([Buffer.from('Exif\0\0'), ...parts]);
}

/** A chunk of a WebP. */
export function webpChunk(type: string, data: Buffer | string): Buffer {
  const content = Buffer.from(data as string, 'latin1');
  const head = Buffer.alloc(8);
  head.write(type);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** All of a WebP. */
export function webpOf(...chunks: Buffer[]): Buffer {
  const content = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}

/** What an extended WebP begins with: 24 × 16 pixels. */
export function webpCanvas(flags: number): Buffer {
  return webpChunk(
    'VP8X',
    Buffer.concat([Buffer.from([flags]), hex('000000 170000 0f0000')]),
  );
}

/** 24 × 16 pixels that a browser wrote, with loss and without; and how much of them is seen through. */
export const WEBP_PIXELS = {
  lossy: Buffer.from(
    'VlA4IF4AAADQAwCdASoYABAAPtFUo0uoJKMhsAgBABoJZACdMoGB/6AB8IAI3kAA/u6TJ/3iw/+8KV//3lrCMmz3qZa7mOe3yQW3MEPo53tL9mHxcKQsvqL++6HArfLoxVq7gAAA',
    'base64',
  ),
  alpha: Buffer.from('QUxQSBgAAAABDzD/ERGCINtmBvO3PMVyhIj+TwB5vjo=', 'base64'),
  lossless: Buffer.from(
    'VlA4TCQAAAAvF8ADAA8w/59hnv/5Dy2QSdtImH+Xc5BvTEJE/8cBANLXvAE=',
    'base64',
  ),
};
