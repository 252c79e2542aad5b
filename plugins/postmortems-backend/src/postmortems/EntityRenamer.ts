import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  EntityRename,
  EntityRenameResult,
} from 'backstage-plugin-postmortems-common';
import { Access } from '../access';
import { Database } from '../database';
import type { ExposureService } from '../exposure/ExposureService';
import { FollowService } from '../follows/FollowService';
import { DocumentWriter } from './DocumentWriter';
import { HeaderStore } from './HeaderStore';

/** Follows an entity that got another name in the catalog, document by document, each with its revision. */
export class EntityRenamer {
  readonly #database: Database;
  readonly #writer: DocumentWriter;
  readonly #headers: HeaderStore;
  readonly #follows: FollowService;
  readonly #exposures: Pick<ExposureService, 'rename'>;

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    headers: HeaderStore;
    follows: FollowService;
    exposures: Pick<ExposureService, 'rename'>;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#headers = options.headers;
    this.#follows = options.follows;
    this.#exposures = options.exposures;
  }

  /**
   * Renames in every document the administrator may read and the framework lets them change; the
   * others are named. Each is a change of its own, so running it again does what an interruption left,
   * and answers with that: a retry needs no key.
   * @throws NotAllowedError unless the caller is an administrator
   */
  async rename(
    access: Access,
    { from, to }: EntityRename,
  ): Promise<EntityRenameResult> {
    if (!access.viewer.isAdministrator) {
      throw new NotAllowedError('Only administrators rename entities');
    }
    if (from === to) throw new InputError('to: must differ from the old name');
    const rename = (refs: string[]) => [
      ...new Set(refs.map(ref => (ref === from ? to : ref))),
    ];
    const result: EntityRenameResult = { renamed: [], refused: [] };
    for (const ref of await this.#headers.naming(
      this.#database.reader,
      from,
      access,
    )) {
      try {
        const isRenamed = await this.#writer.change(
          {
            access,
            ref,
            change: 'update',
            reason: `${from} is now called ${to}`,
          },
          async change =>
            change.updateHeader({
              affectedEntities: rename(change.header.affectedEntities),
              originEntities: rename(change.header.originEntities),
            }),
        );
        if (isRenamed) result.renamed.push(ref);
      } catch (error) {
        if (error instanceof NotAllowedError) result.refused.push(ref);
        // Deleted or restricted since it was listed: not theirs to rename any more.
        else if (!(error instanceof NotFoundError)) throw error;
      }
    }
    await this.#follows.rename(from, to);
    await this.#exposures.rename(from, to);
    return result;
  }
}
