import { daySchema, ROW_LIMITS, TEXT_LIMITS } from '../../model';
import { readFactorNumbers } from '../factors/numbers';
import type { ImportNotes } from '../ImportNotes';
import type { ParsedActionItem } from '../ParsedReport';
import { readAddress } from '../text/addresses';
import type { Block } from '../text/blocks';
import { ListItem, listItems } from '../text/lists';
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
  ...['id', 'owner', 'deadline', 'priority', 'type', 'status'],
  ...['closed', 'sponsor', 'factors', 'ticket', 'proof', 'reason'],
  ...['proof by', 'proven', 'verified by', 'verified', 'extended'],
  'not to do says',
];
const KEY = /^AI-\d{3,}$/;
const SHORT_KEY = /^AI-\d{3,9}$/;
/** What people write where there is no owner yet. */
const NOBODY = /^(?:-|tbd|tba|n\/a|none|unassigned|\?+)?$/i;
/** One of which nothing is told yet. */
const NO_ITEM: ParsedActionItem = {
  key: '',
  title: '',
  owner: null,
  sponsor: null,
  dueOn: null,
  priority: 'medium',
  type: null,
  status: 'open',
  closedAt: null,
  factors: [],
  ticketUrl: null,
  proof: null,
  reason: null,
  isIdea: false,
  proofBy: null,
  proofAt: null,
  verifiedBy: null,
  verifiedAt: null,
  extensions: 0,
  wontDoProposedBy: null,
};
/** The most factors that one action item may name. */
const MOST_FACTORS = 100;

/** An item, and the 0-based line on which it stands. */
interface Found {
  item: ParsedActionItem;
  line: number;
}

/**
 * Reads the tables of actions and of ideas, and ideas that are a list; what else stands there is kept.
 * @param places - the place of each factor by its number
 */
export function readActionItems(
  blocks: { actions: Block[]; ideas: Block[] },
  places: Map<number, number>,
  notes: ImportNotes,
): ParsedActionItem[] {
  const found: Found[] = [];
  const read = (block: Block, isIdea: boolean) => {
    const items = isIdea ? listItems(block) : undefined;
    if (items) readIdeas(items, found, notes);
    else readItems(block, isIdea ? 'idea' : 'action', places, found, notes);
  };
  blocks.actions.forEach(block => read(block, false));
  blocks.ideas.forEach(block => read(block, true));
  giveKeys(found, notes);
  const items = found.map(({ item }) => item);
  // Told apart in the report, they are in one order again.
  return items.some(({ isIdea }) => isIdea)
    ? items.sort((a, b) => numberOf(a) - numberOf(b))
    : items;
}

function numberOf({ key }: ParsedActionItem): number {
  return Number(key.slice(3));
}

/** Reads a list of ideas as people write it by hand. */
function readIdeas(
  items: ListItem[],
  found: Found[],
  notes: ImportNotes,
): void {
  for (const { content, lines, children, others } of items) {
    const { line: title, cut } = fitLine(readPlain(content), TEXT_LIMITS.line);
    const isWhole = !cut && children.length === 0 && others.length === 0;
    if (found.length >= MOST) notes.keepTooMany(lines, MOST);
    else if (!isVisible(title)) notes.keep(lines, 'an idea without words');
    else {
      if (!isWhole) notes.keep(lines, 'more than the line of an idea');
      found.push({ item: { ...NO_ITEM, title, isIdea: true }, line: lines[0] });
    }
  }
}

function readItems(
  block: Block,
  noun: 'action' | 'idea',
  places: Map<number, number>,
  found: Found[],
  notes: ImportNotes,
): void {
  const table = block.type === 'table' ? readTable(block, MOST) : undefined;
  if (!table?.titles.includes(noun)) {
    notes.keep(
      block.lines,
      noun === 'action'
        ? 'not a table with the column Action'
        : 'not a list or a table with the column Idea',
    );
    return;
  }
  const unknown = table.titles.filter(
    title => title !== noun && !COLUMNS.includes(title),
  );
  if (unknown.length) {
    notes.keep(block.lines, `columns not understood: ${unknown.join(', ')}`);
  }
  notes.keepTooMany(table.rest, MOST);
  for (const row of table.rows) {
    if (found.length >= MOST) {
      notes.keepTooMany([row.line, row.line + 1], MOST);
      continue;
    }
    const item = readItem(row, noun, places, notes);
    if (item) found.push({ item, line: row.line });
  }
}

function readItem(
  { line, cells }: TableRow,
  noun: 'action' | 'idea',
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
    title: text(noun, TEXT_LIMITS.line) ?? '',
    owner: read('owner', person(readPrincipal)),
    sponsor: read('sponsor', person(readUser)),
    dueOn: read('deadline', cell => accepted(daySchema, readPlain(cell))),
    priority: read('priority', words(priorityWords)) ?? 'medium',
    type: read('type', words(actionTypeWords)),
    status: read('status', words(actionStatusWords)) ?? 'open',
    closedAt: read('closed', time),
    factors: read('factors', cell => readPlaces(cell, places)) ?? [],
    ticketUrl: read('ticket', readAddress),
    proof: text('proof', TEXT_LIMITS.statement),
    reason: text('reason', TEXT_LIMITS.statement),
    isIdea: noun === 'idea',
    proofBy: read('proof by', person(readUser)),
    proofAt: read('proven', time),
    verifiedBy: read('verified by', person(readUser)),
    verifiedAt: read('verified', time),
    extensions: read('extended', count) ?? 0,
    wontDoProposedBy: read('not to do says', person(readUser)),
  };
  if (!isVisible(item.title)) complaints.push(`an ${noun} without words`);
  if (complaints.length) notes.keep([line, line + 1], complaints.join(', '));
  return isVisible(item.title) ? item : undefined;
}

function time(cell: string): string | undefined {
  return readInstant(readPlain(cell));
}

function count(cell: string): number | undefined {
  const text = readPlain(cell);
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
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
function giveKeys(found: Found[], notes: ImportNotes) {
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
