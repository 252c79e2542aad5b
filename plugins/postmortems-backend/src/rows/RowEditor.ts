import { NotFoundError } from '@backstage/errors';
import {
  Header,
  RevisionTarget,
  shortened,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { PreconditionFailedError } from '../errors';
import { DocumentChange } from '../postmortems/DocumentChange';
import { ChangeRequest, DocumentWriter } from '../postmortems/DocumentWriter';
import {
  checkRoom,
  checkVersion,
  Expected,
} from '../postmortems/preconditions';
import { difference } from '../postmortems/revisions';
import { EditedRow } from './EditedRow';
import { RowStore } from './RowStore';

/** How long that is which says in the history what was changed. */
const LONGEST_LABEL = 120;

/** What the rows of a room have of their own. */
export interface RowKind<Row extends EditedRow> {
  target: RevisionTarget;
  /** For messages: `timeline event`. */
  noun: string;
  /** How many a document may have. */
  limit: number;
  /** The fields people change, as the history keeps them. */
  fields: readonly (keyof Row & string)[];
  /** What a person calls a row. */
  label(row: Row): string;
  /** The words of a row that search should find. */
  text(row: Row): string;
  /** Makes a whole row of what was sent. */
  make(
    change: DocumentChange,
    fields: Partial<Row>,
    common: EditedRow,
  ): Promise<Row>;
  /** All that a change says that somebody sends, where it says more than was sent. */
  said?(patch: Partial<Row>): Partial<Row>;
  /** Holds the room's own rules against a row about to be written, and does what follows from it. */
  settle?(change: DocumentChange, next: Row, previous?: Row): Promise<Row>;
  /** After a row is gone. */
  removed?(change: DocumentChange, row: Row): Promise<void>;
  /** After a row is back. */
  restored?(change: DocumentChange, row: Row): Promise<void>;
}

/** The answer to a change of one row. */
export type Changed<Row> = Row & { seq: number; header?: Header };

/** A change as a router asks for it. */
export type RowRequest = Pick<
  ChangeRequest,
  'access' | 'ref' | 'reason' | 'idempotent'
>;

/**
 * Makes, changes, deletes and brings back rows of one kind, always through the doorway. A request
 * says which version it saw; nobody's change is overwritten unseen.
 */
export class RowEditor<Row extends EditedRow> {
  readonly #writer: DocumentWriter;
  readonly #store: RowStore<Row>;
  readonly #kind: RowKind<Row>;

  constructor(
    writer: DocumentWriter,
    store: RowStore<Row>,
    kind: RowKind<Row>,
  ) {
    this.#writer = writer;
    this.#store = store;
    this.#kind = kind;
  }

  /** The words of the rows of several documents that search should find, by the id of the document. */
  async textsByDocument(
    knex: Knex,
    postmortemIds: string[],
  ): Promise<Map<string, string[]>> {
    const found = await this.#store.listByDocument(knex, postmortemIds);
    return new Map(
      [...found].map(([id, rows]) => [id, rows.map(this.#kind.text)]),
    );
  }

  create(request: RowRequest, fields: Partial<Row>): Promise<Changed<Row>> {
    return this.#writer.change(
      { ...request, change: 'update', about: 'row' },
      async change => {
        const [made] = await this.make(change, [fields]);
        const row = (await this.#kind.settle?.(change, made)) ?? made;
        await this.insert(change, [row]);
        return answer(change, row);
      },
    );
  }

  /** Makes rows of what was sent or told, without writing them. */
  async make(change: DocumentChange, sent: Partial<Row>[]): Promise<Row[]> {
    const rows: Row[] = [];
    for (const fields of sent) {
      rows.push(
        await this.#kind.make(change, fields, {
          id: randomUUID(),
          version: 1,
          updatedAt: change.at,
          updatedBy: change.viewer.userRef,
        }),
      );
    }
    return rows;
  }

  /**
   * Writes new rows as part of a change that is under way, together and just as they are: what an
   * import tells of the past is kept as told.
   * @throws ConflictError when there is no room for them
   */
  async insert(change: DocumentChange, rows: Row[]): Promise<void> {
    await this.#checkRoom(change, rows.length);
    await this.#store.insert(change.trx, change.header.id, rows);
    for (const row of rows) this.#record(change, 'created', undefined, row);
  }

  patch(
    request: RowRequest,
    id: string,
    expected: Expected,
    sent: Partial<Row>,
  ): Promise<Changed<Row>> {
    const patch = this.#kind.said?.(sent) ?? sent;
    return this.#writer.change(
      { ...request, change: 'update', about: 'row' },
      async change => {
        const before = await this.#find(change, id, 'live');
        checkVersion(before, expected, sent);
        const after = await this.rewrite(change, before, patch);
        return answer(change, after);
      },
    );
  }

  /** Changes a row as part of a change that is under way; writes nothing when nothing differs. */
  async rewrite(
    change: DocumentChange,
    before: Row,
    patch: Partial<Row>,
  ): Promise<Row> {
    const patched = { ...before, ...patch };
    const settled =
      (await this.#kind.settle?.(change, patched, before)) ?? patched;
    if (isEmpty(difference(before, settled, this.#kind.fields).after)) {
      return before;
    }
    const after = this.#next(change, settled);
    await this.#write(change, before, after);
    this.#record(change, 'changed', before, after);
    return after;
  }

  remove(
    request: RowRequest,
    id: string,
    expected: Expected,
  ): Promise<Changed<Row>> {
    return this.#writer.change(
      { ...request, change: 'update', about: 'row' },
      async change => {
        const before = await this.#find(change, id, 'live');
        checkVersion(before, expected);
        const after = this.#next(change, before);
        await this.#write(change, before, after, change.at);
        this.#record(change, 'deleted', before, undefined);
        await this.#kind.removed?.(change, before);
        return answer(change, after);
      },
    );
  }

  restore(
    request: RowRequest,
    id: string,
    expected: Expected,
  ): Promise<Changed<Row>> {
    return this.#writer.change(
      { ...request, change: 'update', about: 'row' },
      async change => {
        const before = await this.#find(change, id, 'deleted');
        checkVersion(before, expected);
        await this.#checkRoom(change, 1);
        const settled = (await this.#kind.settle?.(change, before)) ?? before;
        const after = this.#next(change, settled);
        await this.#write(change, before, after);
        this.#record(change, 'restored', undefined, after);
        await this.#kind.restored?.(change, after);
        return answer(change, after);
      },
    );
  }

  async #checkRoom(change: DocumentChange, more: number): Promise<void> {
    const { noun, limit } = this.#kind;
    const count = await this.#store.count(change.trx, change.header.id);
    checkRoom(noun, count + more, limit);
  }

  async #find(
    change: DocumentChange,
    id: string,
    state: 'live' | 'deleted',
  ): Promise<Row> {
    const row = await this.#store.find(change.trx, change.header.id, id, state);
    if (!row) throw new NotFoundError(`No such ${this.#kind.noun}`);
    return row;
  }

  #next(change: DocumentChange, row: Row): Row {
    return {
      ...row,
      version: row.version + 1,
      updatedAt: change.at,
      updatedBy: change.viewer.userRef,
    };
  }

  async #write(
    change: DocumentChange,
    before: Row,
    after: Row,
    deletedAt?: string,
  ): Promise<void> {
    if (!(await this.#store.update(change.trx, before, after, deletedAt))) {
      throw new PreconditionFailedError('This was changed by somebody else', {
        current: before,
      });
    }
  }

  #record(
    change: DocumentChange,
    act: 'created' | 'changed' | 'deleted' | 'restored',
    before: Row | undefined,
    after: Row | undefined,
  ): void {
    const { target, fields, label, text } = this.#kind;
    const row = (after ?? before)!;
    change.record({
      target,
      act,
      targetId: row.id,
      label: shortened(label(row), LONGEST_LABEL),
      ...difference<Partial<Row>>(before ?? {}, after ?? {}, fields),
    });
    change.index({
      source: row.id,
      before: before ? text(before) : '',
      after: after ? text(after) : '',
    });
  }
}

function answer<Row extends EditedRow>(
  change: DocumentChange,
  row: Row,
): Changed<Row> {
  change.leadWith(row.id);
  return {
    ...row,
    seq: change.header.seq,
    ...(change.headerChanged && { header: change.header }),
  };
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}
