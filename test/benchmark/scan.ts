import { Knex } from 'knex';
import { routeBeside } from './routeBeside';

const PAGE = 50;

/** Where the words of a post-mortem stand, beside its title. */
const TEXTS = {
  sections: 'body',
  timeline_events: 'description',
  factors: 'statement',
  action_items: 'title',
};

/** Looks for a piece of text in all that the search finds words in, as one does who has no index of words. */
function scan(knex: Knex, userRef: string, text: string): Knex.QueryBuilder {
  const like = `%${text}%`;
  return knex('postmortems')
    .whereNull('deleted_at')
    .where(readable =>
      readable
        .where('visibility', 'open')
        .orWhereIn(
          'id',
          knex('postmortem_readers')
            .where('principal', userRef)
            .select('postmortem_id'),
        ),
    )
    .where(found => {
      found.where('title', 'like', like);
      for (const [table, column] of Object.entries(TEXTS)) {
        found.orWhereIn(
          'id',
          knex(table).where(column, 'like', like).select('postmortem_id'),
        );
      }
    })
    .orderBy([
      { column: 'happened_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(PAGE);
}

/** Post-mortems with a piece of text, newest first. */
export const scanRoute = routeBeside(
  'scan',
  async ({ knex, userRef, text }) => ({
    items: await scan(knex, userRef, text),
  }),
);
