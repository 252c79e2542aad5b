import {
  ACTION_STATUSES,
  ACTION_TYPES,
  daySchema,
  PRIORITIES,
  principalRefSchema,
  urlSchema,
  type ActionItem,
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
  { field: 'ticketUrl', names: ['ticket', 'issue', 'link', 'url'] },
];

/** What of an action item a pasted row gives, and the cells that were not understood. */
export interface PastedAction {
  fields: Partial<ActionItem>;
  unread: string[];
}

/** Rows of a table as action items. A key in them is dropped: the post-mortem gives its own. */
export function actionsFrom(rows: readonly string[][]): PastedAction[] {
  return nameCells(rows, COLUMNS, first =>
    /^(?:AI-?)?\d+$/i.test(first[0] ?? '')
      ? ['key', 'title', 'owner', 'dueOn', 'priority']
      : ['title', 'owner', 'dueOn', 'priority'],
  ).map(read);
}

function read(cells: NamedCells<ActionColumn>): PastedAction {
  const readings = {
    title: cells.title,
    owner: cells.owner && ownerOf(cells.owner),
    dueOn: cells.dueOn && dayOf(cells.dueOn),
    priority: cells.priority && wordOf(PRIORITIES, cells.priority),
    type: cells.type && wordOf(ACTION_TYPES, cells.type),
    status: cells.status && wordOf(ACTION_STATUSES, cells.status),
    ticketUrl: cells.ticketUrl && valid(urlSchema, cells.ticketUrl),
  };
  const given = Object.entries(readings);
  return {
    fields: Object.fromEntries(given.filter(([, value]) => value)),
    unread: given
      .filter(([field, value]) => cells[field as ActionColumn] && !value)
      .map(([field]) => cells[field as ActionColumn]!),
  };
}

/** `@bob` is a user of the default namespace until the catalog says otherwise. */
function ownerOf(text: string): string | undefined {
  return (
    valid(principalRefSchema, text) ??
    valid(principalRefSchema, `user:default/${text.replace(/^@/, '')}`)
  );
}

function dayOf(text: string): string | undefined {
  const formats = ['d LLL yyyy', 'd LLLL yyyy', 'LLL d, yyyy', 'LLLL d, yyyy'];
  const written = formats
    .map(format => DateTime.fromFormat(text, format, { locale: 'en' }))
    .find(day => day.isValid);
  return valid(daySchema, written?.toISODate() ?? text);
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
