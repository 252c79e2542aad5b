import { Knex } from 'knex';
import { insertAll } from '../database';
import type { TextChange } from './DocumentChange';
import { searchTerms } from './searchTerms';

/** As many words stand in one statement. */
const CHUNK = 500;

interface WordChange {
  source: string;
  gone: string[];
  come: string[];
}

/** SQL of `searchable_rows` and `searchable_terms`: which words stand in which row of which document. */
export class SearchStore {
  /** Brings the words of rows up to date. */
  async reindex(
    trx: Knex.Transaction,
    postmortemId: string,
    texts: TextChange[],
  ): Promise<void> {
    const changes = foldTexts(texts)
      .map(wordChange)
      .filter(({ gone, come }) => gone.length > 0 || come.length > 0);
    if (changes.length === 0) return;
    const sources = changes.map(({ source }) => source);
    const numbers = await this.#numbers(trx, postmortemId, sources);
    const added: object[] = [];
    for (const { source, gone, come } of changes) {
      const of = { row_id: numbers.get(source)! };
      // Whoever goes on typing makes one word of another, so that takes one statement.
      if (gone.length === 1 && come.length === 1) {
        await trx('searchable_terms')
          .where({ ...of, term: gone[0] })
          .update({ term: come[0] });
        continue;
      }
      for (let i = 0; i < gone.length; i += CHUNK) {
        await trx('searchable_terms')
          .where(of)
          .whereIn('term', gone.slice(i, i + CHUNK))
          .delete();
      }
      added.push(...come.map(term => ({ ...of, term })));
    }
    await insertAll(trx, 'searchable_terms', added);
  }

  /** Forgets the words of a whole document, which go with it by nobody's doing but this. */
  async forget(trx: Knex.Transaction, postmortemId: string): Promise<void> {
    const ofDocument = { postmortem_id: postmortemId };
    await trx('searchable_terms')
      .whereIn('row_id', trx('searchable_rows').where(ofDocument).select('id'))
      .delete();
    await trx('searchable_rows').where(ofDocument).delete();
  }

  /** The numbers of rows; a row that has none yet gets one. */
  async #numbers(
    trx: Knex.Transaction,
    postmortemId: string,
    sources: string[],
  ): Promise<Map<string, number>> {
    const known = await findNumbers(trx, postmortemId, sources);
    const unknown = sources.filter(source => !known.has(source));
    if (unknown.length === 0) return known;
    await insertAll(
      trx,
      'searchable_rows',
      unknown.map(source => ({ postmortem_id: postmortemId, source })),
    );
    return findNumbers(trx, postmortemId, sources);
  }
}

async function findNumbers(
  trx: Knex.Transaction,
  postmortemId: string,
  sources: string[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let i = 0; i < sources.length; i += CHUNK) {
    const rows = await trx('searchable_rows')
      .where({ postmortem_id: postmortemId })
      .whereIn('source', sources.slice(i, i + CHUNK))
      .select<{ id: number; source: string }[]>('id', 'source');
    for (const { id, source } of rows) found.set(source, id);
  }
  return found;
}

function wordChange({ source, before, after }: TextChange): WordChange {
  if (before === after) return { source, gone: [], come: [] };
  const old = searchTerms(before);
  const current = searchTerms(after);
  return {
    source,
    gone: [...old].filter(term => !current.has(term)),
    come: [...current].filter(term => !old.has(term)),
  };
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
