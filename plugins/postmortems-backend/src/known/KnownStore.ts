import {
  ActionStatus,
  PostmortemMention,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { fromJson, whereAmong } from '../database';
import { whereOpenAction } from '../factors/published';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';
import { RowChange } from '../postmortems/revisions';
import { RecordedAction, UndoneChange } from './standingAt';

/** So many actions are looked at, those of the latest incidents. */
const MOST_ROWS = 500;

/** Where and before when is looked, and by whom. */
export interface KnownQuestion {
  scope: ReadScope;
  /** The post-mortem that is asked for. */
  postmortemId: string;
  at: string;
  entityRefs: string[];
}

/** An action of an earlier post-mortem, with the factor that it addresses. */
export interface EarlierAction extends RecordedAction {
  id: string;
  number: number;
  title: string;
  postmortemId: string;
  postmortem: PostmortemMention;
  entityRef: string;
  factor: {
    id: string;
    statement: string;
    category: string | null;
    categorySource: string;
    rootId: string | null;
    patternSource: string;
  } | null;
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

  /** Actions against factors of these patterns or categories, the latest incident first. */
  async against(
    knex: Knex,
    question: KnownQuestion,
    found: { rootIds: string[]; categories: string[] },
  ): Promise<EarlierAction[]> {
    const rows = await earlier(knex, question)
      .join(
        'action_item_factors',
        'action_item_factors.action_item_id',
        'action_items.id',
      )
      .join('factors', 'factors.id', 'action_item_factors.factor_id')
      .leftJoin('patterns', 'patterns.id', 'factors.pattern_id')
      .whereNull('factors.deleted_at')
      .where(same =>
        same
          .whereIn('patterns.root_id', found.rootIds)
          .orWhereIn('factors.category', found.categories),
      )
      .select(
        'factors.id as factor_id',
        'factors.statement',
        'factors.category',
        'factors.category_source',
        'factors.pattern_source',
        'patterns.root_id',
      );
    return rows.map(toEarlier);
  }

  /** Actions on these services that are not finished today, whatever they are against. */
  async unfinished(
    knex: Knex,
    question: KnownQuestion,
  ): Promise<EarlierAction[]> {
    const rows = await earlier(knex, question).modify(whereOpenAction);
    return rows.map(toEarlier);
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
}

/** Actions of published post-mortems of incidents before that moment that the viewer may read. */
function earlier(
  knex: Knex,
  { scope, postmortemId, at, entityRefs }: KnownQuestion,
): Knex.QueryBuilder {
  return knex('postmortem_entities')
    .join('postmortems', 'postmortems.id', 'postmortem_entities.postmortem_id')
    .join('action_items', 'action_items.postmortem_id', 'postmortems.id')
    .whereIn('postmortem_entities.entity_ref', entityRefs)
    .whereNot('postmortems.id', postmortemId)
    .modify(whereAmong, 'postmortems.status', ['published'])
    .where('postmortems.happened_at', '<', at)
    .whereNull('action_items.deleted_at')
    .where('action_items.is_idea', false)
    .modify(whereVisible, scope)
    .orderBy([
      { column: 'postmortems.happened_at', order: 'desc' },
      { column: 'postmortems.ref', order: 'desc' },
      { column: 'action_items.number', order: 'asc' },
    ])
    .limit(MOST_ROWS)
    .select(
      'postmortem_entities.entity_ref',
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
}

function toEarlier(row: any): EarlierAction {
  return {
    ...{ id: row.id, number: row.number, title: row.title },
    status: row.status as ActionStatus,
    dueOn: row.due_on,
    createdAt: row.created_at,
    promisedAt: promisedAt(row),
    postmortemId: row.postmortem_id,
    postmortem: joinedMention(row),
    entityRef: row.entity_ref,
    factor: row.factor_id
      ? {
          ...{ id: row.factor_id, statement: row.statement },
          category: row.category,
          categorySource: row.category_source,
          rootId: row.root_id,
          patternSource: row.pattern_source,
        }
      : null,
  };
}

/** An import tells of the past: what it says was promised when it was published, not when it was brought here. */
function promisedAt({
  imported,
  created_at,
  published_at,
  happened_at,
}: any): string {
  const told = published_at ?? happened_at;
  return imported && told < created_at ? told : created_at;
}
