import {
  anImage,
  jpegOf,
  webpOf,
  WEBP_PIXELS,
} from '../../__testUtils__/images';
import { imageEnding, whyNoImage, whyOtherImage } from './kindOfImage';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('imageEnding', () => {
  it.each([
    ['png', anImage()],
    ['jpg', jpegOf()],
    ['webp', webpOf(WEBP_PIXELS.lossy)],
    [undefined, latin1('RIFF\0\0\0\0WAVEfmt ')],
    [undefined, latin1('12345678WEBP')],
    [undefined, latin1('a log of PNG')],
    [undefined, latin1('\xff\xd8')],
    [undefined, latin1('\x89PNG')],
    [undefined, Buffer.alloc(0)],
  ])('is %s by the first bytes', (ending, bytes) => {
    expect(imageEnding(bytes)).toBe(ending);
  });

  it('is that of what comes first, whatever comes then', () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect(imageEnding(Buffer.concat([anImage(), page]))).toBe('png');
    expect(imageEnding(Buffer.concat([page, anImage()]))).toBeUndefined();
  });
});

describe('whyOtherImage', () => {
  it.each([
    ['a GIF', latin1('GIF89a\x01\0\x01\0')],
    ['a TIFF', latin1('II*\0\x08\0\0\0')],
    ['a TIFF', latin1('MM\0*\0\0\0\x08')],
    ['an icon', latin1('\0\0\x01\0\x01\0')],
    ['a BMP', latin1('BM\x46\0\0\0\0\0\0\0\x36\0\0\0')],
    ['an AVIF', latin1('\0\0\0\x20ftypavif')],
    ['a HEIC', latin1('\0\0\0\x18ftypheic')],
    ['a HEIC', latin1('\0\0\0\x18ftypmif1')],
    ['a JPEG XL', latin1('\xff\x0a\0')],
    ['a JPEG 2000', latin1('\0\0\0\x0cjP  \r\n')],
    ['a Photoshop file', latin1('8BPS\0\x01')],
    ['an SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an SVG', latin1('\n<?xml version="1.0"?>\n<!-- a -->\n<SVG>')],
    ['an SVG', Buffer.from('\ufeff<!DOCTYPE svg><svg>')],
  ])('says that it is %s, and what is taken', (kind, bytes) => {
    expect(whyOtherImage(bytes)).toBe(
      `It is ${kind}: bring the image in as PNG, JPEG or WebP`,
    );
    expect(whyNoImage(bytes)).toBe(whyOtherImage(bytes));
  });

  it.each([
    latin1('BMC event log of 10:00'),
    latin1('2025-02-09 10:00 GET /icon.svg <svg>'),
    latin1('<html></html>'),
    latin1('GIF'),
    Buffer.alloc(0),
  ])('says nothing of %p', bytes => {
    expect(whyOtherImage(bytes)).toBeUndefined();
    expect(whyNoImage(bytes)).toMatch(/no image.*PNG, JPEG or WebP/);
  });
});
