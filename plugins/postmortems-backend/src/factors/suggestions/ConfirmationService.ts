import {
  ConfirmationResults,
  Confirmations,
  Factor,
  MOST_COUNTED,
  UnconfirmedCount,
  UnconfirmedPage,
  UnconfirmedQuery,
} from 'backstage-plugin-postmortems-common';
import { Access } from '../../access';
import { Database } from '../../database';
import type { FactorService } from '../FactorService';
import { PatternService } from '../patterns/PatternService';
import { SuggestionService } from './SuggestionService';
import { UnconfirmedStore } from './UnconfirmedStore';

/** Something is looked for for each of a page. */
const FEW = 20;

type Confirmation = Confirmations['items'][number];

/** What people say to what was suggested. */
export class ConfirmationService {
  readonly #database: Database;
  readonly #factors: FactorService;
  readonly #patterns: PatternService;
  readonly #suggestions: SuggestionService;
  readonly #store = new UnconfirmedStore();

  constructor(options: {
    database: Database;
    factors: FactorService;
    patterns: PatternService;
    suggestions: SuggestionService;
  }) {
    this.#database = options.database;
    this.#factors = options.factors;
    this.#patterns = options.patterns;
    this.#suggestions = options.suggestions;
  }

  /** The factors whose category or pattern is only suggested, with what is suggested now. */
  async list(
    access: Access,
    { limit = FEW, cursor }: UnconfirmedQuery,
  ): Promise<UnconfirmedPage> {
    const knex = this.#database.reader;
    const page = await this.#store.list(knex, access, { limit, cursor });
    const factors = page.items.map(({ factor }) => factor);
    const patterns = await this.#patterns.mentions(
      knex,
      access,
      factors.flatMap(({ patternId }) => patternId ?? []),
    );
    const suggested = await this.#suggestions.suggest(
      access,
      page.items.map(({ factor, postmortemId }) => ({
        ...{ statement: factor.statement, postmortemId },
      })),
    );
    return {
      items: factors.map((factor, i) => {
        const { scores: _, ...suggestions } = suggested[i];
        const pattern = patterns.get(factor.patternId ?? '') ?? null;
        return { ...factor, pattern, suggestions };
      }),
      nextCursor: page.nextCursor,
    };
  }

  async count(access: Access): Promise<UnconfirmedCount> {
    const found = await this.#store.count(
      this.#database.reader,
      access,
      MOST_COUNTED + 1,
    );
    return {
      factors: Math.min(found, MOST_COUNTED),
      isMore: found > MOST_COUNTED,
    };
  }

  /**
   * Confirms factors, or changes what they are cases of, each for itself: one that somebody else has changed
   * meanwhile, or that the caller may not change, keeps none of the others from it.
   */
  async confirm(
    access: Access,
    { items }: Confirmations,
  ): Promise<ConfirmationResults> {
    const results: ConfirmationResults['items'] = [];
    for (const item of items) {
      results.push(await this.#confirmOne(access, item));
    }
    return { items: results };
  }

  async #confirmOne(
    access: Access,
    { ref, id, version, ...chosen }: Confirmation,
  ): Promise<ConfirmationResults['items'][number]> {
    try {
      const {
        seq: _seq,
        header: _header,
        ...factor
      } = await this.#factors.factors.patch({ access, ref }, id, version, {
        ...chosen,
        ...{ categorySource: 'person', patternSource: 'person' },
      });
      return { id, factor, error: null };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const factor = (error.details?.current as Factor | undefined) ?? null;
      return { id, factor, error: error.name };
    }
  }
}

interface Refusal extends Error {
  details?: { current?: unknown };
}

/** Whether it is about this one factor; anything else is about all of them. */
function isRefusal(error: unknown): error is Refusal {
  return (
    error instanceof Error &&
    [
      'InputError',
      'NotFoundError',
      'NotAllowedError',
      'ConflictError',
      'PreconditionFailedError',
    ].includes(error.name)
  );
}
