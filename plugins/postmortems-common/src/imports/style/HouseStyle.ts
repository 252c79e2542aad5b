import type { ActionType, Layer, Milestone, Priority } from '../../model';

/** What a heading, or a label that stands for one, can announce besides a section of the template. */
export type PartName = 'timeline' | 'actionItems' | 'done' | Layer;

/** What a label before a value can tell about the incident. */
export type FieldName =
  | 'title'
  | 'date'
  | 'severity'
  | 'status'
  | 'authors'
  | 'duration'
  | Milestone;

export type EventColumn =
  | 'when'
  | 'day'
  | 'event'
  | 'zone'
  | 'source'
  | 'actor'
  | 'evidence';

export type ActionColumn =
  | 'action'
  | 'owner'
  | 'due'
  | 'ticket'
  | 'status'
  | 'priority'
  | 'type';

type Words<Name extends string> = Record<Name, string[]>;

/**
 * How a house writes its post-mortems: the words it uses, and nothing else. All are compared in lower case,
 * without markup, punctuation and remarks in parentheses. A heading means what its first words say.
 */
export interface HouseStyle {
  /** Headings of what becomes rows. */
  parts: Words<PartName>;
  /** Headings of sections, by the key of the template's section. */
  sections: Record<string, string[]>;
  /** Labels of single values. */
  fields: Words<FieldName>;
  /** Labels of the services that it is about. */
  services: string[];
  /** Titles of the columns of a timeline. */
  eventColumns: Words<EventColumn>;
  /** Titles of the columns of a table of action items. */
  actionColumns: Words<ActionColumn>;
  /** Headings that group action items, by what these are for. */
  actionTypes: Words<ActionType>;
  priorities: Words<Priority>;
  /** What says that an action item is done, will not be, or has been begun. */
  actionStates: Words<'done' | 'wont_do' | 'in_progress' | 'open'>;
  /** What says how far the document is. */
  documentStates: Words<'finished' | 'unfinished'>;
  /** Entries of a list of key times, by the milestone they tell. */
  moments: Words<Milestone>;
}
