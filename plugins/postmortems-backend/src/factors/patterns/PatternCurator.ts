import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  MAX_ALIASES,
  Pattern,
  PatternAliasCreate,
  PatternMerge,
  PatternPatch,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access } from '../../access';
import { Database } from '../../database';
import { PreconditionFailedError } from '../../errors';
import { IdempotentRequest, once } from '../../postmortems/idempotency';
import { checkRoom, Expected } from '../../postmortems/preconditions';
import { Settings } from '../../settings';
import { AliasStore, digestOf } from './AliasStore';
import { PatternGuard } from './PatternGuard';
import { PatternDeed, PatternHistoryStore } from './PatternHistoryStore';
import { PatternRow } from './PatternRow';
import { PatternService } from './PatternService';
import { Doing, PatternStore } from './PatternStore';

/** A change of one pattern as a router asks for it. */
export interface PatternRequest {
  access: Access;
  id: string;
  /** The version that the caller saw. */
  expected: Expected;
  idempotent?: IdempotentRequest;
}

/**
 * Keeps patterns in order: administrators do, and whoever made them. It writes no post-mortem, and what it answers
 * does not depend on factors that the person asking may not read.
 */
export class PatternCurator {
  readonly #database: Database;
  readonly #patterns: PatternService;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #guard = new PatternGuard();
  readonly #store = new PatternStore();
  readonly #aliases = new AliasStore();
  readonly #history = new PatternHistoryStore();

  constructor(options: {
    database: Database;
    patterns: PatternService;
    settings: Settings;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#patterns = options.patterns;
    this.#settings = options.settings;
    this.#now = options.now;
  }

  /** Renames it, or says that it is a story of another category; its factors keep theirs. */
  async patch(request: PatternRequest, patch: PatternPatch): Promise<Pattern> {
    if (patch.category !== undefined) {
      this.#settings.mustKnowCategory(patch.category);
    }
    await this.#curate(request, async (trx, row, doing) => {
      const changed = (['name', 'category'] as const).filter(
        field => patch[field] !== undefined && patch[field] !== row[field],
      );
      if (changed.length === 0) return;
      const valuesOf = (from: PatternPatch) =>
        Object.fromEntries(changed.map(field => [field, from[field]!]));
      await this.#write(trx, row, valuesOf(patch), doing);
      await this.#record(trx, doing, {
        ...{ of: row.id, act: 'changed' },
        ...{ before: valuesOf(row), after: valuesOf(patch) },
      });
    });
    return this.#patterns.get(request.access, request.id);
  }

  /** Makes one pattern of two: this one points to the other from now on. */
  async merge(
    request: PatternRequest,
    { into }: PatternMerge,
  ): Promise<Pattern> {
    const { access, id, expected } = request;
    await this.#once(request, async (trx, doing) => {
      await this.#store.lockSets(trx);
      const row = await this.#guard.curated(trx, access, id, expected);
      const target = await this.#guard.seen(trx, access, into);
      if (target.root_id === row.root_id) {
        throw new InputError('into: must be another pattern');
      }
      await this.#guard.mustCurate(trx, access, target);
      await this.#write(trx, row, { merged_into: target.id }, doing);
      await this.#store.reroot(trx, row.root_id);
      const [otherId, before] = [target.id, row.merged_into];
      await this.#record(trx, doing, { of: id, act: 'merged', otherId });
      await this.#record(trx, doing, {
        ...{ of: otherId, act: 'taken_in', otherId: id },
      });
      // It was in one that has no name for whoever merges it now.
      if (before) {
        await this.#record(trx, doing, {
          ...{ of: before, act: 'unmerged', otherId: id },
        });
      }
    });
    return this.#patterns.get(access, into);
  }

  /** Takes a pattern that was merged out again, with what was merged into it. */
  async unmerge(request: PatternRequest): Promise<Pattern> {
    const { access, id, expected } = request;
    await this.#once(request, async (trx, doing) => {
      await this.#store.lockSets(trx);
      const row = await this.#guard.mergedAway(trx, access, id, expected);
      await this.#write(trx, row, { merged_into: null }, doing);
      await this.#store.reroot(trx, row.root_id);
      for (const [of, otherId] of [
        [id, row.merged_into!],
        [row.merged_into!, id],
      ]) {
        await this.#record(trx, doing, { of, act: 'unmerged', otherId });
      }
    });
    return this.#patterns.get(access, id);
  }

  /** Has it known by further words. */
  async addAlias(
    request: PatternRequest,
    { statement }: PatternAliasCreate,
  ): Promise<Pattern> {
    const digest = digestOf(statement);
    if (!digest) throw new InputError('statement: must have words');
    await this.#curate(request, async (trx, row, doing) => {
      const count = await this.#aliases.count(trx, row.id);
      checkRoom('alias', count + 1, MAX_ALIASES, 'A pattern');
      if (!(await this.#aliases.insert(trx, row.id, statement, digest))) {
        throw new ConflictError('It is known by these words already');
      }
      await this.#write(trx, row, {}, doing);
      await this.#record(trx, doing, {
        ...{ of: row.id, act: 'alias_added', after: { statement } },
      });
    });
    return this.#patterns.get(request.access, request.id);
  }

  async removeAlias(
    request: PatternRequest,
    aliasId: string,
  ): Promise<Pattern> {
    await this.#curate(request, async (trx, row, doing) => {
      const alias = await this.#aliases.find(trx, row.id, aliasId);
      if (!alias) throw new NotFoundError('No such alias');
      await this.#aliases.remove(trx, aliasId);
      await this.#write(trx, row, {}, doing);
      await this.#record(trx, doing, {
        ...{ of: row.id, act: 'alias_removed' },
        before: { statement: alias.statement },
      });
    });
    return this.#patterns.get(request.access, request.id);
  }

  #curate(
    request: PatternRequest,
    work: (
      trx: Knex.Transaction,
      row: PatternRow,
      doing: Doing,
    ) => Promise<void>,
  ): Promise<void> {
    const { access, id, expected } = request;
    return this.#once(request, async (trx, doing) =>
      work(trx, await this.#guard.curated(trx, access, id, expected), doing),
    );
  }

  async #once(
    { access, idempotent }: PatternRequest,
    work: (trx: Knex.Transaction, doing: Doing) => Promise<void>,
  ): Promise<void> {
    const at = this.#now().toISOString();
    await this.#database.transaction(trx =>
      once(trx, idempotent, at, {
        work: async () => {
          await work(trx, { by: access.viewer.userRef, at });
          return { answer: true, postmortemId: null };
        },
        // What is answered is read anew.
        again: async () => {},
      }),
    );
  }

  async #write(
    trx: Knex.Transaction,
    row: PatternRow,
    fields: Parameters<PatternStore['update']>[2],
    doing: Doing,
  ): Promise<void> {
    if (!(await this.#store.update(trx, row, fields, doing))) {
      throw new PreconditionFailedError('This was changed by somebody else');
    }
  }

  #record(
    trx: Knex.Transaction,
    doing: Doing,
    { of, ...deed }: PatternDeed & { of: string },
  ): Promise<void> {
    return this.#history.record(trx, of, deed, doing);
  }
}
