import { UNFINISHED_ACTION_STATUSES } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { fromJson, whereAmong } from '../database';
import { whereOpenAction } from '../factors/published';
import { MENTION_OF_JOINED } from '../postmortems/mention';
import { RowChange } from '../postmortems/revisions';
import { EarlierAction, toEarlier } from './EarlierAction';
import { UndoneChange } from './standingAt';

/** So many actions are looked at. */
const MOST_LOOKED_AT = 500;

/** Where and before when is looked, and by whom. */
export interface KnownQuestion {
  scope: ReadScope;
  /** The post-mortem that is asked for. */
  postmortemId: string;
  at: string;
  /** What the post-mortem itself is about. */
  own: string[];
  /** These, and what they depend on. */
  entityRefs: string[];
}

/** What was found, each action once for each of its factors. */
export interface EarlierActions {
  actions: EarlierAction[];
  /** There are more than are looked at. */
  isCut: boolean;
}

/** SQL of what earlier post-mortems had promised. */
export class KnownStore {
  /** The sets of merged patterns that some patterns are in. */
  async roots(knex: Knex, patternIds: string[]): Promise<Map<string, string>> {
    if (patternIds.length === 0) return new Map();
    const rows = await knex('patterns')
      .whereIn('id', patternIds)
      .select('id', 'root_id');
    return new Map(rows.map(({ id, root_id }) => [id, root_id]));
  }

  /** Actions against factors of these patterns or categories. */
  async against(
    knex: Knex,
    question: KnownQuestion,
    cases: Cases,
  ): Promise<EarlierActions> {
    const { rows, isCut } = await this.#earlier(knex, question, query =>
      query.whereExists(
        addressed(knex, cases)
          .whereRaw('action_item_factors.action_item_id = action_items.id')
          .select('factors.id'),
      ),
    );
    const factors: any[] = await addressed(knex, cases)
      .whereIn(
        'action_item_factors.action_item_id',
        rows.map(({ id }) => id),
      )
      .select(
        'action_item_factors.action_item_id',
        'factors.id',
        'factors.statement',
        'factors.category',
        'factors.category_source',
        'factors.pattern_source',
        'patterns.root_id',
      );
    const actions = new Map(rows.map(row => [row.id, row]));
    return {
      actions: factors.map(factor =>
        toEarlier(actions.get(factor.action_item_id), factor),
      ),
      isCut,
    };
  }

  /** Actions on these services that are not finished today, whatever they are against. */
  async unfinished(
    knex: Knex,
    question: KnownQuestion,
  ): Promise<EarlierActions> {
    const { rows, isCut } = await this.#earlier(
      ...([knex, question, whereOpenAction] as const),
    );
    return { actions: rows.map(row => toEarlier(row)), isCut };
  }

  /** What was changed of some actions since a moment, by action. */
  async changesSince(
    knex: Knex,
    actions: readonly Pick<EarlierAction, 'id' | 'postmortemId'>[],
    at: string,
  ): Promise<Map<string, UndoneChange[]>> {
    const distinct = (ids: string[]) => [...new Set(ids)];
    const rows: { ended_at: string; changes: string }[] = await knex(
      'revisions',
    )
      .whereIn(
        'postmortem_id',
        distinct(actions.map(({ postmortemId }) => postmortemId)),
      )
      .whereIn('target_id', distinct(actions.map(({ id }) => id)))
      .where('target', 'action')
      .where('ended_at', '>', at)
      .select('ended_at', 'changes');
    const byAction = new Map<string, UndoneChange[]>();
    for (const { ended_at, changes } of rows) {
      for (const { target, targetId, before } of fromJson<RowChange[]>(
        changes,
      )) {
        if (target !== 'action' || targetId === null) continue;
        const known = byAction.get(targetId) ?? [];
        byAction.set(targetId, [...known, { at: ended_at, before }]);
      }
    }
    return byAction;
  }

  /** The rows of some actions, each once, however many services and factors it shares. */
  async #earlier(
    knex: Knex,
    question: KnownQuestion,
    narrow: (query: Knex.QueryBuilder) => void,
  ): Promise<{ rows: any[]; isCut: boolean }> {
    const found: any[] = await earlier(knex, question)
      .modify(narrow)
      .modify(gravestFirst, question.at)
      .limit(MOST_LOOKED_AT + 1)
      .select(
        'postmortems.id as postmortem_id',
        'postmortems.imported',
        'postmortems.published_at',
        'postmortems.happened_at',
        'action_items.id',
        'action_items.number',
        'action_items.title',
        'action_items.status',
        'action_items.due_on',
        'action_items.created_at',
        ...MENTION_OF_JOINED,
      );
    const rows = found.slice(0, MOST_LOOKED_AT);
    const shared = await this.#shared(knex, question, rows);
    return {
      rows: rows.map(row => ({
        ...row,
        entity_ref: shared.get(row.postmortem_id),
      })),
      isCut: found.length > MOST_LOOKED_AT,
    };
  }

  /** What post-mortems are about that is asked for, one of each: its own first, then by the name. */
  async #shared(
    knex: Knex,
    { own, entityRefs }: KnownQuestion,
    rows: { postmortem_id: string }[],
  ): Promise<Map<string, string>> {
    const ids = new Set(rows.map(row => row.postmortem_id));
    const entities: { postmortem_id: string; entity_ref: string }[] =
      await knex('postmortem_entities')
        .whereIn('postmortem_id', [...ids])
        .whereIn('entity_ref', entityRefs)
        .select('postmortem_id', 'entity_ref');
    const isOwn = new Set(own);
    const best = new Map<string, string>();
    for (const { postmortem_id: id, entity_ref: ref } of entities) {
      const other = best.get(id);
      const isBetter =
        other === undefined ||
        (isOwn.has(ref) === isOwn.has(other) ? ref < other : isOwn.has(ref));
      if (isBetter) best.set(id, ref);
    }
    return best;
  }
}

/** What is looked for among factors. */
interface Cases {
  rootIds: string[];
  categories: string[];
}

/** What actions address of these patterns or categories. */
function addressed(
  knex: Knex,
  { rootIds, categories }: Cases,
): Knex.QueryBuilder {
  return knex('action_item_factors')
    .join('factors', 'factors.id', 'action_item_factors.factor_id')
    .leftJoin('patterns', 'patterns.id', 'factors.pattern_id')
    .whereNull('factors.deleted_at')
    .where(same =>
      same
        .whereIn('patterns.root_id', rootIds)
        .orWhereIn('factors.category', categories),
    );
}

/** Actions of published post-mortems of incidents before that moment that the viewer may read. */
function earlier(
  knex: Knex,
  { scope, postmortemId, at, entityRefs }: KnownQuestion,
): Knex.QueryBuilder {
  return knex('action_items')
    .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
    .whereIn('postmortems.id', about =>
      about
        .select('postmortem_id')
        .from('postmortem_entities')
        .whereIn('entity_ref', entityRefs),
    )
    .whereNot('postmortems.id', postmortemId)
    .modify(whereAmong, 'postmortems.status', ['published'])
    .where('postmortems.happened_at', '<', at)
    .whereNull('action_items.deleted_at')
    .where('action_items.is_idea', false)
    .modify(whereVisible, scope);
}

/**
 * Those first that are told first, as far as the row says it: that were owed at that moment, and of these what was
 * overdue; then those of the latest incidents.
 */
function gravestFirst(query: Knex.QueryBuilder, at: string): void {
  const unfinished = UNFINISHED_ACTION_STATUSES.map(() => '?').join(', ');
  query
    .orderByRaw(
      `case when action_items.status not in (${unfinished}) and coalesce(action_items.closed_at, '') <= ? then 2
        when action_items.due_on < ? then 0 else 1 end`,
      [...UNFINISHED_ACTION_STATUSES, at, at.slice(0, 10)],
    )
    .orderBy([
      { column: 'postmortems.happened_at', order: 'desc' },
      { column: 'postmortems.ref', order: 'desc' },
      { column: 'action_items.number', order: 'asc' },
    ]);
}
