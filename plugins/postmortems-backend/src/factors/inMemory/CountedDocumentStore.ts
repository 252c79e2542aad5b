import { Knex } from 'knex';
import { ReadScope, readsAs, whereVisible } from '../../access';
import { whereAmong } from '../../database';
import type { HeaderRow } from '../../postmortems/headerRow';
import { whereOpenAction } from '../published';
import { CountedDocument, CountedFactor, Said } from './CountedDocument';
import { Names } from './Names';

/** So many post-mortems are read with one statement. */
const AT_ONCE = 500;
/** The same where all of them are read: on SQLite everything else waits meanwhile. */
const PORTION = 100;

/** Reads what is open to everybody who is signed in, and nothing else. */
const NOBODY: ReadScope = {
  viewer: {
    ...{ userRef: '', principals: [], groupsAbove: [] },
    isAdministrator: false,
  },
};

type HeaderPart = Pick<HeaderRow, 'id' | 'status' | 'happened_at' | 'severity'>;

interface FactorRow {
  postmortem_id: string;
  id: string;
  layer: CountedFactor['layer'];
  category: string | null;
  category_source: Said['source'];
  pattern_id: string | null;
  pattern_source: Said['source'];
}

/** SQL of what is counted of published post-mortems. */
export class CountedDocumentStore {
  readonly #services: Names;
  readonly #units: Names;
  readonly #factors = new Map<string, CountedFactor>();

  /**
   * @param services - numbers what post-mortems name of the catalog
   * @param units - numbers categories and patterns
   */
  constructor(services: Names, units: Names) {
    this.#services = services;
    this.#units = units;
  }

  /** Of those that are open to everybody. */
  async *allOpen(knex: Knex): AsyncGenerator<CountedDocument[]> {
    let last = '';
    for (;;) {
      const ids: string[] = await knex('postmortems')
        .modify(whereVisible, NOBODY)
        .where('postmortems.id', '>', last)
        .orderBy('postmortems.id')
        .limit(PORTION)
        .pluck('postmortems.id');
      if (ids.length === 0) return;
      yield this.open(knex, ids);
      last = ids[ids.length - 1];
    }
  }

  /** Of those of some that are published, and open to everybody. */
  open(knex: Knex, ids: string[]): Promise<CountedDocument[]> {
    return this.read(knex, NOBODY, ids);
  }

  /** Of those of some that are published, and that somebody may read. */
  async read(
    knex: Knex,
    scope: ReadScope,
    ids: string[],
  ): Promise<CountedDocument[]> {
    const documents: CountedDocument[] = [];
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      documents.push(
        ...(await this.#readSome(knex, scope, ids.slice(i, i + AT_ONCE))),
      );
    }
    return documents;
  }

  /** The restricted ones that somebody may read, each in the state that its number says. */
  restricted(knex: Knex, scope: ReadScope): Knex.QueryBuilder {
    return (
      knex('postmortems')
        .modify(whereVisible, scope)
        .where('postmortems.visibility', 'restricted')
        .modify(whereAmong, 'postmortems.status', ['published'])
        // The predicate says so too; but from here they are found at once.
        .whereIn(
          'postmortems.id',
          knex('postmortem_readers')
            .whereIn('principal', readsAs(scope.viewer))
            .select('postmortem_id'),
        )
        .select('postmortems.id', 'postmortems.seq')
    );
  }

  /** Of those that are published and open, the ids of those that a condition lets somebody read, in their order. */
  async letRead(knex: Knex, scope: ReadScope): Promise<string[]> {
    return knex('postmortems')
      .modify(whereVisible, scope)
      .where('postmortems.visibility', 'open')
      .modify(whereAmong, 'postmortems.status', ['published'])
      .orderBy('postmortems.id')
      .pluck('postmortems.id');
  }

  async #readSome(
    knex: Knex,
    scope: ReadScope,
    ids: string[],
  ): Promise<CountedDocument[]> {
    const visible: HeaderPart[] = await knex('postmortems')
      .modify(whereVisible, scope)
      .whereIn('postmortems.id', ids)
      .select('postmortems.id', 'status', 'happened_at', 'severity');
    // Asked for it, SQLite would look through all that is published.
    const headers = visible.filter(({ status }) => status === 'published');
    const seen = headers.map(({ id }) => id);
    if (seen.length === 0) return [];
    const entities = groupByDocument<{
      postmortem_id: string;
      entity_ref: string;
    }>(
      await knex('postmortem_entities')
        .whereIn('postmortem_id', seen)
        .select('postmortem_id', 'entity_ref'),
    );
    const factors = groupByDocument<FactorRow>(
      await knex('factors')
        .whereIn('postmortem_id', seen)
        .whereNull('deleted_at')
        .select('postmortem_id', 'id', 'layer', 'category', 'category_source')
        .select('pattern_id', 'pattern_source'),
    );
    const addressed = groupByDocument<{
      postmortem_id: string;
      id: string;
      factor_id: string;
    }>(
      await knex('action_items')
        .join(
          'action_item_factors',
          'action_item_factors.action_item_id',
          'action_items.id',
        )
        .whereIn('action_items.postmortem_id', seen)
        .modify(whereOpenAction)
        .select('action_items.postmortem_id', 'action_items.id', 'factor_id'),
    );
    return headers.map(({ id, happened_at: happenedAt, severity }) => {
      const named = (entities.get(id) ?? []).map(({ entity_ref }) =>
        this.#services.numberOf(entity_ref),
      );
      const found = new Map(
        factors.get(id)?.map(row => [row.id, this.#factorOf(row)]),
      );
      const actions = new Map<string, CountedFactor[]>();
      for (const { id: action, factor_id } of addressed.get(id) ?? []) {
        const factor = found.get(factor_id);
        if (!factor) continue;
        actions.set(action, [...(actions.get(action) ?? []), factor]);
      }
      return {
        ...{ id, happenedAt, severity, entities: named },
        factors: [...found.values()],
        openActions: [...actions.values()],
      };
    });
  }

  #factorOf(row: FactorRow): CountedFactor {
    const { layer, category, category_source, pattern_id, pattern_source } =
      row;
    const said = (name: string | null, source: Said['source']) =>
      name === null ? null : { name: this.#units.numberOf(name), source };
    const factor = {
      layer,
      category: said(category, category_source),
      pattern: said(pattern_id, pattern_source),
    };
    const key = JSON.stringify(factor);
    const known = this.#factors.get(key);
    if (!known) this.#factors.set(key, factor);
    return known ?? factor;
  }
}

function groupByDocument<T extends { postmortem_id: string }>(
  rows: T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.postmortem_id);
    if (group) group.push(row);
    else groups.set(row.postmortem_id, [row]);
  }
  return groups;
}
