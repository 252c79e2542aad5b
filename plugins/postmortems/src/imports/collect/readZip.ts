import {
  BlobReader,
  configure,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js';
import { decodeText } from './decodeText';
import type { LeftOutReason } from './found';
import type { Gathering } from './Gathering';
import { MAX_FILE_BYTES } from './limits';
import { isZip, staysInside } from './names';

// A portal's security policy forbids workers that are made of text, and unpacking text takes no time.
configure({ useWebWorkers: false });

/** More came out of a zip than is taken. */
class TooMuch extends Error {
  constructor(readonly reason: LeftOutReason) {
    super(reason);
  }
}

/**
 * Takes the texts of a zip. What its directory says of sizes is not believed: the bytes are counted as
 * they come out.
 * @param path - where the zip lies in what was dropped
 */
export async function readZip(
  zip: Blob,
  path: string,
  gathering: Gathering,
): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  // Each name is judged on its own, so that one that leads outside does not cost the others.
  const reader = new ZipReader(new BlobReader(zip), {
    filenameValidation: 'tolerant',
    checkCrc32: true,
    checkOverlappingEntry: true,
  });
  let isEncrypted = false;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (!gathering.sees(path)) break;
      if (entry.directory) continue;
      const inside = folder + entry.filename;
      const reason = reasonAgainst(entry);
      if (reason === 'encrypted') isEncrypted = true;
      else if (reason) gathering.leave(inside, reason);
      else if (gathering.wants(inside)) await take(entry, inside, gathering);
    }
  } catch (error) {
    const closed =
      error instanceof Error &&
      error.message === ERR_ENCRYPTED_CENTRAL_DIRECTORY;
    gathering.leave(path, closed ? 'encrypted' : 'corrupt');
  } finally {
    // Only the reading of the zip hangs on it, and that is over.
    await reader.close().catch(() => {});
  }
  // Of the whole zip and once, not of each file in it.
  if (isEncrypted) gathering.leave(path, 'encrypted');
}

function reasonAgainst(entry: FileEntry): LeftOutReason | undefined {
  if (!staysInside(entry.filename)) return 'outside';
  if (entry.symlink) return 'symlink';
  if (entry.encrypted) return 'encrypted';
  return isZip(entry.filename) ? 'nestedZip' : undefined;
}

async function take(entry: FileEntry, path: string, gathering: Gathering) {
  try {
    const decoded = decodeText(await unpack(entry, gathering));
    if (decoded.text === '') gathering.leave(path, 'empty');
    else gathering.take({ path, read: async () => decoded });
  } catch (error) {
    gathering.leave(path, error instanceof TooMuch ? error.reason : 'corrupt');
  }
}

async function unpack(
  entry: FileEntry,
  gathering: Gathering,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let tooMuch: TooMuch | undefined;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.length;
      if (!gathering.unpacks(chunk.length)) {
        tooMuch = new TooMuch('unpackedTooLarge');
      } else if (length > MAX_FILE_BYTES) {
        tooMuch = new TooMuch('tooLarge');
      }
      if (tooMuch) throw tooMuch;
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink);
  } catch (error) {
    throw tooMuch ?? error;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
