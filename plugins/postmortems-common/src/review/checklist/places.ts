import {
  ActionItem,
  CheckPlace,
  Factor,
  Header,
  Milestone,
  MILESTONE_FIELDS,
  Section,
  TimelineEvent,
} from '../../model';

/** The longest label, in characters. */
const LONGEST = 80;

/** The start of a text, as a label. */
export function startOf(text: string): string {
  return text.length > LONGEST
    ? `${text.slice(0, LONGEST - 1).trimEnd()}…`
    : text;
}

type Field<Row> = keyof Row & string;

/** A field of the header; the milestones among them. */
export function placeInIncident(
  field: Field<Header>,
  label: string,
): CheckPlace {
  return { part: 'incident', id: null, field, label };
}

/** A field that is about the review and what follows it. */
export function placeInReview(field: Field<Header>, label: string): CheckPlace {
  return { part: 'review', id: null, field, label };
}

export function placeOfMilestone(milestone: Milestone): CheckPlace {
  return placeInIncident(MILESTONE_FIELDS[milestone], nameOf(milestone));
}

export function placeOfSection({
  key,
  title,
}: Pick<Section, 'key' | 'title'>): CheckPlace {
  return { part: 'section', id: key, field: null, label: title };
}

export function placeOfEvent(
  { id, description }: TimelineEvent,
  field: Field<TimelineEvent> = 'description',
): CheckPlace {
  return { part: 'timeline', id, field, label: startOf(description) };
}

export function placeOfFactor(
  { id, statement }: Factor,
  field: Field<Factor> = 'statement',
): CheckPlace {
  return { part: 'factors', id, field, label: startOf(statement) };
}

export function placeOfAction(
  { id, key }: ActionItem,
  field: Field<ActionItem> = 'title',
): CheckPlace {
  return { part: 'action_items', id, field, label: key };
}

/** `Resolved` */
export function nameOf(milestone: Milestone): string {
  return milestone[0].toLocaleUpperCase('en-US') + milestone.slice(1);
}

/** How many are named one by one. */
const MOST_NAMED = 3;

/** `AI-001, AI-002, AI-003 and 4 more` */
export function listed(labels: readonly string[]): string {
  const named = labels.slice(0, MOST_NAMED);
  const left = labels.length - named.length;
  if (left > 0) return `${named.join(', ')} and ${left} more`;
  const last = named.pop() ?? '';
  return named.length > 0 ? `${named.join(', ')} and ${last}` : last;
}

/** The same of places, by what people call them. */
export function listedPlaces(places: readonly CheckPlace[]): string {
  return listed(places.map(({ label }) => label));
}
