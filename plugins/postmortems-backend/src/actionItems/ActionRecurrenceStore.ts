import { Knex } from 'knex';
import { actionKey } from './actionKey';

const TABLE = 'action_recurrences';

/** An action that was done, and what it addresses was found again. */
export interface RecurredAction {
  id: string;
  /** `AI-001` */
  key: string;
  /** The reference of the post-mortem that it belongs to. */
  ref: string;
}

/** Whom a recurrence concerns. */
export interface Pledge {
  owner: string | null;
  sponsor: string | null;
  postmortemId: string;
}

/** SQL of which actions a later post-mortem shows not to have held. */
export class ActionRecurrenceStore {
  /** The actions of which a post-mortem says so now. */
  async list(knex: Knex, postmortemId: string): Promise<string[]> {
    return knex(TABLE)
      .where({ postmortem_id: postmortemId })
      .pluck('action_item_id');
  }

  /**
   * The actions of other post-mortems of the same entities that were closed before an incident started, and
   * address a factor of a category that was found in it.
   */
  async find(
    knex: Knex,
    postmortem: { id: string; startedAt: string },
  ): Promise<RecurredAction[]> {
    const facts: { entity_ref: string; category: string }[] = await knex(
      'postmortem_facts',
    )
      .where({ postmortem_id: postmortem.id })
      .whereNot('entity_ref', '')
      .distinct('entity_ref', 'category');
    if (facts.length === 0) return [];
    const distinct = (values: string[]) => [...new Set(values)];
    const rows = await knex('postmortem_entities')
      .join(
        'postmortems',
        'postmortems.id',
        'postmortem_entities.postmortem_id',
      )
      .join('action_items', 'action_items.postmortem_id', 'postmortems.id')
      .whereIn(
        'postmortem_entities.entity_ref',
        distinct(facts.map(({ entity_ref }) => entity_ref)),
      )
      .whereNot('postmortems.id', postmortem.id)
      .whereNull('postmortems.deleted_at')
      .whereNull('action_items.deleted_at')
      .where('action_items.is_idea', false)
      .whereIn('action_items.status', ['done', 'verified'])
      .where('action_items.closed_at', '<', postmortem.startedAt)
      .whereExists(
        knex('action_item_factors')
          .join('factors', 'factors.id', 'action_item_factors.factor_id')
          .whereRaw('action_item_factors.action_item_id = action_items.id')
          .whereNull('factors.deleted_at')
          .whereIn(
            'factors.category',
            distinct(facts.map(({ category }) => category)),
          )
          .select(knex.raw('1')),
      )
      .distinct('action_items.id', 'action_items.number', 'postmortems.ref')
      .orderBy('action_items.id');
    return rows.map(({ id, number, ref }) => ({
      id,
      key: actionKey(number),
      ref,
    }));
  }

  async remove(
    trx: Knex.Transaction,
    postmortemId: string,
    actionItemIds: string[],
  ): Promise<void> {
    await trx(TABLE)
      .where({ postmortem_id: postmortemId })
      .whereIn('action_item_id', actionItemIds)
      .delete();
  }

  /** Whom it concerns that an action recurred in a post-mortem; nobody, where that is so no longer. */
  async pledgeOf(
    knex: Knex,
    actionItemId: string,
    postmortemId: string,
  ): Promise<Pledge | undefined> {
    const row = await knex(TABLE)
      .join('action_items', 'action_items.id', `${TABLE}.action_item_id`)
      .where({
        [`${TABLE}.action_item_id`]: actionItemId,
        [`${TABLE}.postmortem_id`]: postmortemId,
      })
      .whereNull('action_items.deleted_at')
      .first('owner', 'sponsor', 'action_items.postmortem_id as belongs_to');
    return (
      row && {
        owner: row.owner,
        sponsor: row.sponsor,
        postmortemId: row.belongs_to,
      }
    );
  }
}
