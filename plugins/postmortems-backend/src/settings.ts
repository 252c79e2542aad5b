import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ActionSettings,
  actionSettingsSchema,
  Category,
  categorySchema,
  collectSettingsSchema,
  DEFAULT_ACTIONS,
  DEFAULT_CATEGORIES,
  DEFAULT_COLLECT,
  DEFAULT_DUE_RULES,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
  Settings as SettingsData,
  severitySchema,
  Template,
  templateSchema,
} from 'backstage-plugin-postmortems-common';
import {
  houseWordsSchema,
  HouseStyle,
  withWords,
} from 'backstage-plugin-postmortems-common/imports';
import { z } from 'zod';
import { configuredPatterns, SecretPattern } from './evidence/redaction';
import { Source, sourceSchema } from './evidence/sources/Source';
import { notificationSettings, NotificationSettings } from './outbox/settings';
import { ticketSettings, TicketSettings } from './tickets/settings';

/** Of artefacts, in bytes; of their text in characters. */
export interface EvidenceLimits {
  bytes: number;
  documentBytes: number;
  keptCharacters: number;
}

/** How many approvals of reviewers it takes to publish. */
const approvalsNeeded = z.int().min(0).max(20);

/** One of our own by its key, or one that is written out. */
const configuredTemplate = z.union([
  templateSchema,
  z.enum(DEFAULT_TEMPLATES.map(({ key }) => key)).transform(templateOfOurs),
]);

function templateOfOurs(key: string): Template {
  return DEFAULT_TEMPLATES.find(template => template.key === key)!;
}

function evidenceLimits(config?: Config): EvidenceLimits {
  const megabytes = (key: string, fallback: number) =>
    1_000_000 *
    z
      .number()
      .positive()
      .max(10_000)
      .parse(config?.getOptional(key) ?? fallback);
  return {
    bytes: megabytes('maxMegabytes', 1_100),
    documentBytes: megabytes('maxDocumentMegabytes', 32),
    keptCharacters: megabytes('keptMegabytes', 32),
  };
}

/** What the configuration says about the domain, with defaults where it says nothing. */
export class Settings {
  readonly data: SettingsData;
  /** The words of post-mortems that are imported. */
  readonly houseStyle: HouseStyle;
  /** Secrets of the organisation's own, taken out of evidence beside the common ones. */
  readonly secrets: SecretPattern[];
  /** Systems that evidence is fetched from. */
  readonly sources: Source[];
  /** How large artefacts may be, and how much of their text is kept. */
  readonly evidence: EvidenceLimits;
  /** Who is told of what, and when. */
  readonly notifications: NotificationSettings;
  /** What goes to issue trackers. */
  readonly tickets: TicketSettings;
  /** Whether people may subscribe to calendars, which do not sign in. */
  readonly hasCalendar: boolean;
  readonly #ranks: Map<string, number>;

  /** @throws when a configured list does not have the expected form: better at startup than later */
  static fromConfig(config: Config): Settings {
    const root = config.getOptionalConfig('postmortems');
    const list = <T>(key: string, schema: z.ZodType<T>, fallback: T[]) =>
      root?.has(key) ? z.array(schema).min(1).parse(root.get(key)) : fallback;
    const words = root?.getOptional('imports.words') ?? {};
    const data = {
      severities: list('severities', severitySchema, DEFAULT_SEVERITIES),
      templates: list('templates', configuredTemplate, DEFAULT_TEMPLATES),
      categories: mergeCategories(
        list('categories', categorySchema, DEFAULT_CATEGORIES),
      ),
      reviewRequired: root?.getOptionalBoolean('reviewRequired') ?? false,
      approvalsNeeded: approvalsNeeded.parse(
        root?.getOptional('review.approvals') ?? 0,
      ),
      collect: collectSettingsSchema.parse({
        ...DEFAULT_COLLECT,
        ...(root?.getOptional('collect') as object | undefined),
      }),
      actions: actionSettings(root?.getOptional('actions')),
    };
    return new Settings(
      data,
      withWords(houseWordsSchema.parse(words)),
      evidenceLimits(root?.getOptionalConfig('evidence')),
      z.array(sourceSchema).parse(root?.getOptional('sources') ?? []),
      configuredPatterns(root?.getOptional('evidence.secrets') ?? []),
      notificationSettings(root),
      ticketSettings(config),
      root?.getOptionalBoolean('calendar.enabled') ?? true,
    );
  }

  private constructor(
    data: SettingsData,
    houseStyle: HouseStyle,
    evidence: EvidenceLimits,
    sources: Source[],
    secrets: SecretPattern[],
    notifications: NotificationSettings,
    tickets: TicketSettings,
    hasCalendar: boolean,
  ) {
    this.data = data;
    this.houseStyle = houseStyle;
    this.evidence = evidence;
    this.sources = sources;
    this.secrets = secrets;
    this.notifications = notifications;
    this.tickets = tickets;
    this.hasCalendar = hasCalendar;
    this.#ranks = new Map(data.severities.map(({ key, rank }) => [key, rank]));
  }

  /** Orders severities, the worst first; what is unknown or not said comes last. */
  severityRank(severity: string | null): number {
    return this.#ranks.get(severity ?? '') ?? 99;
  }

  /** @throws InputError for what is no category of the taxonomy */
  mustKnowCategory(category: string): void {
    const known = this.data.categories.map(({ key }) => key);
    if (!known.includes(category)) {
      throw new InputError(`category: must be one of ${known.join(', ')}`);
    }
  }

  /** The template of that key, or the first one. */
  template(key?: string): Template | undefined {
    return key === undefined
      ? this.data.templates[0]
      : this.data.templates.find(template => template.key === key);
  }
}

/** Reminders are no concern of clients; notifications read them. */
const configuredActionsSchema = actionSettingsSchema.partial().extend({
  // Read with the notifications.
  reminders: z.unknown().optional(),
  digest: z.unknown().optional(),
});

/** Where no configured rule of due days fits, one of ours does. */
function actionSettings(configured: unknown = {}): ActionSettings {
  const { due, reminders, digest, ...settings } =
    configuredActionsSchema.parse(configured);
  return {
    ...DEFAULT_ACTIONS,
    ...settings,
    due: [...(due ?? []), ...DEFAULT_DUE_RULES],
  };
}

/** The configuration adds to the taxonomy or renames an entry; counting needs the default ones to stay. */
function mergeCategories(configured: Category[]): Category[] {
  const merged = new Map(DEFAULT_CATEGORIES.map(entry => [entry.key, entry]));
  for (const entry of configured) {
    merged.set(entry.key, { ...merged.get(entry.key), ...entry });
  }
  return [...merged.values()];
}
