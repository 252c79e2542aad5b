import { z } from 'zod';
import {
  MONITORING_ACTION,
  RUNBOOK_ACTION,
  TESTING_ACTION,
} from './actionTemplates';
import { DEFAULT_DUE_RULES, dueRuleSchema } from './duePolicy';
import {
  ACTION_TYPES,
  INCIDENT_KINDS,
  keySchema,
  PRIORITIES,
} from './vocabulary';

/** What an adopter may define in configuration, and what holds where nothing is configured. */

export const severitySchema = z.strictObject({
  key: keySchema,
  title: z.string(),
  /** 1 is the worst; decides order and shape. */
  rank: z.int().min(1).max(9),
});
export type Severity = z.infer<typeof severitySchema>;

export const templateSectionSchema = z.strictObject({
  key: keySchema,
  title: z.string(),
  /** One line that says what belongs here. */
  help: z.string(),
  /** Not there, neither in the report, until somebody writes in it. */
  optional: z.boolean().optional(),
});
export type TemplateSection = z.infer<typeof templateSectionSchema>;

export const templateSchema = z.strictObject({
  key: keySchema,
  title: z.string(),
  /** One sentence that says when to choose it. */
  description: z.string().optional(),
  /** The kind of incident that it is proposed for. */
  suggestedFor: z.enum(INCIDENT_KINDS).optional(),
  sections: z.array(templateSectionSchema),
});
export type Template = z.infer<typeof templateSchema>;

/**
 * What usually follows from a factor of a category. In `title` and `outline`, `{{topic}}` stands for what
 * the factor is about, `{{name}}` for the same as one word, and `{{service}}` for the first affected entity.
 */
export const actionTemplateSchema = z.strictObject({
  title: z.string().min(1),
  type: z.enum(ACTION_TYPES),
  priority: z.enum(PRIORITIES).optional(),
  /** What to begin with: headings of a runbook, a rule of an alert, the steps of a test. */
  outline: z.string().optional(),
});
export type ActionTemplate = z.infer<typeof actionTemplateSchema>;

export const categorySchema = z.strictObject({
  key: keySchema,
  title: z.string(),
  /** One line that tells it from its neighbours. */
  help: z.string(),
  action: actionTemplateSchema.optional(),
});
export type Category = z.infer<typeof categorySchema>;

/** Where artefacts come from, for the commands that collect them. */
export const collectSettingsSchema = z.strictObject({
  /** Address of Prometheus, as engineers reach it. */
  prometheusUrl: z.string(),
  /** Address of Alertmanager, likewise. */
  alertmanagerUrl: z.string(),
  /**
   * Queries worth keeping, in PromQL; `{{service}}` stands for the service's name, `{{id}}` for its name in
   * Kubernetes.
   */
  queries: z
    .array(
      z.strictObject({ title: z.string().min(1), query: z.string().min(1) }),
    )
    .max(20),
});
export type CollectSettings = z.infer<typeof collectSettingsSchema>;

/** How actions are followed through. */
export const actionSettingsSchema = z.strictObject({
  /** Whether another person has to agree that something will not be done. */
  secondPerson: z.boolean(),
  /** How many days an action has; the first rule that fits holds. */
  due: z.array(dueRuleSchema).max(100),
  /** After how many days without a recurrence that is said of what was done. */
  heldAfterDays: z.int().min(1).max(3_650),
});
export type ActionSettings = z.infer<typeof actionSettingsSchema>;

/** What the backend tells its clients about itself. */
export const settingsSchema = z.strictObject({
  severities: z.array(severitySchema),
  templates: z.array(templateSchema),
  categories: z.array(categorySchema),
  reviewRequired: z.boolean(),
  /** How many reviewers have to approve before it can be published. */
  approvalsNeeded: z.int().min(0),
  collect: collectSettingsSchema,
  actions: actionSettingsSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

/** The same for one person. */
export const viewerSettingsSchema = settingsSchema.extend({
  /** The issue trackers that this portal knows. */
  trackers: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** Whether the person asking is an administrator. */
  isAdministrator: z.boolean(),
});
export type ViewerSettings = z.infer<typeof viewerSettingsSchema>;

export const DEFAULT_ACTIONS: ActionSettings = {
  secondPerson: false,
  due: DEFAULT_DUE_RULES,
  heldAfterDays: 30,
};

export const DEFAULT_COLLECT: CollectSettings = {
  prometheusUrl: 'http://prometheus:9090',
  alertmanagerUrl: 'http://alertmanager:9093',
  queries: [
    {
      title: 'Requests by status',
      query: 'sum by (code) (rate(http_requests_total{job="{{service}}"}[1m]))',
    },
    { title: 'Targets up', query: 'up{job="{{service}}"}' },
  ],
};

export const DEFAULT_SEVERITIES: Severity[] = [
  { key: 'P1', title: 'Critical service degraded', rank: 1 },
  { key: 'P2', title: 'Major function impaired', rank: 2 },
  { key: 'P3', title: 'Minor function impaired', rank: 3 },
  { key: 'P4', title: 'Little or no effect on users', rank: 4 },
];

/** The taxonomy of contributing factors. */
export const DEFAULT_CATEGORIES: Category[] = [
  {
    key: 'monitoring-gap',
    title: 'Monitoring Gap',
    help: 'Nothing measured it, or no alert said so in time.',
    action: MONITORING_ACTION,
  },
  {
    key: 'testing-gap',
    title: 'Testing Gap',
    help: 'No test, or none like production, would have shown it.',
    action: TESTING_ACTION,
  },
  {
    key: 'runbook-gap',
    title: 'Runbook Gap',
    help: 'No procedure, or one that was wrong or could not be found.',
    action: RUNBOOK_ACTION,
  },
  {
    key: 'capacity-planning',
    title: 'Capacity Planning',
    help: 'Limits, pools or quotas did not follow the load.',
  },
  {
    key: 'configuration-change',
    title: 'Configuration Change',
    help: 'A setting, flag or parameter had an effect nobody expected.',
  },
  {
    key: 'software-change',
    title: 'Software Change',
    help: 'A release brought a defect or a new behaviour.',
  },
  {
    key: 'dependency-failure',
    title: 'Dependency Failure',
    help: 'Something this depends on failed, and the failure came through.',
  },
  {
    key: 'process',
    title: 'Process',
    help: 'How work is reviewed, handed over, scheduled or decided.',
  },
  {
    key: 'hardware',
    title: 'Hardware',
    help: 'A machine, disk or other device failed.',
  },
  {
    key: 'network',
    title: 'Network',
    help: 'Connectivity, routing, name resolution or load balancing.',
  },
  {
    key: 'security',
    title: 'Security',
    help: 'Access, secrets, certificates or an attack.',
  },
  {
    key: 'data',
    title: 'Data',
    help: 'Wrong, lost, late or unexpectedly shaped data.',
  },
  {
    key: 'human-computer-interface',
    title: 'Human-Computer Interface',
    help: 'A tool made the wrong step easy or the right one hard to see.',
  },
  {
    key: 'unknown',
    title: 'Unknown',
    help: 'Not understood yet.',
  },
];
