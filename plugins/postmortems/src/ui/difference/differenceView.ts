import type {
  FieldChange,
  RevisionAct,
  RevisionDifference,
  RevisionTarget,
} from 'backstage-plugin-postmortems-common';
import { plainName } from '../catalogNames';
import { formatDay, formatTime } from '../time';
import { PROSE } from './prose';

type Json = FieldChange['before'];

/** How one field changed, in the form in which it is best read. */
export type FieldDifference = { field: string } & (
  | { kind: 'text'; before: string; after: string }
  | { kind: 'value'; before: string; after: string }
  | { kind: 'list'; removed: string[]; added: string[] }
  /** What was there, or what came, was taken out of the history. */
  | { kind: 'redacted' }
);

/** Everything that changed in one thing: a section, `AI-001`, an event. */
export interface ThingDifference {
  key: string;
  target: RevisionTarget;
  /** What it is called; empty where there is only one of its kind. */
  label: string;
  act: RevisionAct;
  fields: FieldDifference[];
}

/** There are several of these in a document; of the others only one. */
const NAMED: ReadonlySet<RevisionTarget> = new Set([
  'section',
  'event',
  'factor',
  'action',
  'evidence',
]);

/** Fields that mean nothing to a reader. */
const INTERNAL = new Set([
  'id',
  'key',
  'position',
  'version',
  'seq',
  'milestoneOrigins',
  'dismissed',
  'timeOrigin',
]);

/** Who says what a factor is a case of: told where it is confirmed, as all else goes with what changed. */
const SOURCES = new Set(['categorySource', 'patternSource']);

/**
 * What a reader is shown of a difference: thing by thing, without fields that say nothing.
 * @param names - what the ids are called that a value may refer to
 */
export function differenceView(
  difference: RevisionDifference,
  names: ReadonlyMap<string, string>,
): ThingDifference[] {
  const things = new Map<string, ThingDifference>();
  for (const change of difference.changes) {
    const key = `${change.target}:${change.targetId ?? ''}`;
    const thing = things.get(key) ?? {
      key,
      target: change.target,
      label: NAMED.has(change.target) ? change.label : '',
      act: change.act,
      fields: [],
    };
    things.set(key, thing);
    if (INTERNAL.has(change.field) || isPlainSource(change)) continue;
    const field = fieldDifference(change, names);
    if (field && !saysOnlyLabel(field, thing)) thing.fields.push(field);
  }
  return [...things.values()].filter(
    ({ act, fields }) => act !== 'changed' || fields.length > 0,
  );
}

/** Who says so, where that was never a question. */
function isPlainSource({ act, field, before, after }: FieldChange) {
  return SOURCES.has(field) && (act !== 'changed' || !before || !after);
}

/** A new thing is called by its text, so the text need not be told again. */
function saysOnlyLabel(field: FieldDifference, thing: ThingDifference) {
  return (
    thing.act === 'created' &&
    field.kind === 'text' &&
    thing.label.endsWith(field.after)
  );
}

function fieldDifference(
  { field, before, after, redacted }: FieldChange,
  names: ReadonlyMap<string, string>,
): FieldDifference | null {
  if (redacted) return { field, kind: 'redacted' };
  if (Array.isArray(before) || Array.isArray(after)) {
    const [old, now] = [before, after].map(value =>
      Array.isArray(value) ? value.map(item => wordsOf(item, names)) : [],
    );
    const removed = old.filter(item => !now.includes(item));
    const added = now.filter(item => !old.includes(item));
    return removed.length || added.length
      ? { field, kind: 'list', removed, added }
      : null;
  }
  const prose = PROSE.has(field);
  const [old, now] = [before, after].map(value =>
    prose && typeof value === 'string' ? value : wordsOf(value, names),
  );
  if (old === now) return null;
  return { field, kind: prose ? 'text' : 'value', before: old, after: now };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A word of the vocabulary, such as `in_progress`. */
const JOINED = /^[a-z]+(?:_[a-z]+)+$/;
const ENTITY_REF = /^[a-z]+:[a-z0-9-]+\/[^\s/]+$/;

/** A value as text; nothing for what is not set. */
function wordsOf(value: Json, names: ReadonlyMap<string, string>): string {
  if (value === null) return '';
  if (typeof value === 'object') {
    return Object.values(value)
      .map(part => wordsOf(part, names))
      .filter(Boolean)
      .join(' · ');
  }
  const text = String(value);
  if (INSTANT.test(text)) return `${formatDay(text)}, ${formatTime(text)} UTC`;
  if (DAY.test(text)) return formatDay(text);
  if (ENTITY_REF.test(text)) return plainName(text);
  if (JOINED.test(text)) return text.replace(/_/g, ' ');
  return names.get(text) ?? text;
}
