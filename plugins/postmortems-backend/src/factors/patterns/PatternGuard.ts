import { ConflictError, NotAllowedError } from '@backstage/errors';
import { Knex } from 'knex';
import { Access } from '../../access';
import { checkVersion, Expected } from '../../postmortems/preconditions';
import { PatternMemberStore } from './PatternMemberStore';
import { PatternRow, toPatternMention } from './PatternRow';
import { curates, noSuchPattern } from './PatternService';
import { PatternViewStore } from './PatternViewStore';

/** Finds the patterns that somebody wants to change, and says whether they may. */
export class PatternGuard {
  readonly #views = new PatternViewStore();
  readonly #members = new PatternMemberStore();

  /**
   * What the viewer sees a pattern as.
   * @throws NotFoundError when it has no name for them
   */
  async seen(knex: Knex, access: Access, id: string): Promise<PatternRow> {
    const row = (await this.#views.seenAs(knex, access, [id])).get(id);
    if (!row) throw noSuchPattern();
    return row;
  }

  /**
   * A pattern to be changed, which stands for itself.
   * @throws ConflictError when the viewer sees it as another, into which it was merged
   */
  async curated(
    knex: Knex,
    access: Access,
    id: string,
    expected: Expected,
  ): Promise<PatternRow> {
    const row = await this.seen(knex, access, id);
    if (row.id !== id) throw new ConflictError('It was merged into another');
    await this.mustCurate(knex, access, row);
    mustBe(row, expected);
    return row;
  }

  /**
   * A pattern that the viewer sees as another, into which it was merged.
   * @throws ConflictError when they see it as itself
   */
  async mergedAway(
    knex: Knex,
    access: Access,
    id: string,
    expected: Expected,
  ): Promise<PatternRow> {
    const { root_id, id: seenId } = await this.seen(knex, access, id);
    const members = await this.#views.nameable(knex, access, root_id);
    const row = members.find(member => member.id === id)!;
    await this.mustCurate(knex, access, row);
    mustBe(row, expected);
    if (seenId === id) throw new ConflictError('It was not merged');
    return row;
  }

  /** @throws NotAllowedError when the viewer reads of it, and may not change it */
  async mustCurate(knex: Knex, access: Access, row: PatternRow): Promise<void> {
    const headers = await this.#members.headers(knex, access, row.id);
    if (
      !curates(access.viewer, row) ||
      !headers.some(header => access.allows('update', header))
    ) {
      throw new NotAllowedError(
        'Only administrators and whoever made a pattern may change it',
      );
    }
  }
}

/** @throws PreconditionFailedError when it is not the version that was seen */
export function mustBe(row: PatternRow, expected: Expected): void {
  checkVersion({ ...toPatternMention(row), version: row.version }, expected);
}
