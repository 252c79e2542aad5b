import { z } from 'zod';
import { markdown } from './text';

/** How grave a finding is. `vague` is said of actions, the others of prose. */
export const FINDING_SEVERITIES = [
  'blame',
  'hindsight',
  'note',
  'vague',
] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** What is looked at: a text in Markdown, or the title of an action. */
export const FINDING_KINDS = ['prose', 'action'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One marked span of text, with the reason and a better question. It never blocks anything. */
export const findingSchema = z.object({
  /** Names the occurrence: stays the same while its sentence does, wherever in the text it moves. */
  key: z.string().max(80),
  /** The rule that points it out. */
  rule: z.string().max(40),
  severity: z.enum(FINDING_SEVERITIES),
  /** From here, in UTF-16 units of the Markdown text … */
  start: z.number().int().nonnegative(),
  /** … to before here. */
  end: z.number().int().nonnegative(),
  reason: z.string(),
  question: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

/** A text that is to be looked at. Nothing of it is kept. */
export const findingsRequestSchema = z.strictObject({
  text: markdown(),
  kind: z.enum(FINDING_KINDS),
});
export type FindingsRequest = z.infer<typeof findingsRequestSchema>;

/** What was found in a text, in its order. */
export const findingsSchema = z.strictObject({
  /** `other` where most of it is in another language than English, which is left alone. */
  language: z.enum(['en', 'other']),
  findings: z.array(findingSchema),
});
export type Findings = z.infer<typeof findingsSchema>;
