import { Knex } from 'knex';
import { fromJson, toJson } from '../../database';
import { digestOf } from './AliasStore';
import { PatternStore } from './PatternStore';

/** What of patterns goes with a post-mortem that is taken away for good, or with what its history said. */
export class PatternErasure {
  readonly #store = new PatternStore();

  /**
   * Looks at what a post-mortem has in patterns, before it is purged.
   * @returns takes away, once it is gone, the patterns that nothing is left of, with their names, and the aliases and
   *   entries of history that were of this post-mortem alone
   */
  async beforePurge(
    trx: Knex.Transaction,
    postmortemId: string,
  ): Promise<() => Promise<void>> {
    const factors: { pattern_id: string; statement: string }[] = await trx(
      'factors',
    )
      .where({ postmortem_id: postmortemId })
      .whereNotNull('pattern_id')
      .select('pattern_id', 'statement');
    const witnessed: string[] = await trx('pattern_history')
      .join(
        'pattern_history_postmortems',
        'pattern_history_postmortems.entry_id',
        'pattern_history.id',
      )
      .where({ postmortem_id: postmortemId })
      .distinct('pattern_id')
      .pluck('pattern_id');
    const ids = [
      ...new Set([
        ...factors.map(({ pattern_id }) => pattern_id),
        ...witnessed,
      ]),
    ];
    // Before the document goes: who merges holds this lock, and then needs the document as a witness.
    if (ids.length > 0) await this.#store.lockSets(trx);
    const said = new Set<string | undefined>(
      factors.flatMap(({ statement }) => digestOf(statement) ?? []),
    );
    return async () => {
      if (ids.length === 0) return;
      const roots = trx('patterns').whereIn('id', ids).select('root_id');
      const all: string[] = await trx('patterns')
        .whereIn('root_id', roots)
        .pluck('id');
      await this.#forgetAliases(trx, all, text => said.has(digestOf(text)));
      await this.#takeOut(trx, all, text => said.has(digestOf(text)));
      await trx('pattern_history')
        .whereIn('pattern_id', ids)
        .whereNotExists(witness =>
          witness
            .select('entry_id')
            .from('pattern_history_postmortems')
            .whereRaw('?? = ??', ['entry_id', 'pattern_history.id']),
        )
        .delete();
      await this.#removeEmpty(trx, ids);
    };
  }

  /** Takes texts out of the aliases and the history of the patterns that a post-mortem has factors in. */
  async redact(
    trx: Knex.Transaction,
    postmortemId: string,
    texts: ReadonlySet<string>,
  ): Promise<void> {
    const ids: string[] = await trx('factors')
      .where({ postmortem_id: postmortemId })
      .whereNotNull('pattern_id')
      .distinct('pattern_id')
      .pluck('pattern_id');
    await trx('pattern_aliases')
      .whereIn('pattern_id', ids)
      .whereIn('statement', [...texts])
      .delete();
    await this.#takeOut(trx, ids, text => texts.has(text));
  }

  /** By their texts: the digest of one may be of an earlier normaliser, or none, as another says the same. */
  async #forgetAliases(
    trx: Knex.Transaction,
    patternIds: string[],
    isTaken: (text: string) => boolean,
  ): Promise<void> {
    const aliases: { id: string; statement: string }[] = await trx(
      'pattern_aliases',
    )
      .whereIn('pattern_id', patternIds)
      .select('id', 'statement');
    const taken = aliases.filter(({ statement }) => isTaken(statement));
    for (let i = 0; i < taken.length; i += 500) {
      await trx('pattern_aliases')
        .whereIn(
          'id',
          taken.slice(i, i + 500).map(({ id }) => id),
        )
        .delete();
    }
  }

  /** Out of the history of patterns. */
  async #takeOut(
    trx: Knex.Transaction,
    patternIds: string[],
    isTaken: (text: string) => boolean,
  ): Promise<void> {
    const entries = await trx('pattern_history')
      .whereIn('pattern_id', patternIds)
      .select('id', 'before', 'after');
    for (const { id, ...values } of entries) {
      const [before, after] = [values.before, values.after].map(json =>
        without(json, isTaken),
      );
      if (before === values.before && after === values.after) continue;
      await trx('pattern_history').where({ id }).update({ before, after });
    }
  }

  /**
   * Those of a set that nobody else changes meanwhile. Locked first: who puts a factor into one of them has done so, or
   * waits and finds it gone.
   */
  async #removeEmpty(trx: Knex.Transaction, ids: string[]): Promise<void> {
    await trx('patterns').whereIn('id', ids).orderBy('id').forUpdate();
    const empty: { id: string; root_id: string }[] = await trx('patterns')
      .whereIn('id', ids)
      .whereNotExists(factor =>
        factor
          .select('factors.id')
          .from('factors')
          .whereRaw('?? = ??', ['factors.pattern_id', 'patterns.id']),
      )
      .select('id', 'root_id');
    const gone = empty.map(({ id }) => id);
    // What was merged into one of them stands for itself again.
    await trx('patterns')
      .whereIn('merged_into', gone)
      .update({ merged_into: null });
    for (const { root_id } of empty) await this.#store.reroot(trx, root_id);
    await trx('pattern_history').whereIn('other_id', gone).delete();
    await trx('patterns').whereIn('id', gone).delete();
  }
}

function without(json: string, isTaken: (text: string) => boolean): string {
  return toJson(
    Object.fromEntries(
      Object.entries(fromJson<Record<string, string>>(json)).map(
        ([field, value]) => [field, isTaken(value) ? '' : value],
      ),
    ),
  );
}
