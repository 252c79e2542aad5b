import { dequal } from 'dequal';
import type { FieldReading, FieldRules, Row } from './types';

/** The fields that an object names, typed. */
export function fieldsOf<T>(part: Partial<T>): (keyof T)[] {
  return Object.keys(part) as (keyof T)[];
}

/** True when the server would keep `value` as `kept`; an unreadable value equals nothing. */
export function reads<T extends Row, K extends keyof T>(
  rules: FieldRules<T>,
  field: K,
  value: T[K],
  kept: T[K],
): boolean {
  if (Object.is(value, kept)) return true;
  const reading = rules.read(field, value);
  return reading.problem === undefined && dequal(reading.value, kept);
}

/** The same rules, reading no value twice in a row: one of a section may be long. */
export function rememberingRules<T extends Row>(
  rules: FieldRules<T>,
): FieldRules<T> {
  const last = new Map<
    keyof T,
    { value: unknown; reading: FieldReading<T[keyof T]> }
  >();
  return {
    ...rules,
    read: <K extends keyof T>(field: K, value: T[K]) => {
      let known = last.get(field);
      if (!known || !Object.is(known.value, value)) {
        known = { value, reading: rules.read(field, value) };
        last.set(field, known);
      }
      return known.reading as FieldReading<T[K]>;
    },
  };
}

/** What a person has typed over `base`, and perhaps sent without hearing back. */
export interface Unconfirmed<T extends Row> {
  base: T;
  edits: Partial<T>;
  sent?: Partial<T>;
}

export interface Rebased<T extends Row> {
  /** What of the edits is still meant. */
  edits: Partial<T>;
  /** The fields that both sides changed, differently. */
  conflicts: (keyof T)[];
}

/**
 * Carries edits over to a newer row. A field that is there as it was before, or as we sent it
 * ourselves without hearing back, is no contradiction to what has been typed since. An edit that
 * the server had confirmed is history, and gives way.
 */
export function rebase<T extends Row>(
  rules: FieldRules<T>,
  { base, edits, sent = {} }: Unconfirmed<T>,
  current: T,
): Rebased<T> {
  const result: Rebased<T> = { edits: {}, conflicts: [] };
  for (const field of fieldsOf(edits)) {
    const mine = edits[field] as T[typeof field];
    const there = current[field];
    const confirmed =
      !(field in sent) && reads(rules, field, mine, base[field]);
    if (confirmed) continue;
    result.edits[field] = mine;
    const expected =
      dequal(there, base[field]) ||
      (field in sent && dequal(there, sent[field])) ||
      reads(rules, field, mine, there);
    if (expected) continue;
    const sides = { base: base[field], mine, theirs: there };
    const merged = rules.merge?.(field, sides);
    if (merged === undefined) result.conflicts.push(field);
    else result.edits[field] = merged;
  }
  return result;
}

/** Edits that were carried over, with what they are over now. */
export interface CarriedOver<T extends Row> {
  /** The newer row; in a conflict with the version and the contested values from before. */
  base: T;
  edits: Partial<T>;
  /** The newer row, and the fields in which it contradicts the edits. */
  conflict?: { theirs: T; fields: (keyof T)[] };
}

/** Carries edits over to a newer row, and keeps of the one before what a person needs to decide a conflict. */
export function carryOver<T extends Row>(
  rules: FieldRules<T>,
  unconfirmed: Unconfirmed<T>,
  current: T,
): CarriedOver<T> {
  const { edits, conflicts: fields } = rebase(rules, unconfirmed, current);
  if (!fields.length) return { base: current, edits };
  const { base: before } = unconfirmed;
  const base = { ...current, version: before.version };
  for (const field of fields) base[field] = before[field];
  return { base, edits, conflict: { theirs: current, fields } };
}

/** What of the edits is still to be said, when the server has answered what was sent with the row as it keeps it. */
export function stillTyped<T extends Row>(
  rules: FieldRules<T>,
  { edits, sent }: { edits: Partial<T>; sent: Partial<T> },
  row: T,
): Partial<T> {
  const left: Partial<T> = {};
  for (const field of fieldsOf(edits)) {
    const typed = edits[field] as T[typeof field];
    // The server may have kept what was sent in another form than expected: that is no new edit.
    const answered =
      field in sent &&
      reads(rules, field, typed, sent[field] as T[typeof field]) &&
      !reads(rules, field, typed, row[field]);
    if (!answered) left[field] = typed;
  }
  return left;
}
