import { z } from 'zod';
import { idSchema, instantSchema, versionSchema } from './scalars';
import { line, TEXT_LIMITS } from './text';
import { CATEGORY_SOURCES, CERTAINTIES, keySchema, LAYERS } from './vocabulary';

export const factorFieldsSchema = z.strictObject({
  layer: z.enum(LAYERS),
  category: keySchema.nullable(),
  /** A person, where a category is sent without it; likewise of the pattern. */
  categorySource: z.enum(CATEGORY_SOURCES),
  /** One statement of causation. */
  statement: line(TEXT_LIMITS.statement),
  certainty: z.enum(CERTAINTIES),
  /** The factor that this one explains; none at the root of a chain of whys. */
  parentId: idSchema.nullable(),
  /** The named story that it is one more case of; of a pattern that was merged, the one that was chosen. */
  patternId: idSchema.nullable(),
  patternSource: z.enum(CATEGORY_SOURCES),
});
export type FactorFields = z.infer<typeof factorFieldsSchema>;

export const factorSchema = factorFieldsSchema.extend({
  id: idSchema,
  version: versionSchema,
  position: z.int(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export type Factor = z.infer<typeof factorSchema>;

/** Its place among the factors with the same parent and layer, smallest first; equal ones stay as they were made. */
const placed = { position: z.int().min(0).max(1_000_000).optional() };

/** What makes a factor: the statement and its layer must be said. Without a position it comes last. */
export const factorCreateSchema = factorFieldsSchema
  .partial()
  .required({ statement: true, layer: true })
  .extend(placed);
export type FactorCreate = z.infer<typeof factorCreateSchema>;

export const factorPatchSchema = factorFieldsSchema
  .partial()
  .extend(placed)
  .refine(patch => Object.keys(patch).length > 0, {
    message: 'must change something',
  });
export type FactorPatch = z.infer<typeof factorPatchSchema>;
