import { Header } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import {
  DocumentState,
  participantsOf,
  ReadScope,
  readersOf,
  whereVisible,
} from '../access';
import { insertAll } from '../database';
import { HeaderRow, toHeader, toRow } from './headerRow';
import { Settings } from '../settings';
import { whereConcerns } from './listQuery';
import { EMPTY_TALLY } from './TallyKeeper';

const DERIVED_TABLES = [
  'postmortem_entities',
  'postmortem_readers',
  'postmortem_people',
];

/** SQL of the header row and of the tables that follow from it: who may read, who takes part, which entities. */
export class HeaderStore {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** A post-mortem by `ref` or id, if the scope may read it. */
  async find(
    knex: Knex,
    ref: string,
    scope: ReadScope,
    state: DocumentState = 'live',
  ): Promise<Header | undefined> {
    const row: HeaderRow | undefined = await knex('postmortems')
      .where(nameColumn(ref), ref)
      .modify(whereVisible, scope, 'postmortems', state)
      .first();
    return row && toHeader(row);
  }

  /** Several at once, by id, as far as the scope may read them. */
  async findAll(
    knex: Knex,
    ids: string[],
    scope: ReadScope,
  ): Promise<Map<string, Header>> {
    const rows: HeaderRow[] = await knex('postmortems')
      .whereIn('id', ids)
      .modify(whereVisible, scope);
    return new Map(rows.map(row => [row.id, toHeader(row)]));
  }

  /**
   * For those alone who find out who may read: the permission framework, which asks about resources by
   * id, and the outbox, which tells nobody of what they may not read.
   */
  async findResources(
    knex: Knex,
    ids: string[],
  ): Promise<(Header | undefined)[]> {
    const rows: HeaderRow[] = await knex('postmortems')
      .whereIn('id', ids)
      .whereNull('deleted_at');
    const found = new Map(rows.map(row => [row.id, toHeader(row)]));
    return ids.map(id => found.get(id));
  }

  /** The references of all that name an entity and that the scope may read. */
  async naming(
    knex: Knex,
    entityRef: string,
    scope: ReadScope,
  ): Promise<string[]> {
    return knex('postmortems')
      .modify(whereVisible, scope)
      .modify(whereConcerns, [entityRef])
      .orderBy('postmortems.ref')
      .pluck('postmortems.ref');
  }

  /**
   * Takes the document's next `seq` and returns its header as it was before. The row stays locked until
   * the transaction ends, which puts all writes to one document in a row.
   * @param options.touchedAt - says in the same statement who changed the document when; the header
   *   returned then says so too
   */
  async advance(
    trx: Knex.Transaction,
    ref: string,
    scope: ReadScope,
    { state, touchedAt }: { state?: DocumentState; touchedAt?: string },
  ): Promise<Header | undefined> {
    const [row]: HeaderRow[] = await trx('postmortems')
      .where(nameColumn(ref), ref)
      .modify(whereVisible, scope, 'postmortems', state)
      .update({
        seq: trx.raw('seq + 1'),
        ...(touchedAt && {
          updated_at: touchedAt,
          updated_by: scope.viewer.userRef,
        }),
      })
      .returning('*');
    return row && { ...toHeader(row), seq: row.seq - 1 };
  }

  /** Locks a document as {@link advance} does, without counting a change of it. */
  async lock(
    trx: Knex.Transaction,
    ref: string,
    scope: ReadScope,
    state: DocumentState = 'live',
  ): Promise<Header | undefined> {
    const [row]: HeaderRow[] = await trx('postmortems')
      .where(nameColumn(ref), ref)
      .modify(whereVisible, scope, 'postmortems', state)
      .update({ seq: trx.raw('seq') })
      .returning('*');
    return row && toHeader(row);
  }

  /** Says who changed the document last, where its header stays as it is. */
  async touch(trx: Knex.Transaction, header: Header): Promise<void> {
    await trx('postmortems')
      .where({ id: header.id })
      .update({ updated_at: header.updatedAt, updated_by: header.updatedBy });
  }

  async insert(trx: Knex.Transaction, header: Header): Promise<void> {
    await trx('postmortems').insert({
      ...this.#row(header),
      action_count: 0,
      tally: EMPTY_TALLY,
      deleted_at: null,
    });
    await this.#writeDerived(trx, header);
  }

  /** Writes a header whose document this transaction has advanced. */
  async update(
    trx: Knex.Transaction,
    before: Header,
    after: Header,
  ): Promise<void> {
    await trx('postmortems').where({ id: after.id }).update(this.#row(after));
    if (derivedKey(before) !== derivedKey(after)) {
      for (const table of DERIVED_TABLES) {
        await trx(table).where({ postmortem_id: after.id }).delete();
      }
      await this.#writeDerived(trx, after);
    } else if (seenKey(before) !== seenKey(after)) {
      await keepWhen(trx, after.id);
    }
  }

  async setDeleted(
    trx: Knex.Transaction,
    id: string,
    at: string | null,
  ): Promise<void> {
    await trx('postmortems').where({ id }).update({ deleted_at: at });
    await keepWhen(trx, id);
  }

  async isDeleted(knex: Knex, id: string): Promise<boolean> {
    const row = await knex('postmortems')
      .where({ id })
      .whereNotNull('deleted_at')
      .first('id');
    return row !== undefined;
  }

  /** Takes the header away, and with it all that is part of the document or stands beside it. */
  async remove(trx: Knex.Transaction, id: string): Promise<void> {
    await trx('postmortems').where({ id }).delete();
  }

  /** The next number of an action item; numbers are never given twice, not even after a deletion. */
  async nextActionNumber(trx: Knex.Transaction, id: string): Promise<number> {
    const [{ action_count: number }] = await trx('postmortems')
      .where({ id })
      .update({ action_count: trx.raw('action_count + 1') })
      .returning('action_count');
    return number;
  }

  async setActionNumber(
    trx: Knex.Transaction,
    id: string,
    last: number,
  ): Promise<void> {
    await trx('postmortems').where({ id }).update({ action_count: last });
  }

  #row(header: Header) {
    return toRow(header, severity => this.#settings.severityRank(severity));
  }

  async #writeDerived(trx: Knex.Transaction, header: Header): Promise<void> {
    const postmortem_id = header.id;
    const entities = new Set([
      ...header.affectedEntities,
      ...header.originEntities,
    ]);
    await insertAll(
      trx,
      'postmortem_entities',
      [...entities].map(entity_ref => ({ postmortem_id, entity_ref })),
    );
    await keepWhen(trx, postmortem_id);
    await insertAll(
      trx,
      'postmortem_readers',
      readersOf(header).map(principal => ({ postmortem_id, principal })),
    );
    await insertAll(
      trx,
      'postmortem_people',
      participantsOf(header).map(user_ref => ({ postmortem_id, user_ref })),
    );
  }
}

function derivedKey(header: Header): string {
  return JSON.stringify([
    header.affectedEntities,
    header.originEntities,
    header.authors,
    header.reviewers,
    header.facilitator,
    header.members,
  ]);
}

/** What says when something happened to its entities, and who may read of it. */
function seenKey({ status, visibility, startedAt }: Header): string {
  return `${status} ${visibility} ${startedAt}`;
}

/** Keeps that beside each entity, as the header says it by now. */
async function keepWhen(trx: Knex.Transaction, id: string): Promise<void> {
  const published = (column: string) =>
    trx('postmortems')
      .where({ id, status: 'published' })
      .whereNull('deleted_at')
      .select(column);
  await trx('postmortem_entities')
    .where({ postmortem_id: id })
    .update({
      published_as: published('visibility'),
      started_at: published('started_at'),
    });
}

function nameColumn(ref: string): 'ref' | 'id' {
  return ref.startsWith('PM-') ? 'ref' : 'id';
}
