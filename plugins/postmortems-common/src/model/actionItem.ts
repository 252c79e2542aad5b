import { z } from 'zod';
import {
  daySchema,
  idSchema,
  instantSchema,
  principalRefSchema,
  urlSchema,
  userRefSchema,
  versionSchema,
} from './scalars';
import { line, optionalLine, TEXT_LIMITS } from './text';
import {
  ACTION_STATUSES,
  ACTION_TYPES,
  PRIORITIES,
  UNFINISHED_ACTION_STATUSES,
} from './vocabulary';

export const actionItemFieldsSchema = z.strictObject({
  title: line(TEXT_LIMITS.line),
  /** A catalog user or group; kept as said when the catalog does not know it. */
  owner: principalRefSchema.nullable(),
  sponsor: userRefSchema.nullable(),
  dueOn: daySchema.nullable(),
  priority: z.enum(PRIORITIES),
  type: z.enum(ACTION_TYPES).nullable(),
  status: z.enum(ACTION_STATUSES),
  /** What shows that it is done: an address or a sentence. Done without it is waiting for proof. */
  proof: optionalLine(TEXT_LIMITS.statement).nullable(),
  /** Why it will not be done. */
  reason: optionalLine(TEXT_LIMITS.statement).nullable(),
  /** The factors of the same post-mortem that it addresses. */
  factorIds: z.array(idSchema).max(100),
  ticketUrl: urlSchema.nullable(),
});
export type ActionItemFields = z.infer<typeof actionItemFieldsSchema>;

export const actionItemSchema = actionItemFieldsSchema.extend({
  id: idSchema,
  /** Its name within the post-mortem, never given twice: `AI-001`. */
  key: z.string().regex(/^AI-\d{3,}$/),
  version: versionSchema,
  createdAt: instantSchema,
  /** When it left the unfinished statuses; none while work is owed. */
  closedAt: instantSchema.nullable(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export type ActionItem = z.infer<typeof actionItemSchema>;

/** What makes an action item: only the title must be said. */
export const actionItemCreateSchema = actionItemFieldsSchema
  .partial()
  .required({ title: true });
export type ActionItemCreate = z.infer<typeof actionItemCreateSchema>;

export const actionItemPatchSchema = actionItemFieldsSchema
  .partial()
  .refine(patch => Object.keys(patch).length > 0, {
    message: 'must change something',
  });
export type ActionItemPatch = z.infer<typeof actionItemPatchSchema>;

type Progress = Pick<ActionItem, 'status' | 'dueOn' | 'proof'>;

/** True while work is owed. */
export function isUnfinished(item: Pick<ActionItem, 'status'>): boolean {
  return (UNFINISHED_ACTION_STATUSES as readonly string[]).includes(
    item.status,
  );
}

/**
 * True when work is owed and the due day has passed.
 * @param today - the current day in UTC, as `2025-02-16`
 */
export function isOverdue(item: Progress, today: string): boolean {
  return isUnfinished(item) && item.dueOn !== null && item.dueOn < today;
}

/** True when somebody says it is done and nothing shows it yet. */
export function isWaitingForProof(item: Progress): boolean {
  return item.status === 'done' && !item.proof;
}
