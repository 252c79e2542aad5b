import {
  ExposureAnswerKind,
  ExposureQuestion,
  PostmortemMention,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { KeysetOrder, keysetPage } from '../database';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';

const TABLE = 'exposures';
/** As many as the catalog is asked about at once. */
const MOST_ENTITIES = 500;
/** The ids begin with the time. */
const ORDER: KeysetOrder = {
  columns: [{ column: `${TABLE}.id`, type: 'id' }],
  direction: 'asc',
};

/** A question as it is kept. */
export interface StoredExposure extends Omit<ExposureQuestion, 'mayAnswer'> {
  askedBy: string;
  answeredBy: string | null;
}

/** A question in a list, with where it is asked. */
export interface FoundExposure {
  exposure: StoredExposure;
  postmortemId: string;
  postmortem: PostmortemMention;
}

/** SQL of what is asked about entities. */
export class ExposureStore {
  /** The first asked first. */
  async list(knex: Knex, postmortemId: string): Promise<StoredExposure[]> {
    const rows = await knex(TABLE)
      .where({ postmortem_id: postmortemId })
      .orderBy('id');
    return rows.map(fromRow);
  }

  async find(
    knex: Knex,
    postmortemId: string,
    id: string,
  ): Promise<StoredExposure | undefined> {
    const row = await knex(TABLE)
      .where({ id, postmortem_id: postmortemId })
      .first();
    return row && fromRow(row);
  }

  /** What is asked about some entities by the post-mortems that a scope may read, the first asked first. */
  async page(
    knex: Knex,
    scope: ReadScope,
    query: {
      entityRefs: string[];
      answered?: boolean;
      limit: number;
      cursor?: string;
    },
  ): Promise<{ items: FoundExposure[]; nextCursor: string | null }> {
    const { entityRefs, answered, limit, cursor } = query;
    const found = asking(knex, scope, entityRefs, answered).select(
      `${TABLE}.*`,
      ...MENTION_OF_JOINED,
    );
    const { rows, nextCursor } = await keysetPage<any>(found, {
      ...{ limit, cursor, order: ORDER },
      key: row => [row.id],
    });
    const items = rows.map(row => ({
      exposure: fromRow(row),
      postmortemId: row.postmortem_id as string,
      postmortem: joinedMention(row),
    }));
    return { items, nextCursor };
  }

  async insert(
    trx: Knex.Transaction,
    postmortemId: string,
    exposures: StoredExposure[],
  ): Promise<void> {
    for (let i = 0; i < exposures.length; i += 50) {
      await trx(TABLE).insert(
        exposures.slice(i, i + 50).map(exposure => ({
          ...toRow(exposure),
          postmortem_id: postmortemId,
        })),
      );
    }
  }

  /** Writes a question, with its document locked: nobody else writes it meanwhile. */
  async update(trx: Knex.Transaction, exposure: StoredExposure): Promise<void> {
    await trx(TABLE).where({ id: exposure.id }).update(toRow(exposure));
  }

  /**
   * About which of some entities anything is asked that a scope may read. Of very many, those that were asked about
   * first: what is answered makes room for what was asked later.
   */
  async asked(
    knex: Knex,
    scope: ReadScope,
    { entityRefs, answered }: { entityRefs: string[]; answered?: boolean },
  ): Promise<string[]> {
    return asking(knex, scope, entityRefs, answered)
      .groupBy(`${TABLE}.entity_ref`)
      .min({ first: `${TABLE}.id` })
      .orderBy('first')
      .limit(MOST_ENTITIES)
      .pluck(`${TABLE}.entity_ref`);
  }

  /** Takes texts out of the notes of a document. */
  async redact(
    trx: Knex.Transaction,
    postmortemId: string,
    texts: ReadonlySet<string>,
  ): Promise<void> {
    const rows = await trx(TABLE)
      .where({ postmortem_id: postmortemId })
      .whereNot('note', '')
      .select('id', 'note');
    for (const { id, note } of rows) {
      if (texts.has(note)) await trx(TABLE).where({ id }).update({ note: '' });
    }
  }

  /** What is asked about `from` is asked about `to`: once, and what was answered stays answered. */
  async rename(trx: Knex, from: string, to: string): Promise<void> {
    // In the queue of their writers: what one of them is about to answer would be lost, and this by them.
    await trx('postmortems')
      .whereIn(
        'id',
        trx(TABLE).where({ entity_ref: from }).select('postmortem_id'),
      )
      .orderBy('id')
      .select('id')
      .forNoKeyUpdate();
    const both = await trx(`${TABLE} as old`)
      .join(`${TABLE} as new`, 'new.postmortem_id', 'old.postmortem_id')
      .where({ 'old.entity_ref': from, 'new.entity_ref': to })
      .select({
        older: 'old.id',
        newer: 'new.id',
        olderAnswer: 'old.answer',
        newerAnswer: 'new.answer',
      });
    const gone = both.map(({ older, newer, olderAnswer, newerAnswer }) =>
      olderAnswer !== null && newerAnswer === null ? newer : older,
    );
    for (let i = 0; i < gone.length; i += 500) {
      await trx(TABLE)
        .whereIn('id', gone.slice(i, i + 500))
        .delete();
    }
    await trx(TABLE)
      .where({ entity_ref: from })
      .update({ entity_ref: to, version: trx.raw('version + 1') });
  }
}

/** What is asked about some entities by the post-mortems that a scope may read. */
function asking(
  knex: Knex,
  scope: ReadScope,
  entityRefs: string[],
  answered: boolean | undefined,
): Knex.QueryBuilder {
  const found = knex(TABLE)
    .join('postmortems', 'postmortems.id', `${TABLE}.postmortem_id`)
    .modify(whereVisible, scope)
    .whereIn(`${TABLE}.entity_ref`, entityRefs);
  if (answered === true) found.whereNotNull(`${TABLE}.answer`);
  if (answered === false) found.whereNull(`${TABLE}.answer`);
  return found;
}

function fromRow(row: any): StoredExposure {
  return {
    id: row.id,
    version: row.version,
    entityRef: row.entity_ref,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    answer: row.answer as ExposureAnswerKind | null,
    answeredOn: row.answered_on,
    note: row.note,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
  };
}

function toRow(exposure: StoredExposure) {
  return {
    id: exposure.id,
    version: exposure.version,
    entity_ref: exposure.entityRef,
    asked_at: exposure.askedAt,
    asked_by: exposure.askedBy,
    answer: exposure.answer,
    answered_on: exposure.answeredOn,
    note: exposure.note,
    answered_at: exposure.answeredAt,
    answered_by: exposure.answeredBy,
  };
}
