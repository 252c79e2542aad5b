import { imageSize } from 'image-size';
import { cameraData, jpegOf, jpegSegment } from '../../__testUtils__/images';
import { plainJpeg } from './jpeg';

const SECRET = /secret/i;

describe('plainJpeg', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'knows that a camera was held as %d, and forgets which one it was',
    orientation => {
      for (const byteOrder of ['MM', 'II'] as const) {
        const bytes = jpegOf(
          jpegSegment(0xe1, cameraData(orientation, { byteOrder })),
          jpegSegment(0xe1, cameraData(2)),
        );
        const { bytes: kept, width, height } = plainJpeg(bytes);
        expect(kept.toString('latin1')).not.toMatch(SECRET);
        expect(imageSize(kept)).toEqual({
          ...{ width: 24, height: 16, type: 'jpg' },
          ...(orientation > 1 && { orientation }),
        });
        expect([width, height]).toEqual(orientation < 5 ? [24, 16] : [16, 24]);
      }
    },
  );

  it.each<[string, Buffer]>([
    ['0', cameraData(0)],
    ['9', cameraData(9)],
    ['nowhere', Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff', 'latin1')],
    ['in no order', Buffer.from('Exif\0\0XX\0*\0\0\0\x08\0\x01')],
    ['nothing', Buffer.from('Exif\0\0')],
    ['more than is there', cameraData(6).subarray(0, 20)],
  ])('takes a camera that was held as %s for upright', (_, data) => {
    const bytes = jpegOf(jpegSegment(0xe1, data));
    expect(plainJpeg(bytes)).toMatchObject({
      ...{ width: 24, height: 16 },
      bytes: jpegOf(),
    });
  });

  it('reads what comes in many scans, with bytes that fill', () => {
    const scans = Buffer.from(
      'ffffda00030112ff0034ffd056ffda00030278ffffd9',
      'hex',
    );
    const frame = jpegSegment(0xc2, '\x08\0\x05\0\x07\x01\x01\x11\0');
    const bytes = Buffer.concat([Buffer.from('ffd8', 'hex'), frame, scans]);
    expect(plainJpeg(bytes)).toMatchObject({ width: 7, height: 5 });
  });
});
