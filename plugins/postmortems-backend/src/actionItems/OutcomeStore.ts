import {
  DocumentOutcome,
  PostmortemMention,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { bytewise } from '../database';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';
import { actionKey } from './actionKey';

type SameIdea = DocumentOutcome['sameIdeas'][number];

/** How many post-mortems with the same ideas one document is shown beside. */
const MOST_SAME = 500;

/** SQL of what became of actions, always as far as a scope may read of it, and for a page of them at once. */
export class OutcomeStore {
  /**
   * The post-mortems in which what actions address was found again. What one was re-opened for, and done about
   * since then, is told no longer.
   */
  async recurrences(
    knex: Knex,
    scope: ReadScope,
    actionItemIds: string[],
  ): Promise<Map<string, PostmortemMention[]>> {
    const rows: any[] = await knex('action_recurrences')
      .join('postmortems', 'postmortems.id', 'action_recurrences.postmortem_id')
      .join(
        'action_items',
        'action_items.id',
        'action_recurrences.action_item_id',
      )
      .whereIn('action_items.id', actionItemIds)
      .where(still =>
        still
          .whereNull('action_items.closed_at')
          .orWhereRaw('postmortems.started_at > action_items.closed_at'),
      )
      .modify(whereVisible, scope)
      .orderBy([
        { column: 'postmortems.started_at', order: 'desc' },
        { column: 'postmortems.id', order: 'desc' },
      ])
      .select('action_items.id as item', ...MENTION_OF_JOINED);
    return grouped(rows, joinedMention);
  }

  /**
   * How many published post-mortems of the same entities there were since actions were closed: of those actions
   * of which a recurrence could have been found, as they address a category and name an entity.
   */
  async laterPostmortems(
    knex: Knex,
    scope: ReadScope,
    actionItemIds: string[],
  ): Promise<Map<string, number>> {
    const own = () =>
      knex('postmortem_entities as own').whereRaw(
        'own.postmortem_id = action_items.postmortem_id',
      );
    const isReadable = knex('postmortems')
      .whereRaw('postmortems.id = there.postmortem_id')
      .modify(whereVisible, scope)
      .select(knex.raw('1'));
    const later = own()
      .join(
        'postmortem_entities as there',
        'there.entity_ref',
        'own.entity_ref',
      )
      .whereRaw('there.postmortem_id <> action_items.postmortem_id')
      .whereRaw('there.started_at > action_items.closed_at')
      .whereIn('there.published_as', ['open', 'restricted'])
      .where(readable => {
        // What is open to everybody is not looked up, unless a condition may keep it from somebody. Said first: the one
        // that is said first is looked at first.
        if (!scope.criteria) readable.where('there.published_as', 'open');
        readable.orWhereExists(isReadable);
      })
      // Each once, by its bytes: PostgreSQL sorts them, which takes much longer in the order of a language.
      .distinct(bytewise(knex, 'there.postmortem_id'));
    const rows: any[] = await knex('action_items')
      .whereIn('action_items.id', actionItemIds)
      .whereExists(own().select(knex.raw('1')))
      .whereExists(
        knex('action_item_factors')
          .join('factors', 'factors.id', 'action_item_factors.factor_id')
          .whereRaw('action_item_factors.action_item_id = action_items.id')
          .whereNull('factors.deleted_at')
          .whereNotNull('factors.category')
          .select(knex.raw('1')),
      )
      .select(
        'action_items.id',
        knex.count('*').from(later.as('later')).as('postmortems'),
      );
    return new Map(rows.map(({ id, postmortems: n }) => [id, Number(n)]));
  }

  /** Other post-mortems in which the ideas of one stand too. */
  async sameIdeas(
    knex: Knex,
    scope: ReadScope,
    postmortemId: string,
  ): Promise<Map<string, SameIdea[]>> {
    const rows: any[] = await knex('action_items as mine')
      .join('action_items as same', 'same.idea_key', 'mine.idea_key')
      .join('postmortems', 'postmortems.id', 'same.postmortem_id')
      .where('mine.postmortem_id', postmortemId)
      .whereNot('same.postmortem_id', postmortemId)
      .whereNull('mine.deleted_at')
      .whereNull('same.deleted_at')
      .modify(whereVisible, scope)
      .orderBy([
        { column: 'postmortems.happened_at', order: 'desc' },
        { column: 'same.id', order: 'asc' },
      ])
      .limit(MOST_SAME)
      .select('mine.id as item', 'same.number', ...MENTION_OF_JOINED);
    return grouped(rows, row => ({
      key: actionKey(row.number),
      postmortem: joinedMention(row),
    }));
  }
}

function grouped<T>(rows: any[], read: (row: any) => T): Map<string, T[]> {
  const byItem = new Map<string, T[]>();
  for (const row of rows) {
    const known = byItem.get(row.item);
    if (known) known.push(read(row));
    else byItem.set(row.item, [read(row)]);
  }
  return byItem;
}
