import { fieldsOf, reads } from './rebase';
import type { FieldRules, Row, RowState } from './types';

/** A row as the server gave it, and what a person has typed over it. */
export interface Edited<T extends Row> {
  server: T;
  edits: Partial<T>;
}

/** The fields in which the edits differ from what the server has. */
export function unsavedFields<T extends Row>(
  rules: FieldRules<T>,
  { server, edits }: Edited<T>,
): (keyof T)[] {
  return fieldsOf(edits).filter(
    field =>
      !reads(rules, field, edits[field] as T[typeof field], server[field]),
  );
}

/** What of the edits can be sent; nothing while a new row lacks what it cannot be made without. */
export function sendable<T extends Row>(
  rules: FieldRules<T>,
  edited: Edited<T>,
): Partial<T> | undefined {
  const fields: Partial<T> = {};
  for (const field of unsavedFields(rules, edited)) {
    const reading = rules.read(field, edited.edits[field]!);
    if (reading.problem === undefined) fields[field] = reading.value;
  }
  const making = edited.server.version === 0;
  const complete = !making || rules.required.every(field => field in fields);
  return complete && fieldsOf(fields).length ? fields : undefined;
}

/** Why fields cannot be sent as they are; in a row that is being made, also what it still waits for. */
export function problemsOf<T extends Row>(
  rules: FieldRules<T>,
  { server, edits }: Edited<T>,
): RowState<T>['problems'] {
  const unsaved = unsavedFields(rules, { server, edits });
  const awaited = unsaved.length && server.version === 0 ? rules.required : [];
  const row = { ...server, ...edits };
  const problems: { [K in keyof T]?: string } = {};
  for (const field of [...unsaved, ...awaited]) {
    const { problem } = rules.read(field, row[field]);
    if (problem !== undefined) problems[field] = problem;
  }
  return problems;
}
