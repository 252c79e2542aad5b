import { InputError } from '@backstage/errors';
import {
  Pattern,
  PatternCreate,
  PatternFields,
  PatternSplit,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access } from '../../access';
import { Database } from '../../database';
import { DocumentChange } from '../../postmortems/DocumentChange';
import { DocumentWriter } from '../../postmortems/DocumentWriter';
import { IdempotentRequest } from '../../postmortems/idempotency';
import { timeOrderedId } from '../../postmortems/timeOrderedId';
import { Settings } from '../../settings';
import type { FactorService } from '../FactorService';
import { PatternRequest } from './PatternCurator';
import { PatternGuard } from './PatternGuard';
import { PatternDeed, PatternHistoryStore } from './PatternHistoryStore';
import { PatternMemberStore } from './PatternMemberStore';
import { PatternRow } from './PatternRow';
import { PatternService } from './PatternService';
import { PatternStore } from './PatternStore';
import { PatternViewStore } from './PatternViewStore';

/** What a pattern is made with, in the transaction that makes it. */
interface Making {
  request: { access: Access; idempotent?: IdempotentRequest };
  factorIds: string[];
  /** Says what it is, before its factors name it. */
  begin(trx: Knex.Transaction): Promise<PatternFields>;
  /** The deeds to be remembered of it, and of others, once they do. */
  deeds(id: string, fields: PatternFields): (PatternDeed & { of: string })[];
  /** The patterns that each of the factors must have been in; any, unless given. */
  from?(trx: Knex.Transaction): Promise<Set<string>>;
}

/** Makes patterns of factors, each written through the doorway as any change of its post-mortem: all or none. */
export class PatternMaker {
  readonly #database: Database;
  readonly #writer: DocumentWriter;
  readonly #factors: FactorService;
  readonly #patterns: PatternService;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #guard = new PatternGuard();
  readonly #store = new PatternStore();
  readonly #views = new PatternViewStore();
  readonly #members = new PatternMemberStore();
  readonly #history = new PatternHistoryStore();

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    factors: FactorService;
    patterns: PatternService;
    settings: Settings;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#factors = options.factors;
    this.#patterns = options.patterns;
    this.#settings = options.settings;
    this.#now = options.now;
  }

  /**
   * Makes a pattern of factors that the caller may change.
   * @throws InputError when one of them is not there for the caller
   */
  async create(
    request: Making['request'],
    { factorIds, ...fields }: PatternCreate,
  ): Promise<Pattern> {
    this.#settings.mustKnowCategory(fields.category);
    const id = await this.#make({
      ...{ request, factorIds },
      begin: async () => fields,
      deeds: of => [{ of, act: 'made', after: { ...fields } }],
    });
    return this.#patterns.get(request.access, id);
  }

  /**
   * Makes a pattern of its own of some factors of another.
   * @throws InputError when one of them is not in it, as far as the caller may read
   */
  async split(
    request: PatternRequest,
    { factorIds, name, category }: PatternSplit,
  ): Promise<Pattern> {
    if (category !== undefined) this.#settings.mustKnowCategory(category);
    const { access, id: fromId, expected } = request;
    let row: PatternRow;
    const id = await this.#make({
      ...{ request, factorIds },
      begin: async trx => {
        row = await this.#guard.curated(trx, access, fromId, expected);
        return { name, category: category ?? row.category };
      },
      from: async trx => {
        const named = await this.#views.nameable(trx, access, row.root_id);
        return new Set(named.map(member => member.id));
      },
      deeds: (of, after) => [
        { of, act: 'split_off', otherId: fromId, after: { ...after } },
        { of: fromId, act: 'split', otherId: of },
      ],
    });
    return this.#patterns.get(access, id);
  }

  async #make(making: Making): Promise<string> {
    const { request, factorIds } = making;
    const { access } = request;
    const owners = await this.#members.postmortemsOf(
      this.#database.reader,
      access,
      factorIds,
    );
    if (owners.size < factorIds.length) throw notThere();
    const id = timeOrderedId(this.#now());
    let fields: PatternFields;
    let from: Set<string> | undefined;
    let assigned = 0;
    const doing = (at: string) => ({ by: access.viewer.userRef, at });
    return this.#writer.changeAll<string>(
      { ...request, change: 'update', about: 'row' },
      [...new Set(owners.values())],
      {
        begin: async (trx, at) => {
          assigned = 0;
          fields = await making.begin(trx);
          from = await making.from?.(trx);
          await this.#store.insert(trx, id, fields, doing(at));
        },
        each: async change => {
          assigned += await this.#assign(change, factorIds, id, from);
        },
        end: async (trx, at) => {
          // Somebody has deleted one since it was looked where they are.
          if (assigned < factorIds.length) throw notThere();
          for (const { of, ...deed } of making.deeds(id, fields)) {
            await this.#history.record(trx, of, deed, doing(at));
          }
          return id;
        },
      },
    );
  }

  /** @returns how many of them it found in the post-mortem */
  async #assign(
    change: DocumentChange,
    factorIds: string[],
    patternId: string,
    from?: Set<string>,
  ): Promise<number> {
    const listed = await this.#factors.list(change.trx, change.header.id);
    const factors = listed.filter(({ id }) => factorIds.includes(id));
    for (const factor of factors) {
      if (from && !from.has(factor.patternId ?? '')) {
        throw new InputError('factorIds: must be factors of this pattern');
      }
      await this.#factors.factors.rewrite(change, factor, {
        ...{ patternId, patternSource: 'person' as const },
      });
    }
    return factors.length;
  }
}

/** The same for one that was never there as for one that the caller may not read. */
function notThere(): Error {
  return new InputError('factorIds: must be factors that you may read');
}
