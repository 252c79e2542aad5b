import {
  entityRefSchema,
  keySchema,
  POSTMORTEM_REF,
  UUID,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';

/**
 * Path parameters. What does not have the form of a name names nothing: the router answers 404,
 * before any query is made.
 */
const ref = z
  .string()
  .refine(text => POSTMORTEM_REF.test(text) || UUID.test(text))
  .meta({ description: 'PM-2025-02-09 or the id' });

const id = z.string().regex(UUID);

export const idParams = z.object({ id });
export const reviewedActionParams = z.object({ id, actionItemId: id });
/** A wording of a pattern. */
export const aliasParams = z.object({ id, aliasId: id });
export const refParams = z.object({ ref });
export const rowParams = z.object({ ref, id });

/** An entity of the catalog, in the manner of the catalog's own addresses. */
export const entityParams = z
  .object({ kind: z.string(), namespace: z.string(), name: z.string() })
  .refine(params => entityRefSchema.safeParse(written(params)).success);

interface EntityParams {
  kind: string;
  namespace: string;
  name: string;
}

/** The entity reference of an address. */
export function entityOf(params: EntityParams): string {
  return entityRefSchema.parse(written(params));
}

function written({ kind, namespace, name }: EntityParams): string {
  return `${kind}:${namespace}/${name}`;
}

export const sectionParams = z.object({ ref, key: keySchema });
export const revisionParams = z.object({
  ref,
  n: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});
