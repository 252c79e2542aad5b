import { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** A file as a route answers with it. */
export interface AnsweredFile {
  mediaType: string;
  /** In plain letters: it stands in a header. */
  name: string;
  /** A browser keeps it under its name, unless it is asked for to be shown. */
  isShown?: boolean;
  /** What streams is begun when it is sent. */
  content: Buffer | AsyncIterable<Buffer>;
}

/** The answer of a route that answers with a file. */
export const fileSchema = z
  .custom<AnsweredFile>()
  .meta({ type: 'string', format: 'binary' });

/**
 * Sends a file. One that breaks off ends the connection, so that nobody takes it for whole.
 * @throws whatever its stream failed with
 */
export async function sendFile(
  { mediaType, name, isShown, content }: AnsweredFile,
  res: Response,
): Promise<void> {
  res.set({
    'Content-Type': mediaType,
    'Content-Disposition': `${
      isShown ? 'inline' : 'attachment'
    }; filename="${name}"`,
    // It was brought in by somebody: whatever it holds, a browser runs nothing of it.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  });
  if (Buffer.isBuffer(content)) {
    res.end(content);
    return;
  }
  try {
    await pipeline(content, res);
  } catch (error: any) {
    // Whoever asked is gone, and nothing went wrong.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
