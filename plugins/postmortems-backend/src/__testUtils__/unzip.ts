import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** The files of an archive by name, in its order; fails when a checksum does not hold. */
export async function unzip(archive: Blob): Promise<Map<string, Buffer>> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    checkSignature: true,
    useWebWorkers: false,
  });
  const files = new Map<string, Buffer>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = await entry.getData(new Uint8ArrayWriter());
    files.set(entry.filename, Buffer.from(content));
  }
  return files;
}
