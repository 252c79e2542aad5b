import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** A picture of a curve that rises and falls, as a dashboard draws it. */
export function aPng(width = 960, height = 400): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 245);
  const levelAt = (x: number) =>
    x > width / 4 && x < (3 * width) / 4 ? height * 0.8 : height * 0.15;
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 0;
    for (let x = 0; x < width; x++) {
      const isCurve = height - y < levelAt(x) + 6 * Math.sin(x / 9);
      const isGrid = y % 80 === 0 || x % 120 === 0;
      if (isCurve) rows[y * (width + 1) + 1 + x] = 150;
      else if (isGrid) rows[y * (width + 1) + 1 + x] = 220;
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
