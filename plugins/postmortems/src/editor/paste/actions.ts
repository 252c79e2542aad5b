import {
  ACTION_STATUSES,
  ACTION_TYPES,
  daySchema,
  PRIORITIES,
  principalRefSchema,
  urlSchema,
  type ActionItem,
  type ActionStatus,
} from 'backstage-plugin-postmortems-common';
import { DateTime } from 'luxon';
import { Column, NamedCells, nameCells } from './columns';

type ActionColumn =
  | 'key'
  | 'title'
  | 'owner'
  | 'dueOn'
  | 'priority'
  | 'type'
  | 'status'
  | 'proof'
  | 'reason'
  | 'ticketUrl';

const COLUMNS: Column<ActionColumn>[] = [
  { field: 'key', names: ['id', '#', 'key', 'no', 'nr'] },
  {
    field: 'title',
    names: ['action', 'action item', 'title', 'task', 'what', 'description'],
  },
  { field: 'owner', names: ['owner', 'assignee', 'who', 'responsible'] },
  {
    field: 'dueOn',
    names: ['deadline', 'due', 'due date', 'due on', 'by', 'date'],
  },
  { field: 'priority', names: ['priority', 'prio'] },
  { field: 'type', names: ['type', 'kind'] },
  { field: 'status', names: ['status', 'state'] },
  { field: 'proof', names: ['proof'] },
  { field: 'reason', names: ['reason', 'why not'] },
  { field: 'ticketUrl', names: ['ticket', 'issue', 'link', 'url'] },
];

/** What of an action item a pasted row gives, and the cells that were not understood. */
export interface PastedAction {
  fields: Partial<ActionItem>;
  /** Whom the row names as owner, when it gives no reference: only the catalog knows who that is. */
  ownerName?: string;
  unread: string[];
}

/**
 * Rows of a table as action items. A key in them is dropped: the post-mortem gives its own.
 *
 * @param today - of which a day without a year is meant to be the nearest
 */
export function actionsFrom(
  rows: readonly string[][],
  today: DateTime = DateTime.utc(),
): PastedAction[] {
  return nameCells(rows, COLUMNS, first =>
    /^(?:AI-?)?\d+$/i.test(first[0] ?? '')
      ? ['key', 'title', 'owner', 'dueOn', 'priority']
      : ['title', 'owner', 'dueOn', 'priority'],
  ).map(cells => read(cells, today));
}

function read(cells: NamedCells<ActionColumn>, today: DateTime): PastedAction {
  const owner = cells.owner && valid(principalRefSchema, cells.owner);
  const readings = {
    title: cells.title,
    dueOn: cells.dueOn && dayOf(cells.dueOn, today),
    priority: cells.priority && wordOf(PRIORITIES, cells.priority),
    type: cells.type && wordOf(ACTION_TYPES, cells.type),
    status: cells.status && statusOf(cells),
    proof: cells.proof,
    reason: cells.reason,
    ticketUrl: cells.ticketUrl && valid(urlSchema, cells.ticketUrl),
  };
  const given = Object.entries(readings);
  return {
    fields: {
      ...Object.fromEntries(given.filter(([, value]) => value)),
      ...(owner && { owner }),
    },
    ...(cells.owner && !owner && { ownerName: cells.owner.replace(/^@/, '') }),
    unread: given
      .filter(([field, value]) => cells[field as ActionColumn] && !value)
      .map(([field]) => cells[field as ActionColumn]!),
  };
}

/** What is pasted begins its life here: nobody has verified it, and without a reason nothing is given up. */
function statusOf(cells: NamedCells<ActionColumn>): ActionStatus | undefined {
  const status = wordOf(ACTION_STATUSES, cells.status ?? '');
  if (status === 'verified') return 'done';
  return status === 'wont_do' && !cells.reason ? undefined : status;
}

const WITH_YEAR = [
  'yyyy-M-d',
  'yyyy/M/d',
  'd.M.yyyy',
  'd LLL yyyy',
  'd LLLL yyyy',
  'd-LLL-yyyy',
  'LLL d, yyyy',
  'LLLL d, yyyy',
  'LLL d yyyy',
  'LLLL d yyyy',
];
/** Which of the two it is shows only where one of them is no day. */
const IN_ONE_ORDER_OR_THE_OTHER = ['d/M/yyyy', 'M/d/yyyy'];
const WITHOUT_YEAR = ['d LLL', 'd LLLL', 'LLL d', 'LLLL d', 'd.M.'];

function dayOf(text: string, today: DateTime): string | undefined {
  const readings = (formats: readonly string[], written: string) =>
    formats
      .map(format =>
        DateTime.fromFormat(written, format, { locale: 'en', zone: 'utc' }),
      )
      .filter(day => day.isValid);
  // A weekday in front and a time behind say nothing more about the day.
  const written = text
    .replace(/^[a-z]{3,9}\.?,? (?=.*\d)/i, word =>
      /^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(word) ? '' : word,
    )
    .replace(/[T ]\d\d?:\d\d.*$/, '')
    .trim();
  const [day] = [
    ...readings(WITH_YEAR, written),
    ...unambiguous(readings(IN_ONE_ORDER_OR_THE_OTHER, written)),
    // Read in a leap year, as it may be 29 February.
    ...readings(
      WITHOUT_YEAR.map(format => `${format} yyyy`),
      `${written} 2024`,
    ).map(({ month, day: of }) => nearest({ month, day: of }, today)),
  ];
  return valid(daySchema, day?.toISODate() ?? text);
}

function unambiguous(days: DateTime[]): DateTime[] {
  return days.every(day => day.equals(days[0])) ? days.slice(0, 1) : [];
}

/** The nearest such day, before or after. */
function nearest(
  of: { month: number; day: number },
  today: DateTime,
): DateTime {
  const distance = (day: DateTime) => Math.abs(day.diff(today).toMillis());
  return [-1, 0, 1]
    .map(years => DateTime.utc(today.year + years, of.month, of.day))
    .filter(day => day.isValid)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function wordOf<T extends string>(
  words: readonly T[],
  text: string,
): T | undefined {
  const word = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z]+/g, '_');
  return words.find(known => known === word);
}

function valid(
  schema: { safeParse(value: unknown): { success: boolean; data?: string } },
  text: string,
): string | undefined {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}
