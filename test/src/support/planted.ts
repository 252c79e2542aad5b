import { Knex } from 'knex';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import { Contents } from './contents';

/** Said in front of each, so that all of them are found at once. */
const MARK = 'planted';
const WORD = new RegExp(`${MARK}[a-z]{16}`, 'gi');

/** What is kept small may be kept in any of these ways. */
const WAYS_BACK = [
  gunzipSync,
  inflateSync,
  inflateRawSync,
  brotliDecompressSync,
];

/** A word that stands nowhere else in the world, in this run or any other. */
export function newWord(): string {
  const letters = [...randomBytes(16)].map(byte =>
    String.fromCharCode('a'.charCodeAt(0) + (byte % 26)),
  );
  return `${MARK}${letters.join('')}`;
}

/** The planted words in a text or in bytes, also in what these bytes hold compressed. */
export function wordsIn(value: unknown): string[] {
  if (Buffer.isBuffer(value)) {
    return [value, ...unpacked(value)].flatMap(bytes =>
      wordsIn(bytes.toString('latin1')),
    );
  }
  const found = String(value).match(WORD) ?? [];
  return found.map(word => word.toLocaleLowerCase('en-US'));
}

function unpacked(bytes: Buffer): Buffer[] {
  return WAYS_BACK.flatMap(way => {
    try {
      return [way(bytes)];
    } catch {
      return [];
    }
  });
}

/** The words in the stored values of all tables. */
export function wordsInTables(contents: Contents): Set<string> {
  const values = [...contents.values()].flat().flatMap(Object.values);
  return new Set(values.flatMap(wordsIn));
}

/** The words in what a dump of every table says. */
export async function wordsInDump(
  knex: Knex,
  tables: string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const table of tables) {
    const { rows } = await knex.raw('select t::text as said from ?? t', [
      table,
    ]);
    for (const { said } of rows) wordsIn(said).forEach(word => found.add(word));
  }
  return found;
}

/** The words in the files of a folder. */
export async function wordsInFolder(folder: string): Promise<Set<string>> {
  return new Set(
    (await filesOf(folder)).flatMap(({ bytes }) => wordsIn(bytes)),
  );
}

/** Do some bytes stand in a file of a folder? */
export async function standsInFolder(
  folder: string,
  piece: Buffer,
): Promise<boolean> {
  return (await filesOf(folder)).some(({ bytes }) => bytes.includes(piece));
}

/** The words in what was written into the temporary folder since a moment, but for one folder in it. */
export async function wordsInTemporaryFiles(
  since: Date,
  except: string,
): Promise<Set<string>> {
  const files = await filesOf(os.tmpdir(), since, except);
  return new Set(files.flatMap(({ bytes }) => wordsIn(bytes)));
}

async function filesOf(
  folder: string,
  since = new Date(0),
  except?: string,
): Promise<{ name: string; bytes: Buffer }[]> {
  const files: { name: string; bytes: Buffer }[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (name === except || !entry.isFile()) continue;
    try {
      const { mtime } = await stat(name);
      if (mtime >= since) files.push({ name, bytes: await readFile(name) });
    } catch {
      // Others' files come and go there, and may be closed to us.
    }
  }
  return files;
}
