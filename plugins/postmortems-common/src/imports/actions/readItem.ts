import { ActionStatus, ActionType, daySchema, Priority } from '../../model';
import { accepted } from '../../report/text/fit';
import { addressesOf, Words } from '../source/words';
import type { Vocabulary } from '../style/Vocabulary';
import { readDay, WrittenDay } from '../time/readWhen';

/** What a table tells of an action item in columns of its own. */
export interface ToldAction {
  owner?: string;
  due?: string;
  status?: string;
  priority?: string;
  type?: string;
  ticket?: Words;
}

/** An action item as the text tells it: people still by the names they have there. */
export interface FoundAction {
  /** 0-based. */
  line: number;
  title: Words;
  owner: string | null;
  dueOn: string | null;
  status: ActionStatus;
  priority: Priority;
  type: ActionType | null;
  ticketUrl: string | null;
}

const CHECKBOX = /^\[([ xX✓✔-]?)\]\s*/;
const TICK = /^(?:✅|☑️?|✔️?|✓)\s*|\s*(?:✅|☑️?|✔️?)$/u;
const NO_TICK = /^(?:☐|⬜|❌|🔲)\s*/u;
const DONE_WORDS =
  /\((?:done|completed?|fixed|merged|resolved|implemented|closed)[^()]{0,40}\)|\b(?:done|completed) (?:as of|on|in) \S|(?:[-–—:;] ?)(?:done|completed|fixed)[.!]?$/i;
const BEGUN_WORDS = /\((?:in progress|ongoing|started|wip)\)/i;
const OWNER =
  /(?:[([]|\b|^)(?:owner|assignee|assigned to|responsible|dri)s?\s*[:=]\s*@?([^,;()[\]|\n]{1,60}?)(?=\.?\s*$|[,;()[\]|]|\.\s|\s[-–—]\s|\s+(?:due|by|eta|deadline|ticket|status|priority)\b)/i;
/** A day in parentheses or behind a dash, at the very end: "@bo (2024-06-01)". */
const DAY_AT_END = /(?:\(|\s[-–—]\s)(\d{4}-\d{2}-\d{2})\)?\.?$/;
const MENTION =
  /(?:^|[\s([])@([A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?)(?=[\s)\],.:;]|$)/;
const DUE =
  /(?:[([]|\b)(?:due(?: date| on| by)?|deadline|eta|target date|by)\s*[:=]?\s*((?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^)\]]{3,30})/i;
const TICKET_ADDRESS =
  /\/(?:issues?|pulls?|merge_requests|browse|tickets?|stor(?:y|ies)|cards?|c|bugs?|work_?items|tasks?|t)\/[\w#-]+|show_bug\.cgi|[?&]id=\d+/i;
const TICKET_NAME = /^(?:[\w./-]*#\d+|[A-Z][A-Z0-9]+-\d+|\d{2,})$/;

/** Reads an action item from its words, and from what a table says beside them. */
export function readItem(
  line: number,
  words: Words,
  told: ToldAction,
  vocabulary: Vocabulary,
  year: number | null,
): FoundAction {
  const { style } = vocabulary;
  const box = CHECKBOX.exec(words.text);
  const text = words.text
    .replace(CHECKBOX, '')
    .replace(NO_TICK, '')
    .replace(TICK, '');
  const ticked =
    Boolean(box?.[1]?.trim()) || TICK.test(words.text) || DONE_WORDS.test(text);
  const begun = BEGUN_WORDS.test(text) ? 'in_progress' : 'open';
  const status =
    (told.status && vocabulary.beginsWith(style.actionStates, told.status)) ||
    (ticked ? 'done' : begun);
  const owner = told.owner ?? OWNER.exec(text)?.[1] ?? MENTION.exec(text)?.[1];
  const due =
    told.due ?? DUE.exec(text)?.[1] ?? DAY_AT_END.exec(text.trim())?.[1];
  return {
    line,
    title: { ...words, text },
    owner: ownerOf(owner),
    dueOn: due ? dayOf(readDay(due.trim())?.day, year) : null,
    status,
    priority:
      (told.priority &&
        vocabulary.beginsWith(style.priorities, told.priority)) ||
      'medium',
    type: (told.type && vocabulary.actionType(told.type)) || null,
    ticketUrl: ticketOf(told.ticket, words),
  };
}

/** What people write where there is no owner yet. */
const NOBODY =
  /^(?:-+|–|—|tbd|tba|n\/?a|none|nobody|unassigned|unknown|\?+)?$/i;

/** The first of several. */
function ownerOf(text: string | undefined): string | null {
  const [first] = (text ?? '').split(/[,;&/]|\band\b/);
  const name = first
    .replace(/<[^>]*>|\([^)]*\)|^@/g, '')
    .replace(/^[\s*_`@]+|[\s*_`.]+$/g, '')
    .trim();
  return NOBODY.test(name) ? null : name;
}

function dayOf(
  day: WrittenDay | undefined,
  year: number | null,
): string | null {
  const known = day?.year ?? year;
  if (!day || known === null) return null;
  const text = [String(known), day.month, day.day]
    .map(part => String(part).padStart(2, '0'))
    .join('-');
  return accepted(daySchema, text) ?? null;
}

function ticketOf(column: Words | undefined, words: Words): string | null {
  const [told] = column ? addressesOf(column) : [];
  if (told) return told;
  const named = words.links.find(
    ({ url, text }) => TICKET_NAME.test(text) || TICKET_ADDRESS.test(url),
  );
  const bare = addressesOf(words).find(url => TICKET_ADDRESS.test(url));
  return named?.url ?? bare ?? null;
}
