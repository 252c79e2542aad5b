import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { PassThrough, Writable } from 'node:stream';

/** A file in an archive. */
export interface ZipEntry {
  /** With its folders. */
  name: string;
  content: Buffer;
}

/**
 * The bytes of a ZIP file, of which no more than one entry is held at a time: the next one is asked for
 * when the last one was read. The same entries give the same bytes. It fails with what the entries fail with.
 * @param at - when the files in it are said to have been written
 */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Buffer> {
  const zipped = new PassThrough();
  const zip = new ZipWriter(Writable.toWeb(zipped), {
    // Images are compressed as they are, and the rest is small.
    level: 0,
    lastModDate: at,
    extendedTimestamp: false,
    dataDescriptor: false,
    useWebWorkers: false,
  });
  const writeAll = async () => {
    for await (const { name, content } of entries) {
      // Nobody reads on.
      if (zipped.destroyed) return;
      await zip.add(name, new Uint8ArrayReader(content));
    }
    await zip.close();
  };
  writeAll().catch(error => zipped.destroy(error));
  yield* zipped;
}
