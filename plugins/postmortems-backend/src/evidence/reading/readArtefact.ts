import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { IMAGE_FORMAT } from 'backstage-plugin-postmortems-common';
import type {
  EvidenceFormat,
  ReadContext,
} from 'backstage-plugin-postmortems-node';
import type { Digest } from '../digest/Digest';
import { DigestBuilder } from '../digest/DigestBuilder';
import { ImageReader, ReadImage } from '../images/ImageReader';
import { imageEnding, whyNoImage, whyOtherImage } from '../images/kindOfImage';
import type { Redactor } from '../redaction';
import { DocumentReader } from './DocumentReader';
import { firstLine, opensDocument, whyNoText } from './kindOfText';
import { LineReader } from './LineReader';
import { KeptText, RawKeeper } from './RawKeeper';
import { recogniseDocument, recogniseLines } from './recognise';
import { tooLarge } from './tooLarge';

/** So much of an artefact is read before it is decided what it is. */
const HEAD = 64 * 1024;

export interface ReadOptions {
  /** In the order in which they are asked. */
  formats: EvidenceFormat[];
  /** Id of the format it is in; recognised where none is given. */
  format?: string;
  context: ReadContext;
  /** When the time of interest ends, in milliseconds since the epoch: formats that are open-ended are read so far. */
  until?: number;
  redactor: Redactor;
  limits: {
    /** Of any artefact, in bytes. */
    bytes: number;
    /** Of one that can only be read whole. */
    documentBytes: number;
    /** Of the text that is kept whole. */
    keptCharacters: number;
  };
}

/** An artefact that was read: nothing of it is secret any more. */
export interface ReadArtefact {
  format: string;
  digest: Digest;
  /** SHA-256 of its bytes as they came, in hex. */
  hash: string;
  size: number;
  /** How many secrets of each kind were taken out. */
  redactions: Record<string, number>;
  text: KeptText;
  /** Of an image, all there is; null for anything else. */
  image: ReadImage | null;
}

type Reader = LineReader | DocumentReader | ImageReader;

/**
 * Reads an artefact as it streams in, whatever its size in as much memory.
 * @throws InputError when it is in no format that is known, PayloadTooLargeError beyond the limits
 */
export async function readArtefact(
  input: AsyncIterable<Buffer>,
  options: ReadOptions,
): Promise<ReadArtefact> {
  const { limits, redactor } = options;
  const hash = createHash('sha256');
  const kept = new RawKeeper(limits.keptCharacters);
  const digest = new DigestBuilder();
  let size = 0;
  let head: Buffer[] | undefined = [];
  let reader: Reader | undefined;

  const begin = async (beginning: Buffer, isWhole: boolean) => {
    head = undefined;
    // However large the first chunks are, the same is looked at.
    const looked = beginning.subarray(0, HEAD);
    reader = choose(looked, isWhole, { ...options, kept, digest });
    await reader.add(beginning);
  };
  for await (const chunk of input) {
    size += chunk.length;
    if (size > limits.bytes) throw tooLarge(limits.bytes);
    hash.update(chunk);
    if (head) {
      head.push(chunk);
      if (size >= HEAD) await begin(Buffer.concat(head), false);
    } else {
      await reader!.add(chunk);
    }
  }
  if (head) await begin(Buffer.concat(head), true);
  const format = await reader!.end();
  return {
    format,
    digest: digest.build(),
    hash: hash.digest('hex'),
    size,
    redactions: redactor.counts,
    text: await kept.end(),
    image: reader instanceof ImageReader ? reader.image : null,
  };
}

type Gathering = ReadOptions & { kept: RawKeeper; digest: DigestBuilder };

function choose(
  beginning: Buffer,
  isWhole: boolean,
  gathering: Gathering,
): Reader {
  const { formats, format: id, context } = gathering;
  const mayBeImage = id === undefined || id === IMAGE_FORMAT;
  if (mayBeImage && imageEnding(beginning)) return new ImageReader();
  const reason = whyNoText(beginning);
  if (reason) throw new InputError(whyOtherImage(beginning) ?? reason);
  if (id === IMAGE_FORMAT) throw new InputError(whyNoImage(beginning));
  const chosen = id ? formats.find(format => format.id === id) : undefined;
  if (id && !chosen) throw new InputError(`There is no format ${id}`);
  const text = beginning.toString('utf8').replace(/^\ufeff/, '');
  const whole = isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.replaceAll('\r\n', '\n');
  if (chosen) {
    return chosen.kind === 'document'
      ? new DocumentReader(gathering)
      : new LineReader(chosen, gathering);
  }
  if (opensDocument(text)) {
    const first = firstLine(text);
    if (first === undefined || recogniseDocument(first, formats)) {
      return new DocumentReader(gathering);
    }
  }
  const format = recogniseLines(lines, formats, context);
  if (format) return new LineReader(format, gathering);
  // One line of JSON that is nothing known: the reader of documents can say why.
  if (opensDocument(text) && !lines.trim().includes('\n')) {
    return new DocumentReader(gathering);
  }
  throw new InputError(
    whyOtherImage(beginning) ??
      'This is no log, table or export that is known here: its lines have no times that could be read',
  );
}
