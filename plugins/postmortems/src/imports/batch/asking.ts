import type {
  ImportQuery,
  PostmortemsApi,
  QueryOf,
} from 'backstage-plugin-postmortems-common';
import type { DecodedText, FoundFile } from '../collect';
import { ImportRow, Intent } from './rows';
import { FileTrouble, troubleOf } from './trouble';

/** The backend takes names of files up to this length; the end says more than the beginning. */
const LONGEST_NAME = 1_000;

/** The text of a file as it is now. */
export async function textOf(file: FoundFile): Promise<DecodedText> {
  try {
    return await file.read();
  } catch (error) {
    throw new FileTrouble(String(error));
  }
}

/** What a row is read with, and previewed. */
export function queryOf(
  { path, part, entities }: ImportRow,
  zone: string | undefined,
): QueryOf<ImportQuery> {
  return {
    fileName: path.slice(-LONGEST_NAME),
    zone,
    part,
    entities: entities && [...entities],
  };
}

/** What a row is imported with. What may have been made already is asked for again just as it was. */
export function intentOf(
  row: ImportRow,
  zone: string | undefined,
  newKey: () => string,
): Intent {
  if (row.intent) return row.intent;
  const again = row.found?.earlier ? true : undefined;
  return { idempotencyKey: newKey(), query: { ...queryOf(row, zone), again } };
}

export interface Reading {
  api: PostmortemsApi;
  file: FoundFile;
  zone: string | undefined;
  signal: AbortSignal;
}

/** Asks what is in a row. The services are asked for as the text names them: what somebody said of them stays. */
export async function readRow(
  row: ImportRow,
  { api, file, zone, signal }: Reading,
): Promise<Partial<ImportRow>> {
  try {
    const { text, encoding } = await textOf(file);
    const query = { ...queryOf(row, zone), entities: undefined, dryRun: true };
    const found = await api.import(text, query, { signal });
    return { state: 'read', found, encoding };
  } catch (error) {
    return { state: 'unread', trouble: troubleOf(error) };
  }
}
