import { readFile, stat } from 'node:fs/promises';
import { FileFailure } from './Portal.mjs';

/** The portal takes no more. */
const MAX_BYTES = 10 * 1024 * 1024;

/** What editors of old write, and how it begins. UTF-8 may carry a mark, too; it is dropped. */
const UTF_16 = [
  { encoding: 'utf-16le', mark: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', mark: Buffer.from([0xfe, 0xff]) },
];

/**
 * A file as text.
 *
 * @param {string} file
 * @returns {Promise<{ text: string, note?: string }>} with a note where it is not UTF-8
 * @throws FileFailure when there is nothing in it, or too much
 */
export async function readText(file) {
  // Before it is read: it may be larger than memory.
  if ((await stat(file)).size > MAX_BYTES) {
    throw new FileFailure('it is larger than 10 MB');
  }
  const read = decode(await readFile(file));
  if (!read.text.trim()) throw new FileFailure('it is empty');
  return read;
}

function decode(bytes) {
  const utf16 = UTF_16.find(({ mark }) => bytes.subarray(0, 2).equals(mark));
  if (utf16) return decodeAs(utf16.encoding, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}

function decodeAs(encoding, bytes) {
  return {
    text: new TextDecoder(encoding).decode(bytes),
    note: `not UTF-8; read as ${encoding}`,
  };
}
