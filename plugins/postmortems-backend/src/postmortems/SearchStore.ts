import { Knex } from 'knex';
import { afterPrefix, queryTerms, searchTerms } from './searchTerms';

const CHUNK = 500;

/** SQL of `postmortem_terms`: which words stand in which row of which document. */
export class SearchStore {
  /** Brings the words of one row up to date; `before` and `after` are its whole texts. */
  async reindex(
    trx: Knex.Transaction,
    postmortemId: string,
    source: string,
    before: string,
    after: string,
  ): Promise<void> {
    if (before === after) return;
    const old = searchTerms(before);
    const current = searchTerms(after);
    const gone = [...old].filter(term => !current.has(term));
    const added = [...current].filter(term => !old.has(term));
    for (let i = 0; i < gone.length; i += CHUNK) {
      await trx('postmortem_terms')
        .where({ postmortem_id: postmortemId, source })
        .whereIn('term', gone.slice(i, i + CHUNK))
        .delete();
    }
    for (let i = 0; i < added.length; i += CHUNK) {
      await trx('postmortem_terms').insert(
        added
          .slice(i, i + CHUNK)
          .map(term => ({ postmortem_id: postmortemId, source, term })),
      );
    }
  }
}

/** Keeps the post-mortems in which every word of `q` begins a word; none, where `q` has no word at all. */
export function whereFound(query: Knex.QueryBuilder, q: string): void {
  const terms = queryTerms(q);
  if (terms.length === 0) query.whereRaw('1 = 0');
  for (const term of terms) {
    query.whereIn('postmortems.id', found =>
      found
        .select('postmortem_terms.postmortem_id')
        .from('postmortem_terms')
        .where('postmortem_terms.term', '>=', term)
        .andWhere('postmortem_terms.term', '<', afterPrefix(term)),
    );
  }
}
