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
  /** A thought for improvement, kept apart from the actions until somebody promotes it. */
  isIdea: z.boolean(),
  /** Until that day nobody is reminded of it; not said in a report, as it is about reminders. */
  snoozedUntil: daySchema.nullable(),
  /** Why it is quiet until then. */
  snoozeReason: optionalLine(TEXT_LIMITS.line).nullable(),
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
  /** Who gave the proof that stands there, and when. */
  proofBy: z.string().nullable(),
  proofAt: instantSchema.nullable(),
  /** Who looked at the proof and found that it holds, and when. */
  verifiedBy: z.string().nullable(),
  verifiedAt: instantSchema.nullable(),
  /** How often its due day was moved later. */
  extensions: z.int().min(0),
  /** Who proposed not to do it, where another person has to agree. */
  wontDoProposedBy: z.string().nullable(),
  /** Who has it quiet until a day. */
  snoozedBy: z.string().nullable(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export type ActionItem = z.infer<typeof actionItemSchema>;

/** What makes an action item: only the title must be said. Without a word on its due day, the policy sets one. */
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

/** True when it is done, and has something that can be looked at. */
export function mayBeVerified(
  item: Pick<ActionItem, 'status' | 'proof'>,
): boolean {
  return item.status === 'done' && Boolean(item.proof);
}

/** True while one person proposes not to do it and nobody has agreed yet. */
export function isProposedNotToDo(
  item: Pick<ActionItem, 'status' | 'wontDoProposedBy'>,
): boolean {
  return item.status !== 'wont_do' && item.wontDoProposedBy !== null;
}

/** For how many days an action may be quiet. */
export const SNOOZE_LIMIT_DAYS = 90;

/**
 * True while nobody is reminded of it; on the day that it is snoozed until, people are again.
 * @param today - the current day in UTC, as `2025-02-16`
 */
export function isSnoozed(
  item: Pick<ActionItem, 'snoozedUntil'>,
  today: string,
): boolean {
  return item.snoozedUntil !== null && item.snoozedUntil > today;
}

/** The action items of a document that are actions, and those that are only ideas yet. */
export function apartFromIdeas<T extends Pick<ActionItem, 'isIdea'>>(
  items: readonly T[],
): { actions: T[]; ideas: T[] } {
  return {
    actions: items.filter(({ isIdea }) => !isIdea),
    ideas: items.filter(({ isIdea }) => isIdea),
  };
}
