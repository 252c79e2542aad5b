import { Knex } from 'knex';
import { insertAll } from '../database';
import type { TextChange } from './DocumentChange';
import { afterPrefix, queryTerms, searchTerms } from './searchTerms';

/** As many words stand in one statement. */
const CHUNK = 500;

/** SQL of `postmortem_terms`: which words stand in which row of which document. */
export class SearchStore {
  /** Brings the words of rows up to date. */
  async reindex(
    trx: Knex.Transaction,
    postmortemId: string,
    texts: TextChange[],
  ): Promise<void> {
    const added: object[] = [];
    for (const { source, before, after } of foldTexts(texts)) {
      if (before === after) continue;
      const old = searchTerms(before);
      const current = searchTerms(after);
      const of = { postmortem_id: postmortemId, source };
      const gone = [...old].filter(term => !current.has(term));
      const come = [...current].filter(term => !old.has(term));
      // Whoever goes on typing makes one word of another, so that takes one statement.
      if (gone.length === 1 && come.length === 1) {
        await trx('postmortem_terms')
          .where({ ...of, term: gone[0] })
          .update({ term: come[0] });
        continue;
      }
      for (let i = 0; i < gone.length; i += CHUNK) {
        await trx('postmortem_terms')
          .where(of)
          .whereIn('term', gone.slice(i, i + CHUNK))
          .delete();
      }
      added.push(...come.map(term => ({ ...of, term })));
    }
    await insertAll(trx, 'postmortem_terms', added);
  }
}

/** A row that was changed twice counts from its first text to its last. */
function foldTexts(texts: TextChange[]): TextChange[] {
  const folded = new Map<string, TextChange>();
  for (const text of texts) {
    const { before } = folded.get(text.source) ?? text;
    folded.set(text.source, { ...text, before });
  }
  return [...folded.values()];
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
