import { SORTER_VERSION } from 'backstage-plugin-postmortems-common/factors';
import { setImmediate } from 'node:timers/promises';
import { Database } from '../../database';
import { Settings } from '../../settings';
import { certainPattern, openTo } from '../suggestions/certain';
import { SuggestionService } from '../suggestions/SuggestionService';
import { LookStore } from './LookStore';
import { Proposal, SortedFactor } from './SortedFactor';
import { isSame, KnownPatterns, sortAnew } from './sortAnew';

/** So many factors are looked at together: what is computed of them in one go takes some milliseconds. */
const AT_ONCE = 20;
/** What it rests on need not be of this very moment (milliseconds). */
const MAX_AGE = 2_000;

/**
 * Looks through what earlier versions suggested, and keeps what the one that runs says otherwise. No post-mortem is
 * changed by it. As with an import, a pattern is suggested only for what is open to everybody.
 */
export class RenewalLooker {
  readonly #database: Database;
  readonly #suggestions: SuggestionService;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #store = new LookStore();

  constructor(options: {
    database: Database;
    suggestions: SuggestionService;
    settings: Settings;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#suggestions = options.suggestions;
    this.#settings = options.settings;
    this.#now = options.now;
  }

  /** Looks at what is left, in portions, until all is looked at or it is told to end. */
  async run(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const looked = await this.#store.next(
        this.#database.reader,
        SORTER_VERSION,
        AT_ONCE,
      );
      if (looked.length === 0) return;
      const proposals = await this.#propose(looked);
      const kept = await this.#database.transaction(trx =>
        this.#store.keep(trx, SORTER_VERSION, this.#now().toISOString(), {
          ...{ looked, proposals },
        }),
      );
      // Somebody is writing all of these: the next run finds them.
      if (kept === 0) return;
      await setImmediate();
    }
  }

  async #propose(looked: SortedFactor[]): Promise<Proposal[]> {
    const suggested = await this.#suggestions.suggest(
      openTo(),
      looked,
      MAX_AGE,
    );
    const said = suggested.map(suggestion => ({
      category: suggestion.categories[0]?.category ?? null,
      patternId: certainPattern(suggestion)?.id ?? null,
    }));
    const patterns = await this.#known([...looked, ...said]);
    return looked.flatMap((factor, i) => {
      const { category, patternId } = factor;
      const from = { category, patternId };
      const to = sortAnew(factor, said[i], patterns);
      if (isSame(from, to)) return [];
      return {
        ...{ factorId: factor.id, postmortemId: factor.postmortemId },
        ...{ factorVersion: factor.version, madeBy: factor.sortedBy },
        ...{ from, to },
      };
    });
  }

  async #known(named: { patternId: string | null }[]): Promise<KnownPatterns> {
    const ids = named.flatMap(({ patternId }) => patternId ?? []);
    const patterns = await this.#store.patterns(this.#database.reader, [
      ...new Set(ids),
    ]);
    const taxonomy = new Set(
      this.#settings.data.categories.map(({ key }) => key),
    );
    return {
      rootOf: id => patterns.get(id)?.rootId,
      categoryOf: id => {
        const category = patterns.get(id)?.category;
        return category && taxonomy.has(category) ? category : undefined;
      },
    };
  }
}
