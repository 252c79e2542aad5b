import { InputError } from '@backstage/errors';
import type {
  DocumentFormat,
  EvidenceFormat,
  ObservationSink,
  ReadContext,
} from 'backstage-plugin-postmortems-node';
import type { DigestBuilder } from '../digest/DigestBuilder';
import type { Redactor } from '../redaction';
import { whyNotEvidence } from './notEvidence';
import type { RawKeeper } from './RawKeeper';
import { recogniseDocument } from './recognise';
import { tooLarge } from './tooLarge';

export interface DocumentOptions {
  formats: EvidenceFormat[];
  format?: string;
  context: ReadContext;
  redactor: Redactor;
  kept: RawKeeper;
  digest: DigestBuilder;
  until?: number;
  limits: { documentBytes: number };
}

/** Reads what can only be read whole: it is held until it is. */
export class DocumentReader {
  readonly #options: DocumentOptions;
  readonly #chunks: Buffer[] = [];
  #size = 0;

  constructor(options: DocumentOptions) {
    this.#options = options;
  }

  async add(chunk: Buffer): Promise<void> {
    const { documentBytes } = this.#options.limits;
    this.#size += chunk.length;
    if (this.#size > documentBytes) throw tooLarge(documentBytes);
    this.#chunks.push(chunk);
  }

  /** @returns the id of the format */
  async end(): Promise<string> {
    const { redactor, kept, context, digest, until } = this.#options;
    const text = redactor
      .redact(Buffer.concat(this.#chunks), bytes => bytes.toString('utf8'))
      .replace(/^\ufeff/, '');
    const parsed = parseDocuments(text);
    const format = this.#formatOf(parsed.map(({ document }) => document));
    if (format.isOpenEnded && until !== undefined) digest.trimAfter(until);
    for (const { document, line } of parsed) {
      const within = line === null ? '' : `line ${line}: `;
      const sink: ObservationSink = {
        observe: (observation, place) =>
          digest.observe(observation, null, within + place.path, place.text),
        unread: place => digest.unread(null, within + place.path, place.text),
      };
      format.read(document, sink, context);
    }
    await kept.add(text);
    return format.id;
  }

  #formatOf(documents: unknown[]): DocumentFormat {
    const { formats, format: id } = this.#options;
    const format = id
      ? formats.find(
          (known): known is DocumentFormat =>
            known.id === id && known.kind === 'document',
        )
      : recogniseDocument(documents[0], formats);
    if (!format) throw new InputError(whyNotEvidence(documents[0]));
    const other = documents.find(document => !format.recognises(document));
    if (other !== undefined) {
      throw new InputError(
        `It is no ${format.title}: ${whyNotEvidence(other)}`,
      );
    }
    return format;
  }
}

interface Parsed {
  document: unknown;
  /** From 1; null where it is the only one. */
  line: number | null;
}

/** One document, or one on each line, as several webhooks below each other are. */
function parseDocuments(text: string): Parsed[] {
  try {
    return [{ document: JSON.parse(text), line: null }];
  } catch (error) {
    const lines = text
      .split('\n')
      .map((content, i) => ({ content, line: i + 1 }))
      .filter(({ content }) => content.trim() !== '');
    if (lines.length < 2) throw notJson(error);
    try {
      return lines.map(({ content, line }) => ({
        document: JSON.parse(content),
        line,
      }));
    } catch {
      throw notJson(error);
    }
  }
}

function notJson(error: unknown): InputError {
  // What the parser quotes of the text stays with it.
  const place = /position \d+/.exec(String(error))?.[0];
  return new InputError(
    `It begins like JSON and is not${place ? `, at ${place}` : ''}`,
  );
}
