import type {
  FieldChange,
  RevisionAct,
  RevisionDifference,
  RevisionTarget,
} from 'backstage-plugin-postmortems-common';

type Json = FieldChange['before'];

/** How one field changed, in the form in which it is best read. */
export type FieldDifference = { field: string } & (
  | { kind: 'text'; before: string; after: string }
  | { kind: 'value'; before: string; after: string }
  | { kind: 'list'; removed: string[]; added: string[] }
);

/** Everything that changed in one thing: a section, `AI-001`, an event. */
export interface ThingDifference {
  key: string;
  target: RevisionTarget;
  label: string;
  act: RevisionAct;
  fields: FieldDifference[];
}

/** Fields in which people write; they are compared word by word. */
const PROSE = new Set([
  'body',
  'description',
  'statement',
  'title',
  'proof',
  'reason',
  'statedDuration',
]);

/** Fields that mean nothing to a reader. */
const INTERNAL = new Set([
  'id',
  'key',
  'position',
  'version',
  'seq',
  'milestoneOrigins',
  'timeOrigin',
  'categorySource',
]);

/** What a reader is shown of a difference: thing by thing, without fields that say nothing. */
export function differenceView(
  difference: RevisionDifference,
): ThingDifference[] {
  const things = new Map<string, ThingDifference>();
  for (const change of difference.changes) {
    const key = `${change.target}:${change.targetId ?? ''}`;
    const thing = things.get(key) ?? {
      key,
      target: change.target,
      label: change.label,
      act: change.act,
      fields: [],
    };
    things.set(key, thing);
    if (INTERNAL.has(change.field)) continue;
    const field = fieldDifference(change);
    if (field) thing.fields.push(field);
  }
  return [...things.values()].filter(
    ({ act, fields }) => act !== 'changed' || fields.length > 0,
  );
}

function fieldDifference(change: FieldChange): FieldDifference | null {
  const { field, before, after } = change;
  if (Array.isArray(before) || Array.isArray(after)) {
    const old = itemsOf(before);
    const now = itemsOf(after);
    const removed = old.filter(item => !now.includes(item));
    const added = now.filter(item => !old.includes(item));
    return removed.length || added.length
      ? { field, kind: 'list', removed, added }
      : null;
  }
  const values = { before: wordsOf(before), after: wordsOf(after) };
  if (values.before === values.after) return null;
  return { field, kind: PROSE.has(field) ? 'text' : 'value', ...values };
}

function itemsOf(value: Json): string[] {
  return Array.isArray(value) ? value.map(wordsOf) : [];
}

/** A value as text; nothing for what is not set. */
function wordsOf(value: Json): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value === 'object') {
    return Object.values(value).map(wordsOf).filter(Boolean).join(' · ');
  }
  return String(value);
}
