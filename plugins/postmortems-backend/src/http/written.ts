import { Response } from 'express';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);

/** An answer as it is sent: as it is, and for who takes that, packed. */
interface Written {
  plain: Buffer;
  packed?: Promise<Buffer>;
}

/** By answer, as long as somebody remembers it. */
const WRITTEN = new WeakMap<object, Written>();

export function bytesOf(answer: unknown): Buffer {
  return Buffer.from(JSON.stringify(answer));
}

/** Without a length they would go out in chunks, each with one of its own. */
export function sendBytes(bytes: Buffer, res: Response): void {
  res.set('Content-Length', String(bytes.length)).end(bytes);
}

/**
 * Sends what is given again as long as nothing was changed. It is written out and packed once; otherwise the portal
 * would pack it for each who asks.
 */
export async function sendRemembered(
  answer: object,
  res: Response,
): Promise<void> {
  const written = WRITTEN.get(answer) ?? { plain: bytesOf(answer) };
  WRITTEN.set(answer, written);
  res.vary('Accept-Encoding');
  if (!res.req.acceptsEncodings('gzip')) {
    sendBytes(written.plain, res);
    return;
  }
  written.packed ??= pack(written.plain).catch(error => {
    // Whoever asks next tries again.
    delete written.packed;
    throw error;
  });
  const bytes = await written.packed;
  res.set('Content-Encoding', 'gzip');
  sendBytes(bytes, res);
}
