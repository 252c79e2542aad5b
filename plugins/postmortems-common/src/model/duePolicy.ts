import { z } from 'zod';
import { keySchema, PRIORITIES, Priority } from './vocabulary';

/** How many days an action has; of one priority, or after incidents of one severity, where it says so. */
export const dueRuleSchema = z.strictObject({
  severity: keySchema.optional(),
  priority: z.enum(PRIORITIES).optional(),
  days: z.int().min(1).max(3_650),
});
export type DueRule = z.infer<typeof dueRuleSchema>;

/** What holds where nothing that is configured fits. */
export const DEFAULT_DUE_RULES: DueRule[] = [
  { priority: 'high', days: 15 },
  { days: 30 },
];

const DAY_MS = 86_400_000;

/**
 * The day on which an action is due by policy: the first rule that fits has it.
 * @param from - the day from which it counts, in UTC, as `2025-02-16`
 */
export function dueByPolicy(
  rules: readonly DueRule[],
  about: { severity: string | null; priority: Priority },
  from: string,
): string | null {
  const rule = rules.find(
    ({ severity, priority }) =>
      (severity === undefined || severity === about.severity) &&
      (priority === undefined || priority === about.priority),
  );
  if (!rule) return null;
  return new Date(Date.parse(from) + rule.days * DAY_MS)
    .toISOString()
    .slice(0, 10);
}
