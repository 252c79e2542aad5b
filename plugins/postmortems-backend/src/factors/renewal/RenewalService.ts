import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  MOST_COUNTED,
  NO_SIDE,
  Renewal,
  RenewedFactor,
  RenewedFactorPage,
  RenewedFactorQuery,
  UnconfirmedCount,
} from 'backstage-plugin-postmortems-common';
import {
  LEXICON_VERSION,
  NORMALISER_VERSION,
  SORTER_VERSION,
  suggestCategories,
} from 'backstage-plugin-postmortems-common/factors';
import { setImmediate } from 'node:timers/promises';
import { Access } from '../../access';
import { Database } from '../../database';
import { PatternService } from '../patterns/PatternService';
import { Settings } from '../../settings';
import { SuggestionService } from '../suggestions/SuggestionService';
import { ChangeCounter } from './ChangeCounter';
import { LookStore } from './LookStore';
import { AskedChange, Place, ProposalStore } from './ProposalStore';
import { RenewalRun, RunStore } from './RunStore';

/** So many are counted in one go, which takes some ten milliseconds. */
const PORTION = 1_000;
/** What speaks for it is looked for for each of a page. */
const FEW = 10;

/** What a newer version sorts otherwise, as far as the person asking may read it; and what they have done about it. */
export class RenewalService {
  readonly #database: Database;
  readonly #patterns: PatternService;
  readonly #suggestions: SuggestionService;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #look = new LookStore();
  readonly #proposals = new ProposalStore();
  readonly #runs = new RunStore();

  constructor(options: {
    database: Database;
    patterns: PatternService;
    suggestions: SuggestionService;
    settings: Settings;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#patterns = options.patterns;
    this.#suggestions = options.suggestions;
    this.#settings = options.settings;
    this.#now = options.now;
  }

  async get(access: Access): Promise<Renewal> {
    const knex = this.#database.reader;
    const run = await this.#runs.find(knex, SORTER_VERSION);
    const isLooking = await this.#look.isLeft(knex, access, SORTER_VERSION);
    const counter = await this.#count(access);
    const { waiting, applied, madeBy, patternIds } = counter;
    const named = await this.#patterns.mentions(knex, access, patternIds);
    return {
      state: stateOf(run, isLooking, counter),
      version: {
        ...{ lexicon: LEXICON_VERSION, normaliser: NORMALISER_VERSION },
        sorter: SORTER_VERSION,
      },
      ...{ madeBy, waiting, applied },
      ...counter.told(named),
      mayStart: access.viewer.isAdministrator,
    };
  }

  /** How many wait, for a notice. */
  async count(access: Access): Promise<UnconfirmedCount> {
    const found = await this.#proposals.countWaiting(
      this.#database.reader,
      access,
      SORTER_VERSION,
      MOST_COUNTED + 1,
    );
    return {
      factors: Math.min(found, MOST_COUNTED),
      isMore: found > MOST_COUNTED,
    };
  }

  /** Those that wait, with what speaks for it. */
  async list(
    access: Access,
    { limit = FEW, cursor, ...asked }: RenewedFactorQuery,
  ): Promise<RenewedFactorPage> {
    const knex = this.#database.reader;
    const { items, nextCursor } = await this.#proposals.list(
      ...([knex, access, SORTER_VERSION, changeOf(asked)] as const),
      { limit, cursor },
    );
    const named = await this.#patterns.mentions(
      knex,
      access,
      items.flatMap(({ from, to }) =>
        [from, to].flatMap(({ patternId }) => patternId ?? []),
      ),
    );
    const suggested = await this.#suggestions.suggest(access, items);
    const taxonomy = this.#settings.data.categories.map(({ key }) => key);
    const side = ({ category, patternId }: (typeof items)[number]['to']) => ({
      ...{ category, pattern: named.get(patternId ?? '') ?? null },
    });
    return {
      items: items.map(({ factorId, statement, postmortem, ...item }, i) => {
        const [from, to] = [side(item.from), side(item.to)];
        const words = suggestCategories(statement, taxonomy);
        const like = suggested[i].patterns;
        return {
          ...{ id: factorId, statement, postmortem, madeBy: item.madeBy },
          ...{ from, to },
          words:
            words.find(({ category }) => category === to.category)?.words ?? [],
          suggestion:
            like.find(({ pattern }) => pattern.id === to.pattern?.id) ?? null,
        } satisfies RenewedFactor;
      }),
      nextCursor,
    };
  }

  /**
   * Has what was shown applied, from now on, in the background; sent again, it changes nothing.
   * @throws NotAllowedError unless the caller is an administrator, whom the framework lets change any of what waits
   * @throws ConflictError while it is not yet known what would change
   */
  async start(access: Access): Promise<Renewal> {
    mustAdminister(access);
    const scope = access.changeable('update');
    if (!scope) throw new NotAllowedError('You may change no post-mortem');
    const knex = this.#database.reader;
    if (await this.#look.isLeft(knex, access, SORTER_VERSION)) {
      throw new ConflictError('It is not yet known what would change');
    }
    if ((await this.count(access)).factors > 0) {
      const mayChange = await this.#proposals.countWaiting(
        ...([knex, scope, SORTER_VERSION, 1] as const),
      );
      if (mayChange === 0) {
        throw new NotAllowedError('You may change nothing of what waits');
      }
      const at = this.#now().toISOString();
      await this.#database.transaction(trx =>
        this.#runs.start(trx, SORTER_VERSION, scope, at),
      );
    }
    return this.get(access);
  }

  /**
   * Stops it after what is being written just now; what was applied stays.
   * @throws NotAllowedError unless the caller is an administrator
   */
  async stop(access: Access): Promise<Renewal> {
    mustAdminister(access);
    await this.#runs.end(this.#database.reader, SORTER_VERSION, 'stopped');
    return this.get(access);
  }

  /** In portions, with others in between: there may be very many. */
  async #count(access: Access): Promise<ChangeCounter> {
    const counter = new ChangeCounter();
    for (let after: Place | undefined; ; ) {
      const portion = await this.#proposals.portion(
        ...([this.#database.reader, access, SORTER_VERSION] as const),
        ...([after, PORTION] as const),
      );
      portion.forEach(proposal => counter.add(proposal));
      if (portion.length < PORTION) return counter;
      after = portion.at(-1);
      await setImmediate();
    }
  }
}

function mustAdminister({ viewer }: Access): void {
  if (!viewer.isAdministrator) {
    throw new NotAllowedError('Only administrators have suggestions renewed');
  }
}

function stateOf(
  run: RenewalRun | undefined,
  isLooking: boolean,
  { waiting, applied }: ChangeCounter,
): Renewal['state'] {
  if (run?.state === 'applying' && waiting > 0) return 'applying';
  if (isLooking) return 'looking';
  if (waiting > 0) return run?.state === 'stopped' ? 'stopped' : 'waiting';
  return applied > 0 ? 'done' : 'none';
}

function changeOf({
  of,
  from,
  to,
}: Pick<RenewedFactorQuery, 'of' | 'from' | 'to'>): AskedChange | undefined {
  if (!of) return undefined;
  const side = (said?: string) => (said === NO_SIDE ? null : said ?? null);
  return { of, from: side(from), to: side(to) };
}
