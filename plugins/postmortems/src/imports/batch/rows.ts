import type {
  ImportResult,
  ImportQuery,
  QueryOf,
  Status,
} from 'backstage-plugin-postmortems-common';
import type { DecodedText, FoundFile } from '../collect';
import type { Trouble } from './trouble';

export type RowState =
  /** To be read. */
  | 'waiting'
  | 'reading'
  | 'read'
  /** Reading it failed. */
  | 'unread'
  /** To be imported. */
  | 'queued'
  | 'importing'
  | 'imported'
  /** Importing it failed. */
  | 'failed';

/** One post-mortem made by an import. */
export interface Made {
  ref: string;
  seq: number;
  title: string;
  status: Status;
}

/** What is sent to make one, kept until it is known what came of it: sent again, it makes nothing twice. */
export interface Intent {
  idempotencyKey: string;
  query: QueryOf<ImportQuery>;
}

/** One post-mortem that could be made: a file, or one of the incidents of which a file tells. */
export interface ImportRow {
  readonly id: string;
  readonly fileId: number;
  /** Where the file lies in what was dropped. */
  readonly path: string;
  /** Which of the incidents of the file, from 1; none for the file as a whole. */
  readonly part?: number;
  readonly state: RowState;
  /** What the backend found in it. */
  readonly found?: ImportResult;
  /** Whether its times name no zone; stays so when one is given. */
  readonly asked: boolean;
  readonly encoding?: DecodedText['encoding'];
  readonly trouble?: Trouble;
  /** Whether somebody wants it or not; none while nobody has said. */
  readonly choice?: boolean;
  /** The services it is about, where somebody has said. */
  readonly entities?: readonly string[];
  readonly intent?: Intent;
  readonly made?: Made;
}

/** A file and the rows it gives. */
export interface BatchFile {
  readonly file: FoundFile;
  readonly whole: string;
  /** The incidents of which it tells; none where it tells of one. */
  parts?: readonly string[];
  /** Whether the parts are on offer, in place of the whole. */
  split: boolean;
}

/** Whether a row is one that can be imported. */
export function isOffered({ state }: ImportRow): boolean {
  return state === 'read' || state === 'failed';
}

/** Whether a row is to be imported: what is here already only when somebody says so. */
export function isChecked(row: ImportRow): boolean {
  return isOffered(row) && (row.choice ?? !row.found?.earlier);
}

/** The services a row will be about. */
export function servicesOf(row: ImportRow): readonly string[] {
  return row.entities ?? row.found?.entities ?? [];
}

/** The services its text speaks of besides, the most likely first. */
export function proposalsOf(row: ImportRow): ImportResult['proposed'] {
  const services = servicesOf(row);
  return (row.found?.proposed ?? []).filter(
    ({ entityRef }) => !services.includes(entityRef),
  );
}
