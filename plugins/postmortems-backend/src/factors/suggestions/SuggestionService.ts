import { Suggestions } from 'backstage-plugin-postmortems-common';
import {
  featuresOf,
  likeness,
  sharedTerms,
  suggestCategories,
} from 'backstage-plugin-postmortems-common/factors';
import { setImmediate } from 'node:timers/promises';
import { ReadScope } from '../../access';
import { Database } from '../../database';
import { Settings } from '../../settings';
import { AliasStore, digestOf } from '../patterns/AliasStore';
import { PatternRow, toPatternMention } from '../patterns/PatternRow';
import { PatternCounts, PatternViewStore } from '../patterns/PatternViewStore';
import { CandidateStore, ShownFactor } from './CandidateStore';
import { FactorIndexKeeper } from './FactorIndexKeeper';
import { FoundPattern, PatternSearch, Readable } from './PatternSearch';

/** A statement that something is suggested for. */
export interface AskedStatement {
  statement: string;
  /** The post-mortem that it stands in, which is no example for itself. */
  postmortemId?: string;
}

/** What is known of the patterns that were found. */
interface Known {
  seen: Map<string, PatternRow>;
  countsOf: (rootId: string) => PatternCounts;
  shown: Map<string, ShownFactor>;
}

/** Says what factors seem to be cases of, and why: by words of the field, and by factors that people have confirmed. */
export class SuggestionService {
  readonly #database: Database;
  readonly #keeper: FactorIndexKeeper;
  readonly #settings: Settings;
  readonly #candidates = new CandidateStore();
  readonly #aliases = new AliasStore();
  readonly #views = new PatternViewStore();

  constructor(options: {
    database: Database;
    keeper: FactorIndexKeeper;
    settings: Settings;
  }) {
    this.#database = options.database;
    this.#keeper = options.keeper;
    this.#settings = options.settings;
  }

  /**
   * What some statements seem to be cases of, in their order; with as many queries for all of them as for one.
   * @param scope - what the suggestions may rest on
   * @param maxAge - how old what they rest on may be, in milliseconds
   */
  async suggest(
    scope: ReadScope,
    asked: AskedStatement[],
    maxAge: number = 0,
  ): Promise<(Suggestions & { scores: number[] })[]> {
    const searches = await this.#search(scope, asked, maxAge);
    const known = await this.#look(scope, searches);
    const answers: (Suggestions & { scores: number[] })[] = [];
    for (const [i, { statement }] of asked.entries()) {
      // What both speak of is worked out for each: meanwhile others may have their turn.
      if (i > 0) await setImmediate();
      const { found } = searches[i];
      const named = found.filter(({ patternId }) => known.seen.has(patternId));
      answers.push({
        categories: suggestCategories(
          statement,
          this.#settings.data.categories.map(({ key }) => key),
        ),
        patterns: named.map(group => told(group, searches[i], known)),
        scores: named.map(({ score }) => score),
      });
    }
    return answers;
  }

  async #search(
    scope: ReadScope,
    asked: AskedStatement[],
    maxAge: number,
  ): Promise<PatternSearch[]> {
    await this.#keeper.refresh(maxAge);
    const searches = asked.map(one => new PatternSearch(this.#keeper, one));
    const same = await this.#readable(
      scope,
      searches.flatMap(search => search.sameWords()),
    );
    for (const search of searches) search.takeSame(same);
    await this.#takeAliases(scope, asked, searches);
    for (;;) {
      const ids: string[] = [];
      for (const search of searches) {
        ids.push(...search.next());
        // Each looks through the whole index: meanwhile others may have their turn.
        if (searches.length > 1) await setImmediate();
      }
      if (ids.length === 0) return searches;
      const readable = await this.#readable(scope, ids);
      for (const search of searches) search.take(readable);
    }
  }

  #readable(scope: ReadScope, ids: string[]): Promise<Readable> {
    return this.#candidates.readable(this.#database.reader, scope, [
      ...new Set(ids),
    ]);
  }

  async #takeAliases(
    scope: ReadScope,
    asked: AskedStatement[],
    searches: PatternSearch[],
  ): Promise<void> {
    const knex = this.#database.reader;
    const digests = asked.map(({ statement }) => digestOf(statement));
    const known = await this.#aliases.known(knex, [
      ...new Set(digests.flatMap(digest => digest ?? [])),
    ]);
    const seen = await this.#views.seenAs(
      knex,
      scope,
      known.map(({ pattern_id }) => pattern_id),
    );
    for (const [i, search] of searches.entries()) {
      const patterns = known
        .filter(({ digest }) => digest === digests[i])
        .flatMap(({ pattern_id }) => {
          const row = seen.get(pattern_id);
          return row ? { patternId: pattern_id, row } : [];
        })
        .sort((a, b) => byName(a.row, b.row));
      search.takeAliases(
        patterns.map(({ patternId, row }) => ({
          ...{ patternId, rootId: row.root_id },
        })),
      );
    }
  }

  async #look(scope: ReadScope, searches: PatternSearch[]): Promise<Known> {
    const knex = this.#database.reader;
    const found = searches.flatMap(search => search.found);
    const distinct = (ids: string[]) => [...new Set(ids)];
    return {
      seen: await this.#views.seenAs(
        knex,
        scope,
        distinct(found.map(({ patternId }) => patternId)),
      ),
      countsOf: await this.#views.counts(
        knex,
        scope,
        distinct(found.map(({ rootId }) => rootId)),
      ),
      shown: await this.#candidates.shown(
        knex,
        scope,
        distinct(found.flatMap(({ factorIds }) => factorIds)),
      ),
    };
  }
}

function told(
  { patternId, rootId, reason, factorIds }: FoundPattern,
  { features }: PatternSearch,
  { seen, countsOf, shown }: Known,
): Suggestions['patterns'][number] {
  return {
    pattern: toPatternMention(seen.get(patternId)!),
    isRestricted: countsOf(rootId).isRestricted,
    reason,
    factors: factorIds.flatMap(id => {
      const factor = shown.get(id);
      if (!factor) return [];
      const { statement } = factor;
      const shared = likeness(features, featuresOf(statement));
      return { ...factor, shared: sharedTerms(shared, statement) };
    }),
  };
}

function byName(a: PatternRow, b: PatternRow): number {
  if (a.name_key !== b.name_key) return a.name_key < b.name_key ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
