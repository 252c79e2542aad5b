import { Knex } from 'knex';
import { afterPrefix, queryTerms } from './searchTerms';

/** A word that stands in so many rows is looked for in the documents, no longer the documents by the word. */
const FREQUENT = 5_000;

/** The words of a query, apart by how many rows have one that begins like them. */
export interface WeighedWords {
  rare: string[];
  frequent: string[];
}

/**
 * Weighs the words of `q`; it counts no further than it needs to. Rows are counted whoever may read them: how frequent a
 * word is only says how to look for it, and never what is found.
 */
export async function weighWords(
  knex: Knex,
  q: string,
  frequent: number = FREQUENT,
): Promise<WeighedWords> {
  const words = queryTerms(q);
  if (words.length === 0) return { rare: [], frequent: [] };
  const [counts] = await knex.select<Record<string, unknown>[]>(
    words.map((word, i) =>
      knex
        .count('*')
        .from(
          knex('searchable_terms')
            .modify(whereBegins, word)
            .select('row_id')
            .limit(frequent)
            .as('found'),
        )
        .as(`n${i}`),
    ),
  );
  const isFrequent = words.map((_, i) => Number(counts[`n${i}`]) === frequent);
  return {
    rare: words.filter((_, i) => !isFrequent[i]),
    frequent: words.filter((_, i) => isFrequent[i]),
  };
}

/** Keeps the post-mortems in which each word begins a word, none without words: gathers those that have it. */
export function whereFound(query: Knex.QueryBuilder, words: string[]): void {
  if (words.length === 0) query.whereRaw('1 = 0');
  for (const word of words) {
    query.whereIn('postmortems.id', found =>
      found
        .select('searchable_rows.postmortem_id')
        .from('searchable_terms')
        .join(
          'searchable_rows',
          'searchable_rows.id',
          'searchable_terms.row_id',
        )
        .modify(whereBegins, word),
    );
  }
}

/**
 * Keeps the same: looks into one post-mortem after the other, as the query comes to them. As with the
 * readers of one, EXISTS would have PostgreSQL gather all that have the word first.
 */
export function whereHas(query: Knex.QueryBuilder, words: string[]): void {
  for (const word of words) {
    query.whereRaw(
      `(select 1 from searchable_rows cross join searchable_terms
        where searchable_rows.postmortem_id = postmortems.id and searchable_terms.row_id = searchable_rows.id
        and searchable_terms.term >= ? and searchable_terms.term < ? limit 1) = 1`,
      [word, afterPrefix(word)],
    );
  }
}

function whereBegins(query: Knex.QueryBuilder, word: string): void {
  query
    .where('searchable_terms.term', '>=', word)
    .andWhere('searchable_terms.term', '<', afterPrefix(word));
}
