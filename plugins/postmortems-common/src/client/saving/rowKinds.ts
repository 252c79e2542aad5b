import { z } from 'zod';
import {
  actionItemFieldsSchema,
  factorCreateSchema,
  headerFieldsSchema,
  sectionPutSchema,
  timelineEventFieldsSchema,
  type ActionItem,
  type Factor,
  type Header,
  type Section,
  type TimelineEvent,
} from '../../model';
import type { FieldReading, FieldRules, Row } from './types';

/** Reads fields with the very schemas by which the server reads them. */
function rulesOf<T extends Row>(
  schema: z.ZodObject,
  required: readonly (keyof T & string)[],
): FieldRules<T> {
  const shape: Record<string, z.ZodType> = schema.shape;
  return {
    required,
    read<K extends keyof T>(field: K, value: T[K]): FieldReading<T[K]> {
      const parsed = shape[String(field)].safeParse(value);
      return parsed.success
        ? { value: parsed.data as T[K] }
        : { problem: parsed.error.issues[0].message };
    },
  };
}

export const headerRules = rulesOf<Header>(headerFieldsSchema, ['title']);
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
