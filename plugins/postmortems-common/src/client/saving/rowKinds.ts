import { z } from 'zod';
import {
  actionItemFieldsSchema,
  editedHeaderSchema,
  factorCreateSchema,
  sectionPutSchema,
  timelineEventFieldsSchema,
  type ActionItem,
  type Factor,
  type Header,
  type Section,
  type TimelineEvent,
} from '../../model';
import { dequal } from 'dequal';
import type { FieldReading, FieldRules, Row, Sides } from './types';

/** Fields that nobody types into; where two people changed them, it is not worth a question. */
const COMPANIONS = [
  'position',
  'timeOrigin',
  'categorySource',
  'patternSource',
];

/** Reads fields with the very schemas by which the server reads them. */
function rulesOf<T extends Row>(
  schema: z.ZodObject,
  required: readonly (keyof T & string)[],
): FieldRules<T> {
  const shape: Record<string, z.ZodType> = schema.shape;
  return {
    fields: Object.keys(shape) as (keyof T)[],
    required,
    merge: (field, { mine }) =>
      COMPANIONS.includes(String(field)) ? mine : undefined,
    read<K extends keyof T>(field: K, value: T[K]): FieldReading<T[K]> {
      const parsed = shape[String(field)].safeParse(value);
      return parsed.success
        ? { value: parsed.data as T[K] }
        : { problem: parsed.error.issues[0].message };
    },
  };
}

export const headerRules: FieldRules<Header> = {
  ...rulesOf<Header>(editedHeaderSchema, ['title']),
  // Belongs to five other fields at once: whose those are, theirs is the entry.
  merge: (field, sides) =>
    field === 'milestoneOrigins' ? mergeEntries(sides) : undefined,
};
export const sectionRules = rulesOf<Section>(sectionPutSchema, ['body']);
export const eventRules = rulesOf<TimelineEvent>(timelineEventFieldsSchema, [
  'description',
]);
export const factorRules = rulesOf<Factor>(factorCreateSchema, [
  'statement',
  'layer',
]);
export const actionItemRules = rulesOf<ActionItem>(actionItemFieldsSchema, [
  'title',
]);

/** Each entry as whoever changed it left it; mine where both did. */
function mergeEntries<V>({ base, mine, theirs }: Sides<V>): V {
  type Entries = Record<string, unknown>;
  const [before, here, there] = [base, mine, theirs] as Entries[];
  const merged: Entries = { ...there };
  for (const key of Object.keys({ ...before, ...here })) {
    if (dequal(here[key], before[key])) continue;
    if (key in here) merged[key] = here[key];
    else delete merged[key];
  }
  return merged as V;
}
