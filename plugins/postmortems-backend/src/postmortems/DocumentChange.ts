import { Header } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, Viewer } from '../access';
import { Effect } from '../outbox/Effect';
import { HEADER_FIELDS } from './headerRow';
import { difference, RowChange } from './revisions';

/** One piece of text that search finds, before and after. */
export interface TextChange {
  /** The row it stands in. */
  source: string;
  before: string;
  after: string;
}

/** What of a header is kept in the history: what people change, and what transitions and access change. */
const REVISED_FIELDS = [
  ...HEADER_FIELDS,
  'template',
  'status',
  'publishedAt',
  'waivers',
  'visibility',
  'members',
  'visibilityReason',
] as const;

/** Numbers of action items: never given twice, not even after a deletion. */
export interface ActionNumbers {
  next(): Promise<number>;
  /** Goes on after `last`. */
  begin(last: number): Promise<void>;
}

/**
 * What a room is handed inside the doorway: the transaction, the document as it is, and the means to
 * say what changed. It says so; the doorway sees to the rest.
 */
export class DocumentChange {
  readonly changes: RowChange[] = [];
  readonly texts: TextChange[] = [];
  readonly effects: Effect[] = [];
  #header: Header;

  constructor(
    readonly trx: Knex.Transaction,
    readonly viewer: Viewer,
    /** When the change happens, ISO 8601. */
    readonly at: string,
    /** The header before the change; of a document just being made, with `seq` 0. */
    readonly before: Header,
    readonly actionNumbers: ActionNumbers,
    /** What the last deletion of a row changed, for undoing what followed from it. */
    readonly deletionOf: (targetId: string) => Promise<RowChange[]>,
    /** What else the viewer may read, for naming things of other documents. */
    readonly scope: ReadScope,
  ) {
    this.#header = before;
  }

  /** The header as this change leaves it so far; as it was, while nothing has changed. */
  get header(): Header {
    if (this.changes.length === 0) return this.before;
    return {
      ...this.#header,
      seq: this.before.seq + 1,
      updatedAt: this.at,
      updatedBy: this.viewer.userRef,
    };
  }

  get headerChanged(): boolean {
    return this.#header !== this.before;
  }

  /** Says what happened to a row. */
  record(change: RowChange): void {
    this.changes.push(change);
  }

  /** The row that the change is about comes first in the history; what followed from it comes after. */
  leadWith(targetId: string): void {
    const index = this.changes.findIndex(found => found.targetId === targetId);
    if (index > 0) this.changes.unshift(...this.changes.splice(index, 1));
  }

  /** Says what text a row has now, for search. */
  index(text: TextChange): void {
    this.texts.push(text);
  }

  /** Says what is to happen outside the database once this change is kept: then, and never without it. */
  effect(effect: Effect): void {
    this.effects.push(effect);
  }

  /**
   * Changes header fields as part of this change.
   * @returns false when every field already has its value
   */
  updateHeader(
    fields: Partial<Header>,
    as: { target?: RowChange['target']; label?: string } = {},
  ): boolean {
    const next = { ...this.#header, ...fields };
    const changed = difference(this.#header, next, REVISED_FIELDS);
    if (Object.keys(changed.after).length === 0) return false;
    this.#header = { ...next, version: this.before.version + 1 };
    this.record({
      target: as.target ?? 'header',
      act: 'changed',
      targetId: null,
      label: as.label ?? this.#header.title,
      ...changed,
    });
    return true;
  }
}
