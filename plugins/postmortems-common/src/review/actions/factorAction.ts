import {
  type ActionItem,
  type ActionTemplate,
  beginning,
  type Factor,
} from '../../model';

/** What an action is proposed with, and what to begin it with. */
export type FactorAction = Pick<
  ActionItem,
  'title' | 'type' | 'priority' | 'factorIds'
> & { outline: string | null };

/**
 * How people begin to say that something was not there: `No runbook for`, `There was no alert on`,
 * `Missing tests of`. What it was to be about follows.
 */
const ABSENCE =
  /^(?:there (?:was|is|were) |we had |the )?(?:no|not any|missing|lack of|insufficient|incomplete|outdated)\s+(?:[\w-]+\s+)?(?:alert(?:s|ing)?|monitor(?:s|ing)?|metrics?|dashboards?|tests?|coverage|runbooks?|playbooks?|procedures?|documentation)\s+(?:exist(?:s|ed)? )?(?:for|on|of|when|about|to|that covers?|covering)\s+/i;

const LONGEST_TOPIC = 120;

/** What a factor is about, as the end of a title. */
export function topicOf(statement: string): string {
  const topic = statement
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ABSENCE, '')
    .replace(/[.;:,\s]+$/, '');
  const cut = beginning(topic, LONGEST_TOPIC);
  if (cut === topic) return topic;
  const end = cut.lastIndexOf(' ');
  return `${end < LONGEST_TOPIC / 2 ? cut : cut.slice(0, end)} …`;
}

/** Marks are part of the letter before them: a word of Hindi would fall into pieces. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

function capitalised(word: string): string {
  const [first, ...rest] = word;
  return first.toLocaleUpperCase('en-US') + rest.join('');
}

/** The same as one word, as alerts and tests are named: `ConnectionPoolExhausted`. */
export function nameOf(topic: string): string {
  const words = topic.match(WORDS) ?? [];
  return words.slice(0, 6).map(capitalised).join('') || 'Unnamed';
}

/**
 * What usually follows from a factor of this category, about this factor.
 *
 * @param service - name of the first affected entity
 */
export function factorAction(
  { id, statement }: Pick<Factor, 'id' | 'statement'>,
  { title, type, priority = 'medium', outline }: ActionTemplate,
  service: string,
): FactorAction {
  const topic = topicOf(statement);
  const values = { topic, name: nameOf(topic), service };
  return {
    title: filled(title, values),
    type,
    priority,
    factorIds: [id],
    outline:
      outline === undefined ? null : filled(outline, mapped(values, harmless)),
  };
}

type Values = Record<'topic' | 'name' | 'service', string>;

/** In one pass: what a value says of places is no place. */
function filled(text: string, values: Values): string {
  return text.replace(
    /\{\{(topic|name|service)\}\}/g,
    (_, key: keyof Values) => values[key],
  );
}

/** Outlines quote a value, and Prometheus takes double braces for its own: neither may end or begin there. */
function harmless(value: string): string {
  return value.replace(/["\\]/g, "'").replace(/\{(?=\{)/g, '{ ');
}

function mapped(values: Values, change: (value: string) => string): Values {
  return {
    topic: change(values.topic),
    name: change(values.name),
    service: change(values.service),
  };
}
