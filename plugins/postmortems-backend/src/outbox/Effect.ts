/** What may be to do. */
export const EFFECT_KINDS = [
  'review_requested',
  'comment',
  'mention',
  'exposure',
  'published',
  'reminder',
  'recurred',
  'action_reminder',
  'follow_up',
  'digest',
  'ticket',
] as const;

export type EffectKind = (typeof EFFECT_KINDS)[number];

/** Something that is to happen outside the database because of a change, and only if the change is kept. */
export interface Effect {
  kind: EffectKind;
  /** Names the cause, such as `comment:<id>`; a second effect of the same cause is none. */
  dedupeKey: string;
  /**
   * Ids and figures: never text of a document, which may be restricted or purged before this is sent.
   * Whom `by` names is not told.
   */
  payload: { by?: string } & Record<string, string | number | string[]>;
  /** Not before then, ISO 8601; at once where it is not said. */
  dueAt?: string;
}
