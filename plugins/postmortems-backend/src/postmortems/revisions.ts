import {
  FieldChange,
  Revision,
  RevisionAct,
  RevisionTarget,
} from 'backstage-plugin-postmortems-common';
import { fromJson } from '../database';

/** What happened to one row within a change: only the fields that differ. */
export interface RowChange {
  target: RevisionTarget;
  act: RevisionAct;
  /** The section's key or the row's id. */
  targetId: string | null;
  label: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** Stands where a value stood that was taken out of the history. */
export const REDACTED = { redacted: true };

export function isRedacted(value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(REDACTED);
}

/** Saves of one row by one person less than this apart are one revision. */
export const COALESCE_MS = 10 * 60 * 1000;

/** A row of `revisions`. */
export interface RevisionRow {
  postmortem_id: string;
  n: number;
  first_seq: number;
  last_seq: number;
  target: string;
  act: string;
  target_id: string | null;
  label: string;
  actor: string;
  started_at: string;
  ended_at: string;
  reason: string | null;
  /** JSON */
  redaction: string | null;
  changes: string;
}

export function toRevision(row: RevisionRow): Revision {
  return {
    n: row.n,
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
    target: row.target as RevisionTarget,
    act: row.act as RevisionAct,
    targetId: row.target_id,
    label: row.label,
    actor: row.actor,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    reason: row.reason,
    redaction: row.redaction === null ? null : fromJson(row.redaction),
  };
}

/** What is a change of its own, however soon it follows. */
const CLOSING: RevisionTarget[] = ['status', 'access', 'document'];

/** Would a reader count this change as part of the document's last revision? */
export function extendsRevision(
  last: RevisionRow,
  next: { changes: RowChange[]; actor: string; at: string; reason?: string },
): boolean {
  return (
    last.actor === next.actor &&
    last.reason === (next.reason ?? null) &&
    last.redaction === null &&
    Date.parse(next.at) - Date.parse(last.ended_at) < COALESCE_MS &&
    rowsOf(fromJson(last.changes)) === rowsOf(next.changes) &&
    next.changes.every(
      ({ act, target }) => act === 'changed' && !CLOSING.includes(target),
    )
  );
}

function rowsOf(changes: RowChange[]): string {
  return JSON.stringify(
    changes.map(change => [change.target, change.targetId]).sort(),
  );
}

/** The same rows changed twice: first from, latest to. A row made and then changed was made that way. */
export function foldChanges(
  earlier: RowChange[],
  later: RowChange[],
): RowChange[] {
  const folded = new Map<string, RowChange>();
  for (const change of [...earlier, ...later]) {
    const key = `${change.target} ${change.targetId}`;
    const known = folded.get(key);
    folded.set(
      key,
      known
        ? {
            ...change,
            act: actOf(known.act, change.act),
            before: { ...change.before, ...known.before },
            after: { ...known.after, ...change.after },
          }
        : change,
    );
  }
  return [...folded.values()];
}

function actOf(first: RevisionAct, latest: RevisionAct): RevisionAct {
  if (latest !== 'changed') return latest;
  return first === 'created' || first === 'restored' ? first : 'changed';
}

/** Field by field, leaving out what ended as it began. */
export function fieldChanges(changes: RowChange[]): FieldChange[] {
  return changes.flatMap(change =>
    [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])]
      .map(field => ({
        target: change.target,
        targetId: change.targetId,
        label: change.label,
        act: change.act,
        field,
        before: shown(change.before[field]),
        after: shown(change.after[field]),
        ...((isRedacted(change.before[field]) ||
          isRedacted(change.after[field])) && { redacted: true as const }),
      }))
      .filter(
        ({ before, after, redacted }) =>
          redacted || JSON.stringify(before) !== JSON.stringify(after),
      ),
  );
}

function shown(value: unknown): FieldChange['before'] {
  return isRedacted(value) ? null : ((value ?? null) as FieldChange['before']);
}

/** The fields in which two states of a row differ, as a change records them. */
export function difference<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): Pick<RowChange, 'before' | 'after'> {
  const change: Pick<RowChange, 'before' | 'after'> = { before: {}, after: {} };
  for (const field of fields) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) {
      change.before[field] = before[field];
      change.after[field] = after[field];
    }
  }
  return change;
}
