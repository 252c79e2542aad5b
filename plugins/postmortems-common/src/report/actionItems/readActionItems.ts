import { daySchema, ROW_LIMITS, TEXT_LIMITS } from '../../model';
import { readFactorNumbers } from '../factors/numbers';
import type { ImportNotes } from '../ImportNotes';
import type { ParsedActionItem } from '../ParsedReport';
import { readAddress } from '../text/addresses';
import type { Block } from '../text/blocks';
import { accepted, fitLine, isVisible } from '../text/fit';
import { readPlain } from '../text/plainText';
import { readPrincipal, readUser } from '../text/references';
import { NOTHING, readTable, readTextCell, TableRow } from '../text/table';
import { readInstant } from '../text/times';
import {
  actionStatusWords,
  actionTypeWords,
  priorityWords,
} from '../text/words';

const MOST = ROW_LIMITS.actionItems;

const COLUMNS = [
  ...['id', 'action', 'owner', 'deadline', 'priority', 'type', 'status'],
  ...['closed', 'sponsor', 'factors', 'ticket', 'proof', 'reason'],
];
const KEY = /^AI-\d{3,}$/;
const SHORT_KEY = /^AI-\d{3,9}$/;
/** What people write where there is no owner yet. */
const NOBODY = /^(?:-|tbd|tba|n\/a|none|unassigned|\?+)?$/i;
/** The most factors that one action item may name. */
const MOST_FACTORS = 100;

/**
 * Reads the tables among the blocks; what else stands there is kept.
 * @param places - the place of each factor by its number
 */
export function readActionItems(
  blocks: Block[],
  places: Map<number, number>,
  notes: ImportNotes,
): ParsedActionItem[] {
  const found: { item: ParsedActionItem; line: number }[] = [];
  for (const block of blocks) {
    const table = block.type === 'table' ? readTable(block, MOST) : undefined;
    if (!table?.titles.includes('action')) {
      notes.keep(block.lines, 'not a table with the column Action');
      continue;
    }
    const unknown = table.titles.filter(title => !COLUMNS.includes(title));
    if (unknown.length) {
      notes.keep(block.lines, `columns not understood: ${unknown.join(', ')}`);
    }
    notes.keepTooMany(table.rest, MOST);
    for (const row of table.rows) {
      if (found.length >= MOST) {
        notes.keepTooMany([row.line, row.line + 1], MOST);
        continue;
      }
      const item = readItem(row, places, notes);
      if (item) found.push({ item, line: row.line });
    }
  }
  giveKeys(found, notes);
  return found.map(({ item }) => item);
}

function readItem(
  { line, cells }: TableRow,
  places: Map<number, number>,
  notes: ImportNotes,
): ParsedActionItem | undefined {
  const complaints: string[] = [];
  /** The cell as the reader understands it; null where there is nothing. */
  const read = <T>(title: string, reader: (cell: string) => T | undefined) => {
    const cell = cells.get(title) ?? NOTHING;
    if (!cell || cell === NOTHING) return null;
    const value = reader(cell);
    if (value === undefined) complaints.push(`${title} not understood`);
    return value ?? null;
  };
  const text = (title: string, max: number) => {
    const cell = readTextCell(cells.get(title) ?? NOTHING);
    if (cell === null) return null;
    const { line: fitted, cut } = fitLine(cell, max);
    if (cut) complaints.push(`${title} cut: too long`);
    return fitted;
  };
  const person = (reader: typeof readUser) => (cell: string) => {
    const word = readPlain(cell);
    return NOBODY.test(word) ? null : reader(word);
  };
  const item: ParsedActionItem = {
    key: cells.get('id') ?? '',
    title: text('action', TEXT_LIMITS.line) ?? '',
    owner: read('owner', person(readPrincipal)),
    sponsor: read('sponsor', person(readUser)),
    dueOn: read('deadline', cell => accepted(daySchema, readPlain(cell))),
    priority: read('priority', words(priorityWords)) ?? 'medium',
    type: read('type', words(actionTypeWords)),
    status: read('status', words(actionStatusWords)) ?? 'open',
    closedAt: read('closed', cell => readInstant(readPlain(cell))),
    factors: read('factors', cell => readPlaces(cell, places)) ?? [],
    ticketUrl: read('ticket', readAddress),
    proof: text('proof', TEXT_LIMITS.statement),
    reason: text('reason', TEXT_LIMITS.statement),
  };
  if (!isVisible(item.title)) complaints.push('an action without words');
  if (complaints.length) notes.keep([line, line + 1], complaints.join(', '));
  return isVisible(item.title) ? item : undefined;
}

function words<T extends string>(known: {
  read(word: string): T | undefined;
}): (cell: string) => T | undefined {
  return cell => known.read(readPlain(cell));
}

function readPlaces(
  cell: string,
  places: Map<number, number>,
): number[] | undefined {
  const found = readFactorNumbers(readPlain(cell))?.map(number =>
    places.get(number),
  );
  return found && found.length <= MOST_FACTORS
    ? (found.every(place => place !== undefined) && (found as number[])) ||
        undefined
    : undefined;
}

/** Items without a name of their own get the next free ones. */
function giveKeys(
  found: { item: ParsedActionItem; line: number }[],
  notes: ImportNotes,
) {
  const taken = new Set<string>();
  const nameless = found.filter(({ item }) => {
    const isOwn = KEY.test(item.key) && !taken.has(item.key);
    taken.add(item.key);
    return !isOwn;
  });
  let last = 0;
  for (const key of taken) {
    if (SHORT_KEY.test(key)) last = Math.max(last, Number(key.slice(3)));
  }
  for (const { item, line } of nameless) {
    item.key = `AI-${String(++last).padStart(3, '0')}`;
    notes.warn(line, `named ${item.key}`);
  }
}
