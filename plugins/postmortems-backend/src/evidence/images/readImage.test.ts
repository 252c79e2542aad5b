import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { imageSize } from 'image-size';
import { deflateSync } from 'node:zlib';
import {
  anImage,
  cameraData,
  jpegOf,
  jpegSegment,
  pngChunk,
  pngHeader,
  pngOf,
  webpCanvas,
  webpChunk,
  WEBP_PIXELS,
  webpOf,
} from '../../__testUtils__/images';
import { readImage } from './ImageReader';

const { lossy, lossless, alpha } = WEBP_PIXELS;
const PIXELS = pngChunk('IDAT', deflateSync(Buffer.alloc(100)));
const END = pngChunk('IEND');

/** Each kind of image that is taken, nothing in it that is not drawn. */
const IMAGES: Record<string, Buffer> = {
  'a PNG': anImage('two or three pixels'),
  'a JPEG': jpegOf(),
  'a WebP with loss': webpOf(lossy),
  'a WebP without loss': webpOf(lossless),
  'a WebP that is seen through': webpOf(webpCanvas(0x10), alpha, lossy),
};

const EXIF_FLAG = 0x08;
const SECRET = /secret/i;

/** What is read, or how it is refused; nothing else may be thrown. */
function tried(bytes: Buffer) {
  try {
    return readImage(bytes);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

describe('readImage', () => {
  it.each(Object.entries(IMAGES))(
    'leaves %s as it is, and knows its size',
    (_, bytes) => {
      const { bytes: kept, width, height, ending } = readImage(bytes);
      expect(kept.equals(bytes)).toBe(true);
      expect({ width, height, type: ending }).toEqual(imageSize(bytes));
    },
  );

  it.each<[string, Buffer, Buffer]>([
    [
      'a PNG',
      pngOf(
        pngHeader(3, 2),
        pngChunk('tEXt', 'Author\0Secret'),
        pngChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0secret'),
        pngChunk('eXIf', 'MM secret'),
        pngChunk('tIME', 'secrett'),
        PIXELS,
        pngChunk('zTXt', 'Comment\0\0secret'),
        END,
        Buffer.from('secret'),
      ),
      pngOf(pngHeader(3, 2), PIXELS, END),
    ],
    [
      'a JPEG',
      Buffer.concat([
        jpegOf(
          jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
          jpegSegment(0xe0, 'JFXX\0 a small secret'),
          jpegSegment(0xe1, cameraData(1)),
          jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0secret'),
          jpegSegment(0xe2, 'MPF\0secret'),
          jpegSegment(0xed, 'Photoshop 3.0\0secret'),
          jpegSegment(0xfe, 'secret'),
        ),
        Buffer.from('a film of the secret'),
      ]),
      jpegOf(jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ],
    [
      'a WebP',
      Buffer.concat([
        webpOf(
          webpCanvas(EXIF_FLAG | 0x04),
          lossy,
          webpChunk('EXIF', 'secret'),
          webpChunk('XMP ', 'a secret'),
          webpChunk('LIKE', 'secret'),
        ),
        Buffer.from('secret'),
      ]),
      webpOf(webpCanvas(0), lossy),
    ],
  ])('keeps nothing of %s but what is drawn', (_, bytes, drawn) => {
    expect(bytes.toString('latin1')).toMatch(SECRET);
    expect(readImage(bytes).bytes.toString('hex')).toBe(drawn.toString('hex'));
  });

  it('keeps the colours that are meant', () => {
    for (const bytes of [
      pngOf(
        pngHeader(1, 1),
        pngChunk('gAMA', '\0\0\xb1\x8f'),
        pngChunk('iCCP', 'colours'),
        PIXELS,
        END,
      ),
      jpegOf(
        jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01colours'),
        jpegSegment(0xee, 'Adobe\0d\0\0\0\0\x01'),
      ),
      webpOf(webpCanvas(0x20), webpChunk('ICCP', 'colour'), lossy),
    ]) {
      expect(readImage(bytes).bytes.equals(bytes)).toBe(true);
    }
  });

  it.each<[string, Buffer, RegExp]>([
    ['without pixels', pngOf(pngHeader(1, 1), END), /complete/],
    ['without a header', pngOf(PIXELS, END), /complete/],
    [
      'with two headers',
      pngOf(pngHeader(1, 1), pngHeader(9, 9), PIXELS, END),
      /complete/,
    ],
    ['of no pixels', pngOf(pngHeader(0, 1), PIXELS, END), /complete/],
    [
      'of a billion pixels',
      pngOf(pngHeader(30_000, 40_000), PIXELS, END),
      /30000 × 40000 pixels/,
    ],
    [
      'of one pixel too many',
      pngOf(pngHeader(1, 40_000_001), PIXELS, END),
      /more than can be shown/,
    ],
    [
      'that moves',
      pngOf(pngHeader(1, 1), pngChunk('acTL', '\0'.repeat(8)), PIXELS, END),
      /still/,
    ],
    [
      'in WebP that moves',
      webpOf(webpCanvas(0x02), webpChunk('ANIM', '\0'.repeat(6))),
      /still/,
    ],
    [
      'in WebP that is not as large as it says',
      webpOf(webpCanvas(0), webpChunk('VP8L', '\x2f\0\0\0\0')),
      /complete/,
    ],
    ['in WebP that is two', webpOf(lossy, lossless), /complete/],
    ['in WebP that is none', webpOf(webpCanvas(0)), /complete/],
    [
      'in a JPEG of which no browser could draw anything',
      jpegOf(jpegSegment(0xc3, '\x08\0\x01\0\x01\x01\x01\x11\0')).subarray(
        0,
        30,
      ),
      /complete/,
    ],
    [
      'in a JPEG of two',
      jpegOf(jpegSegment(0xc0, '\x08\0\x01\0\x01\x01\x01\x11\0')),
      /complete/,
    ],
    [
      'in a JPEG of a line that never ends',
      Buffer.from(
        'ffd8ffc0000b0800010001010111' + '00ffda00080101003f00',
        'hex',
      ),
      /complete/,
    ],
  ])('refuses one %s', (_, bytes, reason) => {
    expect(() => readImage(bytes)).toThrow(InputError);
    expect(() => readImage(bytes)).toThrow(reason);
  });

  it('takes one of just as many pixels as may be', () => {
    const bytes = pngOf(pngHeader(8_000, 5_000), PIXELS, END);
    expect(readImage(bytes)).toMatchObject({ width: 8_000, height: 5_000 });
  });

  it.each(Object.entries(IMAGES))(
    'refuses %s of which the end is missing, wherever it breaks off',
    (_, bytes) => {
      for (let length = 0; length < bytes.length; length++) {
        expect(() => readImage(bytes.subarray(0, length))).toThrow(InputError);
      }
    },
  );

  it('refuses a PNG of which any byte is another', () => {
    const bytes = IMAGES['a PNG'];
    for (let at = 0; at < bytes.length; at++) {
      const other = Buffer.from(bytes);
      other[at] += 1;
      expect(() => readImage(other)).toThrow(InputError);
    }
  });

  it('reads or refuses whatever comes, and reads what it kept as it is', () => {
    const begun = fc
      .tuple(
        fc.constantFrom(
          ...Object.values(IMAGES),
          jpegOf(jpegSegment(0xe1, cameraData(6))),
          webpOf(webpCanvas(EXIF_FLAG), lossy, webpChunk('EXIF', 'x')),
        ),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.uint8Array({ maxLength: 20 }),
      )
      .map(([image, changes, more]) => {
        const bytes = Buffer.concat([image, more]);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        return bytes;
      });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 80 }).map(bytes => Buffer.from(bytes)),
          { arbitrary: begun, weight: 9 },
        ),
        bytes => {
          const read = tried(bytes);
          if (read instanceof InputError) return;
          expect(read.bytes.length).toBeLessThanOrEqual(bytes.length + 36);
          expect(readImage(read.bytes)).toEqual(read);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('takes no longer for hostile bytes than for others', () => {
    const five = 5_000_000;
    const frame = jpegSegment(0xc0, '\x08\0\x05\0\x07\x01\x01\x11\0');
    const scan = jpegSegment(0xda, '\x01\x01\0\0\x3f\0');
    const hostile = [
      jpegOf(Buffer.alloc(five, 0xff)),
      jpegOf(Buffer.alloc(five, Buffer.from('ffdd0002', 'hex'))),
      Buffer.concat([
        Buffer.from('ffd8', 'hex'),
        ...[frame, scan, Buffer.alloc(five, Buffer.from('ff00', 'hex'))],
      ]),
      pngOf(
        pngHeader(1, 1),
        Buffer.alloc(five - (five % 12), pngChunk('IDAT')),
        END,
      ),
      webpOf(Buffer.alloc(five, webpChunk('NONE', '')), lossy),
    ];
    for (const bytes of hostile) {
      const before = process.cpuUsage();
      tried(bytes);
      const { user } = process.cpuUsage(before);
      expect(user / 1_000).toBeLessThan(2_000);
    }
  });
});
