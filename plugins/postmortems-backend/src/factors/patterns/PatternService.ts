import { NotFoundError } from '@backstage/errors';
import {
  DEFAULT_PAGE,
  MergeCandidates,
  MOST_COMPARED_PATTERNS,
  Pattern,
  PatternHistoryPage,
  PatternHistoryQuery,
  PatternListQuery,
  PatternMention,
  PatternNames,
  PatternNamesQuery,
  PatternPage,
  PatternSummary,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access, ReadScope, Viewer } from '../../access';
import { Database } from '../../database';
import { inTurns } from '../../inTurns';
import { AliasStore } from './AliasStore';
import { mergeCandidates } from './mergeCandidates';
import { PatternHistoryStore } from './PatternHistoryStore';
import { PatternRow, toPatternMention } from './PatternRow';
import { PatternCounts, PatternViewStore } from './PatternViewStore';

/** Patterns as the person asking sees them: by the factors that they may read, and by no others. */
export class PatternService {
  readonly #database: Database;
  readonly #views = new PatternViewStore();
  readonly #aliases = new AliasStore();
  readonly #history = new PatternHistoryStore();

  constructor(options: { database: Database }) {
    this.#database = options.database;
  }

  async list(
    access: Access,
    { limit = DEFAULT_PAGE, cursor, ...filters }: PatternListQuery,
  ): Promise<PatternPage> {
    return this.#database.snapshot(async knex => {
      const page = await this.#views.list(knex, access, filters, {
        limit,
        cursor,
      });
      const roots = page.rows.map(({ root_id }) => root_id);
      const countsOf = await this.#views.counts(knex, access, roots);
      const items = page.rows.map(row =>
        toSummary(row, countsOf(row.root_id), access.viewer),
      );
      return { items, nextCursor: page.nextCursor };
    });
  }

  /**
   * A pattern; of one that was merged into another, that one.
   * @throws NotFoundError when it has no name for this viewer
   */
  async get(access: Access, id: string): Promise<Pattern> {
    return this.#database.snapshot(async knex => {
      const row = await this.#find(knex, access, id);
      const { root_id } = row;
      const countsOf = await this.#views.counts(knex, access, [root_id]);
      const members = await this.#views.nameable(knex, access, root_id);
      return {
        ...toSummary(row, countsOf(root_id), access.viewer),
        aliases: await this.#aliases.list(
          knex,
          members.map(member => member.id),
        ),
        merged: members
          .filter(member => member.id !== row.id)
          .map(member => ({
            ...toPatternMention(member),
            version: member.version,
          })),
        openActions: await this.#views.openActions(knex, access, row.id),
        createdAt: row.created_at,
        createdBy: row.created_by,
        updatedBy: row.updated_by,
      };
    });
  }

  /** @throws NotFoundError when it has no name for this viewer */
  async history(
    access: Access,
    id: string,
    { limit = DEFAULT_PAGE, cursor }: PatternHistoryQuery,
  ): Promise<PatternHistoryPage> {
    return this.#database.snapshot(async knex => {
      const row = await this.#find(knex, access, id);
      return this.#history.list(knex, access, row.id, { limit, cursor });
    });
  }

  /** Pairs of patterns whose names speak of the same. */
  async mergeCandidates(access: Access): Promise<MergeCandidates> {
    const { rows, nextCursor } = await this.#views.list(
      this.#database.reader,
      access,
      {},
      { limit: MOST_COMPARED_PATTERNS },
    );
    return {
      items: await inTurns(mergeCandidates(rows.map(toPatternMention))),
      isMore: nextCursor !== null,
    };
  }

  /** What the person asking sees some patterns as; nothing of those that have no name for them. */
  async names(
    access: Access,
    { ids }: PatternNamesQuery,
  ): Promise<PatternNames> {
    const named = await this.mentions(this.#database.reader, access, ids);
    return {
      items: [...named].map(([id, pattern]) => ({ id, pattern })),
    };
  }

  /** What the viewer sees each pattern as; nothing of those that have no name for them. */
  async mentions(
    knex: Knex,
    scope: ReadScope,
    ids: string[],
  ): Promise<Map<string, PatternMention>> {
    const seen = await this.#views.seenAs(knex, scope, [...new Set(ids)]);
    return new Map([...seen].map(([id, row]) => [id, toPatternMention(row)]));
  }

  async #find(knex: Knex, scope: ReadScope, id: string): Promise<PatternRow> {
    const row = (await this.#views.seenAs(knex, scope, [id])).get(id);
    if (!row) throw noSuchPattern();
    return row;
  }
}

/** The same as of a post-mortem that is not there: what one may not read does not exist. */
export function noSuchPattern(): Error {
  return new NotFoundError('No such post-mortem');
}

/** Administrators curate, and whoever made one; what else may be in it plays no part, as that would tell of it. */
export function curates(viewer: Viewer, row: PatternRow): boolean {
  return viewer.isAdministrator || row.created_by === viewer.userRef;
}

function toSummary(
  row: PatternRow,
  counts: PatternCounts,
  viewer: Viewer,
): PatternSummary {
  return {
    ...toPatternMention(row),
    ...counts,
    version: row.version,
    mayCurate: curates(viewer, row),
    updatedAt: row.updated_at,
  };
}
