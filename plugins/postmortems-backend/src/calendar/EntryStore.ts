import {
  Header,
  SHARE_WITHIN_HOURS,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { whereConcerns } from '../postmortems/listQuery';
import { BACK_MS } from './tell';

const HOUR_MS = 3_600_000;
/** Of so many actions and post-mortems a feed tells at most. */
export const MOST = 1_000;
/** So many are looked for by their ids in one statement. */
const IDS_AT_ONCE = 500;

/** What a feed is about, with groups and entities already expanded. */
export interface FeedSubject {
  /** Who owes the actions; anybody, where it is not said. */
  owners?: string[];
  /** The post-mortems that concern one of these entities; or those that one of the people writes or reviews. */
  entityRefs?: string[];
  people?: string[];
}

/** When it is asked; and for which ids, where not for all. */
export interface Asked {
  now: Date;
  ids?: readonly string[];
}

type Named = Pick<Header, 'ref' | 'title' | 'visibility'>;

/** An action item that somebody owes by a day. */
export interface DueAction extends Named {
  id: string;
  /** Of its key: 1 of `AI-001`. */
  number: number;
  action: string;
  dueOn: string;
  updatedAt: string;
}

/** A post-mortem with what is planned for it. */
export interface PlannedPostmortem extends Named {
  id: string;
  resolvedAt: string | null;
  /** True while it is to be published, and was not yet. */
  isOwed: boolean;
  reviewMeetingAt: string | null;
  followUpAt: string | null;
  updatedAt: string;
}

const NAMED = {
  ref: 'postmortems.ref',
  title: 'postmortems.title',
  visibility: 'postmortems.visibility',
};

/** SQL of what has a date, of all that a scope may read: {@link MOST} of it, or those of some ids. */
export class EntryStore {
  /** Those of the last 90 days and to come first, the soonest first; then what is owed for longer. */
  async dueActions(
    knex: Knex,
    scope: ReadScope,
    { owners, entityRefs }: FeedSubject,
    { now, ids }: Asked,
  ): Promise<DueAction[]> {
    const query = knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .whereNull('action_items.deleted_at')
      .where('action_items.is_idea', false)
      .modify(whereVisible, scope)
      .whereIn('action_items.status', [...UNFINISHED_ACTION_STATUSES])
      .whereNotNull('action_items.due_on')
      .select({
        id: 'action_items.id',
        number: 'action_items.number',
        action: 'action_items.title',
        dueOn: 'action_items.due_on',
        updatedAt: 'action_items.updated_at',
        ...NAMED,
      });
    if (owners) query.whereIn('action_items.owner', owners);
    else if (entityRefs) query.modify(whereConcerns, entityRefs);
    if (ids) return inTurns(ids, query, 'action_items.id');
    return query
      .orderByRaw('case when action_items.due_key >= ? then 0 else 1 end', [
        dayBack(now),
      ])
      .orderBy(['action_items.due_key', 'action_items.id'])
      .limit(MOST);
  }

  /** Those that happened last first. */
  async planned(
    knex: Knex,
    scope: ReadScope,
    { people, entityRefs }: FeedSubject,
    { now, ids }: Asked,
  ): Promise<PlannedPostmortem[]> {
    const since = new Date(now.getTime() - BACK_MS).toISOString();
    const query = knex('postmortems')
      .modify(whereVisible, scope)
      .where(dated =>
        dated
          .where('postmortems.review_meeting_at', '>=', since)
          .orWhere('postmortems.follow_up_at', '>=', dayBack(now))
          .orWhere(owed =>
            owed
              .whereNull('postmortems.published_at')
              .whereNot('postmortems.status', 'published')
              .where('postmortems.imported', false)
              .where('postmortems.resolved_at', '>=', since),
          ),
      )
      .select({
        id: 'postmortems.id',
        resolvedAt: 'postmortems.resolved_at',
        status: 'postmortems.status',
        publishedAt: 'postmortems.published_at',
        imported: 'postmortems.imported',
        reviewMeetingAt: 'postmortems.review_meeting_at',
        followUpAt: 'postmortems.follow_up_at',
        updatedAt: 'postmortems.updated_at',
        ...NAMED,
      });
    if (entityRefs) query.modify(whereConcerns, entityRefs);
    if (people) {
      query.whereIn('postmortems.id', named =>
        named
          .select('postmortem_people.postmortem_id')
          .from('postmortem_people')
          .whereIn('postmortem_people.user_ref', people),
      );
    }
    const rows: any[] = ids
      ? await inTurns(ids, query, 'postmortems.id')
      : await query
          .orderBy('postmortems.happened_at', 'desc')
          .orderBy('postmortems.id')
          .limit(MOST);
    return rows.map(({ status, publishedAt, imported, ...row }) => ({
      ...row,
      isOwed: status !== 'published' && !publishedAt && !imported,
    }));
  }
}

async function inTurns(
  ids: readonly string[],
  query: Knex.QueryBuilder,
  column: string,
): Promise<any[]> {
  const rows: any[] = [];
  for (let i = 0; i < ids.length; i += IDS_AT_ONCE) {
    const some = ids.slice(i, i + IDS_AT_ONCE);
    rows.push(...(await query.clone().whereIn(column, some)));
  }
  return rows;
}

function dayBack(now: Date): string {
  return new Date(now.getTime() - BACK_MS).toISOString().slice(0, 10);
}

/** When a report is to be with its readers. */
export function shareUntil(resolvedAt: string): string {
  return new Date(
    Date.parse(resolvedAt) + SHARE_WITHIN_HOURS * HOUR_MS,
  ).toISOString();
}
