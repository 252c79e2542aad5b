import { Evidence } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { fromJson, toJson } from '../database';
import { RowStore } from '../rows/RowStore';
import type { Digest } from './digest/Digest';

const TABLE = 'evidence';
const CONTENTS = 'evidence_contents';
const IMAGES = 'evidence_images';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What an artefact was found to be when it was read; nothing of it changes. */
const FACTS = [
  'formatTitle',
  'span',
  'lines',
  'observations',
  'errors',
  'warnings',
  'withoutZone',
  'zone',
  'unread',
  'trimmed',
  'redactions',
  'leftOut',
  'image',
] as const satisfies (keyof Evidence)[];

function fromDatabase(row: any): Evidence {
  return {
    // Artefacts that were kept before these were facts do not have them.
    image: null,
    trimmed: 0,
    ...fromJson<
      Omit<Pick<Evidence, (typeof FACTS)[number]>, 'image' | 'trimmed'>
    >(row.facts),
    id: row.id,
    title: row.title,
    source: row.source,
    command: row.command,
    alt: row.alt,
    // PostgreSQL hands over large numbers as text.
    offsetMs: Number(row.offset_ms),
    size: Number(row.size),
    dismissed: fromJson(row.dismissed),
    format: row.format,
    hash: row.hash,
    createdAt: row.created_at,
    createdBy: row.created_by,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

function toDatabase(evidence: Evidence) {
  return {
    id: evidence.id,
    title: evidence.title,
    source: evidence.source,
    command: evidence.command,
    alt: evidence.alt,
    offset_ms: evidence.offsetMs,
    size: evidence.size,
    dismissed: toJson(evidence.dismissed),
    format: evidence.format,
    hash: evidence.hash,
    facts: toJson(
      Object.fromEntries(FACTS.map(fact => [fact, evidence[fact]])),
    ),
    created_at: evidence.createdAt,
    created_by: evidence.createdBy,
    version: evidence.version,
    updated_at: evidence.updatedAt,
    updated_by: evidence.updatedBy,
  };
}

/** SQL of artefacts: what is known of them, and what they hold. */
export class EvidenceStore extends RowStore<Evidence> {
  constructor() {
    super({
      table: TABLE,
      order: ['created_at', 'id'],
      fromDatabase,
      toDatabase,
    });
  }

  /** The artefact of the same bytes, read in the same way, if the document has it. */
  async findSame(
    trx: Knex,
    postmortemId: string,
    {
      hash,
      format,
      zone,
      trimmed,
    }: Pick<Evidence, 'hash' | 'format' | 'zone' | 'trimmed'>,
  ): Promise<Evidence | undefined> {
    const rows = await trx(TABLE)
      .where({ postmortem_id: postmortemId, hash, format })
      .whereNull('deleted_at')
      .orderBy('created_at');
    // The times of the incident may have been corrected since: then more of it, or less, is read.
    return rows
      .map(fromDatabase)
      .find(found => found.zone === zone && found.trimmed === trimmed);
  }

  /** @param text - in gzip */
  async insertContents(
    trx: Knex.Transaction,
    id: string,
    digest: Buffer,
    text: Buffer,
  ): Promise<void> {
    await trx(CONTENTS).insert({ evidence_id: id, digest, text });
  }

  /** What artefacts tell, by id. */
  async digests(knex: Knex, ids: string[]): Promise<Map<string, Digest>> {
    const rows = await knex(CONTENTS)
      .whereIn('evidence_id', ids)
      .select('evidence_id', 'digest');
    const digests = new Map<string, Digest>();
    for (const row of rows) {
      digests.set(
        row.evidence_id,
        fromJson((await unpack(row.digest)).toString()),
      );
    }
    return digests;
  }

  /** The kept text of an artefact. */
  async text(knex: Knex, id: string): Promise<string> {
    const row = await knex(CONTENTS).where({ evidence_id: id }).first('text');
    return row ? (await unpack(row.text)).toString() : '';
  }

  async insertImage(
    trx: Knex.Transaction,
    id: string,
    bytes: Buffer,
  ): Promise<void> {
    await trx(IMAGES).insert({ evidence_id: id, bytes });
  }

  /** The bytes of an artefact that is an image. */
  async image(knex: Knex, id: string): Promise<Buffer> {
    const row = await knex(IMAGES).where({ evidence_id: id }).first('bytes');
    return row.bytes;
  }
}

/** A digest as it is kept. */
export function packed(digest: Digest): Promise<Buffer> {
  return pack(toJson(digest));
}
