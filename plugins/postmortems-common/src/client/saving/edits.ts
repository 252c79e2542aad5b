import { fieldsOf, reads } from './rebase';
import type { FieldRules, Row, RowState } from './types';

/** A row as the server gave it, and what a person has typed over it. */
export interface Edited<T extends Row> {
  server: T;
  edits: Partial<T>;
  /** Said of a new row without being typed. */
  presets?: Partial<T>;
}

/**
 * The fields in which the edits differ from what the server has. A preset that the person has emptied
 * is an edit too, though a row that is not there has nothing in that field either.
 */
export function unsavedFields<T extends Row>(
  rules: FieldRules<T>,
  { server, edits, presets = {} }: Edited<T>,
): (keyof T)[] {
  return fieldsOf(edits).filter(field => {
    const typed = edits[field] as T[typeof field];
    const preset =
      field in presets ? (presets[field] as T[typeof field]) : server[field];
    return (
      !reads(rules, field, typed, server[field]) ||
      !reads(rules, field, typed, preset)
    );
  });
}

/** The fields that decide whether a row can be sent: those that changed and, of a new row, those it cannot be made without. */
function pendingFields<T extends Row>(
  rules: FieldRules<T>,
  edited: Edited<T>,
): (keyof T)[] {
  const unsaved = unsavedFields(rules, edited);
  return unsaved.length && edited.server.version === 0
    ? [...new Set([...unsaved, ...rules.required])]
    : unsaved;
}

/** What of the edits can be sent; nothing while a new row lacks what it cannot be made without. */
export function sendable<T extends Row>(
  rules: FieldRules<T>,
  edited: Edited<T>,
): Partial<T> | undefined {
  const row = { ...edited.server, ...edited.edits };
  const fields: Partial<T> = {};
  for (const field of pendingFields(rules, edited)) {
    const reading = rules.read(field, row[field]);
    if (reading.problem === undefined) fields[field] = reading.value;
  }
  const making = edited.server.version === 0;
  const complete = !making || rules.required.every(field => field in fields);
  return complete && fieldsOf(fields).length ? fields : undefined;
}

/** Why fields cannot be sent as they are. */
export function problemsOf<T extends Row>(
  rules: FieldRules<T>,
  edited: Edited<T>,
): RowState<T>['problems'] {
  const row = { ...edited.server, ...edited.edits };
  const problems: { [K in keyof T]?: string } = {};
  for (const field of pendingFields(rules, edited)) {
    const { problem } = rules.read(field, row[field]);
    if (problem !== undefined) problems[field] = problem;
  }
  return problems;
}
