import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AddedEvidence,
  Evidence,
  EvidenceFormatInfo,
  evidenceQuerySchema,
  Header,
  Image,
  IMAGE_FORMAT,
  ROW_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { COLLECT_MARGIN_MS } from 'backstage-plugin-postmortems-common/collect';
import type { EvidenceFormat } from 'backstage-plugin-postmortems-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Access } from '../access';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import { fingerprint } from '../postmortems/idempotency';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { RowEditor, RowRequest } from '../rows/RowEditor';
import { EvidenceStore, packed } from './EvidenceStore';
import {
  ReadArtefact,
  readArtefact,
  ReadOptions,
} from './reading/readArtefact';
import type { Redactor } from './redaction';

type Sent = z.output<typeof evidenceQuerySchema> & {
  title?: string;
  command?: string;
};
type Added = Omit<AddedEvidence, 'proposals'>;

/** An artefact that was read, and is not kept yet. */
interface Taken {
  read: ReadArtefact;
  sent: Sent & { zone: string };
  /** What it tells, as it is stored. */
  digest: Buffer;
}

/** Not among those that a log or a document is held against: it is known by its first bytes. */
const IMAGE: EvidenceFormatInfo = {
  id: IMAGE_FORMAT,
  title: 'Image (PNG, JPEG, WebP)',
};

/** An image, and what is known of it. */
export interface StoredImage {
  image: Image;
  bytes: Buffer;
}

/** Artefacts of incidents: brought in, named, shifted, taken away. */
export class EvidenceService {
  readonly #writer: DocumentWriter;
  readonly #store: EvidenceStore;
  readonly #postmortems: PostmortemService;
  readonly #formats: EvidenceFormat[];
  readonly #redactor: () => Redactor;
  readonly #limits: ReadOptions['limits'];
  /** Changes, deletes and restores artefacts. */
  readonly rows: RowEditor<Evidence>;

  constructor(options: {
    writer: DocumentWriter;
    store: EvidenceStore;
    postmortems: PostmortemService;
    /** In the order in which they are asked. */
    formats: EvidenceFormat[];
    /** Makes what takes secrets out of one artefact. */
    redactor: () => Redactor;
    limits: ReadOptions['limits'];
  }) {
    this.#writer = options.writer;
    this.#store = options.store;
    this.#postmortems = options.postmortems;
    this.#formats = options.formats;
    this.#redactor = options.redactor;
    this.#limits = options.limits;
    this.rows = new RowEditor(this.#writer, this.#store, {
      target: 'evidence',
      noun: 'artefact',
      limit: ROW_LIMITS.evidence,
      fields: ['title', 'source', 'command', 'offsetMs', 'alt', 'dismissed'],
      label: ({ title }) => title,
      text: ({ title, source, command, alt }) =>
        `${title} ${source} ${command} ${alt}`,
      settle: async (_, next) => {
        if (next.alt && !next.image) {
          throw new InputError('alt: only an image takes one');
        }
        return { ...next, command: this.#withoutSecrets(next.command) };
      },
      make: async () => {
        throw new InputError('An artefact is made of its bytes');
      },
    });
  }

  /** The formats that an artefact can be in, as a person chooses one. */
  get formats(): EvidenceFormatInfo[] {
    return [...this.#formats.map(({ id, title }) => ({ id, title })), IMAGE];
  }

  list(knex: Knex, postmortemId: string): Promise<Evidence[]> {
    return this.#store.list(knex, postmortemId);
  }

  /**
   * Reads an artefact as it streams in, and then keeps it in one short change. The same bytes again
   * add nothing.
   * @throws InputError when it is in no known format
   * @throws PayloadTooLargeError when it is larger than is read
   */
  async add(
    request: RowRequest,
    input: AsyncIterable<Buffer>,
    sent: Sent,
  ): Promise<Added> {
    const { access, ref, idempotent } = request;
    const taken = await this.#take(await this.mayAdd(access, ref), input, sent);
    const asked = [sent, taken.read.hash];
    return this.#writer.change(
      {
        ...{ access, ref, change: 'update', about: 'row' },
        idempotent: idempotent && {
          ...idempotent,
          fingerprint: fingerprint(idempotent.fingerprint, asked),
        },
      },
      change => this.#keep(change, taken),
    );
  }

  /**
   * Keeps several in one change, or none of them.
   * @param answerOf - what is answered, and answered again when the same is asked once more
   * @throws InputError, PayloadTooLargeError as {@link add} does
   */
  async addAll<T>(
    request: RowRequest,
    artefacts: { input: AsyncIterable<Buffer>; sent: Sent }[],
    answerOf: (added: Added[]) => T,
  ): Promise<T> {
    const { access, ref, idempotent } = request;
    const header = await this.mayAdd(access, ref);
    const all: Taken[] = [];
    for (const { input, sent } of artefacts) {
      all.push(await this.#take(header, input, sent));
    }
    return this.#writer.change(
      { access, ref, change: 'update', about: 'row', idempotent },
      async change => {
        const added: Added[] = [];
        for (const taken of all) added.push(await this.#keep(change, taken));
        return answerOf(added);
      },
    );
  }

  /** @throws NotFoundError when document or artefact does not exist for this viewer */
  text(access: Access, ref: string, id: string): Promise<string> {
    return this.#postmortems.read(access, ref, async (knex, header) => {
      const evidence = await this.#store.find(knex, header.id, id);
      if (!evidence) throw new NotFoundError('No such post-mortem');
      return this.#store.text(knex, id);
    });
  }

  /** @throws NotFoundError also when the artefact is no image */
  image(access: Access, ref: string, id: string): Promise<StoredImage> {
    return this.#postmortems.read(access, ref, async (knex, header) => {
      const evidence = await this.#store.find(knex, header.id, id);
      if (!evidence?.image) throw new NotFoundError('No such post-mortem');
      const bytes = await this.#store.image(knex, id);
      return { image: evidence.image, bytes };
    });
  }

  /**
   * Asked before anything is read: a gigabyte of somebody who may not add it is not waited for.
   * @throws NotFoundError, NotAllowedError
   */
  mayAdd(access: Access, ref: string): Promise<Header> {
    return this.#postmortems.read(access, ref, async (_knex, header) => {
      if (!access.allows('update', header)) {
        throw new NotAllowedError('You may not update this post-mortem');
      }
      return header;
    });
  }

  async #take(
    header: Header,
    input: AsyncIterable<Buffer>,
    sent: Sent,
  ): Promise<Taken> {
    const context = { zone: sent.zone ?? 'UTC', near: timeOf(header) };
    const read = await readArtefact(input, {
      formats: this.#formats,
      format: sent.format === 'auto' ? undefined : sent.format,
      context,
      until: endOf(header),
      redactor: this.#redactor(),
      limits: this.#limits,
    });
    // An image has no times: in whatever zone it is brought in, it is the same.
    const zone = read.image ? 'UTC' : context.zone;
    const digest = await packed(read.digest);
    return { read, sent: { ...sent, zone }, digest };
  }

  async #keep(
    change: DocumentChange,
    { read, sent, digest }: Taken,
  ): Promise<Added> {
    const { trx } = change;
    const { hash, format, text, image } = read;
    const same = await this.#store.findSame(trx, change.header.id, {
      ...{ hash, format, zone: sent.zone },
      trimmed: read.digest.trimmed,
    });
    if (same) return { ...same, seq: change.header.seq, isNew: false };
    const evidence = this.#rowOf(change, read, sent);
    await this.rows.insert(change, [evidence]);
    await this.#store.insertContents(trx, evidence.id, digest, text.gzip);
    if (image) await this.#store.insertImage(trx, evidence.id, image.bytes);
    return { ...evidence, seq: change.header.seq, isNew: true };
  }

  /** Commands hold passwords and tokens as often as logs do. */
  #withoutSecrets(command: string): string {
    return this.#redactor().redact(Buffer.from(command), bytes =>
      bytes.toString(),
    );
  }

  #rowOf(
    change: DocumentChange,
    { format: id, digest, hash, size, redactions, text, image }: ReadArtefact,
    sent: Sent & { zone: string },
  ): Evidence {
    const { title: formatTitle } = this.formats.find(
      format => format.id === id,
    )!;
    const by = change.viewer.userRef;
    return {
      id: randomUUID(),
      version: 1,
      title: sent.title || formatTitle,
      // What stands in brackets tells formats apart, and is too long for a column.
      source: formatTitle.split(' (')[0],
      command: this.#withoutSecrets(sent.command ?? ''),
      offsetMs: 0,
      alt: '',
      image: image && {
        ending: image.ending,
        width: image.width,
        height: image.height,
      },
      dismissed: [],
      format: id,
      formatTitle,
      hash,
      size,
      span: digest.span && {
        from: new Date(digest.span.from).toISOString(),
        to: new Date(digest.span.to).toISOString(),
      },
      lines: digest.lines,
      observations: digest.observations,
      errors: digest.errors,
      warnings: digest.warnings,
      withoutZone: digest.withoutZone,
      zone: sent.zone,
      unread: digest.unread,
      trimmed: digest.trimmed,
      redactions,
      leftOut: text.leftOut,
      createdAt: change.at,
      createdBy: by,
      updatedAt: change.at,
      updatedBy: by,
    };
  }
}

/** What comes later has nothing to do with the incident; undefined while it goes on. */
function endOf({ startedAt, resolvedAt }: Header): number | undefined {
  return startedAt && resolvedAt
    ? Math.max(Date.parse(startedAt), Date.parse(resolvedAt)) +
        COLLECT_MARGIN_MS
    : undefined;
}

/** About when the incident was, as far as is known. */
function timeOf({ startedAt, detectedAt, resolvedAt, createdAt }: Header) {
  return Date.parse(startedAt ?? detectedAt ?? resolvedAt ?? createdAt);
}
