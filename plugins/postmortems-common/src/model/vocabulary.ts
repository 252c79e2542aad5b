import { z } from 'zod';

/** The closed sets of words of the domain. What an adopter may extend lives in `settings.ts`. */

export const INCIDENT_KINDS = ['incident', 'near_miss'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const STATUSES = ['draft', 'in_review', 'published'] as const;
export type Status = (typeof STATUSES)[number];

export const VISIBILITIES = ['open', 'restricted'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** The five moments of an incident, in the order in which they should happen. */
export const MILESTONES = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const LINK_KINDS = [
  'runbook',
  'incident',
  'channel',
  'dashboard',
  'change',
  'other',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** From what broke, through what let it, to what keeps letting it. */
export const LAYERS = ['immediate', 'contributing', 'systemic'] as const;
export type Layer = (typeof LAYERS)[number];

export const CERTAINTIES = ['hypothesis', 'confirmed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Whether a person chose a category or the product proposed it. */
export const CATEGORY_SOURCES = ['person', 'suggested'] as const;
export type CategorySource = (typeof CATEGORY_SOURCES)[number];

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const ACTION_TYPES = [
  'prevent',
  'detect',
  'mitigate',
  'repair',
  'process',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

export const ACTION_STATUSES = [
  'open',
  'in_progress',
  'done',
  'verified',
  'wont_do',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** The action statuses in which work is still owed. */
export const UNFINISHED_ACTION_STATUSES = [
  'open',
  'in_progress',
] as const satisfies readonly ActionStatus[];

/** How those who acted appear in the exported report. */
export const ACTORS_SHOWN = ['name', 'role'] as const;
export type ActorsShown = (typeof ACTORS_SHOWN)[number];

export const RUNBOOK_HELP = ['yes', 'partly', 'no'] as const;
export type RunbookHelp = (typeof RUNBOOK_HELP)[number];

/** The most rows of each kind that one document may hold, so that it can always be read whole. */
export const ROW_LIMITS = {
  sections: 300,
  events: 2_000,
  factors: 500,
  actionItems: 500,
  evidence: 60,
} as const;

/** A word that the configuration may define: a severity, a template, a section or a category. */
export const keySchema = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z0-9]+(?:[-_][a-zA-Z0-9]+)*$/, 'must be a key such as P1');
