import { BUILT_IN_FORMATS } from '../evidence/formats/builtInFormats';
import type { Artefact } from '../evidence/proposals/Artefact';
import {
  ReadArtefact,
  readArtefact,
  ReadOptions,
} from '../evidence/reading/readArtefact';
import { Redactor, SECRET_PATTERNS } from '../evidence/redaction';
import { CONTEXT } from './readFormat';

const redactor = Redactor.prepare(SECRET_PATTERNS);

/** Gives bytes in chunks of these sizes, and what remains in one. */
export async function* inChunks(
  bytes: Buffer | string,
  sizes: number[] = [],
): AsyncGenerator<Buffer> {
  const all = Buffer.from(bytes);
  let from = 0;
  for (const size of sizes) {
    if (from >= all.length) break;
    yield all.subarray(from, from + size);
    from += size;
  }
  if (from < all.length) yield all.subarray(from);
}

/** Reads an artefact as the backend does. */
export function readEvidence(
  input: AsyncIterable<Buffer> | Buffer | string,
  more: Partial<ReadOptions> = {},
): Promise<ReadArtefact> {
  const isBytes = typeof input === 'string' || Buffer.isBuffer(input);
  return readArtefact(isBytes ? inChunks(input) : input, {
    formats: BUILT_IN_FORMATS,
    context: CONTEXT,
    redactor: redactor(),
    limits: { bytes: 1e9, documentBytes: 32e6, keptCharacters: 32e6 },
    ...more,
  });
}

/** What was read as the timeline is made of it. */
export function toArtefact(
  id: string,
  { format, digest }: ReadArtefact,
): Artefact {
  const source = BUILT_IN_FORMATS.find(known => known.id === format)?.title;
  return {
    ...{ id, format, digest },
    title: id,
    source: source ?? format,
    offsetMs: 0,
  };
}
