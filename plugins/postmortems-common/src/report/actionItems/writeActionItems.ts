import { writeAddress } from '../text/addresses';
import { factorNumber } from '../factors/numbers';
import type { ParsedActionItem } from '../ParsedReport';
import { escapeInline } from '../text/plainText';
import { mention } from '../text/references';
import { Column, NOTHING, textCell, writeTable } from '../text/table';
import { formatInstant } from '../text/times';
import {
  actionStatusWords,
  actionTypeWords,
  priorityWords,
} from '../text/words';

const person = (ref: string | null) =>
  ref ? escapeInline(mention(ref)) : NOTHING;

const COLUMNS: Column<ParsedActionItem>[] = [
  { title: 'ID', cell: ({ key }) => key },
  { title: 'Action', cell: ({ title }) => textCell(title) },
  { title: 'Owner', cell: ({ owner }) => person(owner) },
  { title: 'Deadline', cell: ({ dueOn }) => dueOn ?? NOTHING },
  { title: 'Priority', cell: ({ priority }) => priorityWords.of(priority) },
  {
    title: 'Type',
    cell: ({ type }) => (type ? actionTypeWords.of(type) : NOTHING),
    shownFor: ({ type }) => type !== null,
  },
  {
    title: 'Status',
    cell: ({ status }) => actionStatusWords.of(status),
    shownFor: ({ status }) => status !== 'open',
  },
  {
    title: 'Closed',
    cell: ({ closedAt }) => (closedAt ? formatInstant(closedAt) : NOTHING),
    shownFor: ({ closedAt }) => closedAt !== null,
  },
  {
    title: 'Sponsor',
    cell: ({ sponsor }) => person(sponsor),
    shownFor: ({ sponsor }) => sponsor !== null,
  },
  {
    title: 'Factors',
    cell: ({ factors }) => factors.map(factorNumber).join(', ') || NOTHING,
    shownFor: ({ factors }) => factors.length > 0,
  },
  {
    title: 'Ticket',
    cell: ({ ticketUrl }) => (ticketUrl ? writeAddress(ticketUrl) : NOTHING),
    shownFor: ({ ticketUrl }) => ticketUrl !== null,
  },
  {
    title: 'Proof',
    cell: ({ proof }) => textCell(proof),
    shownFor: ({ proof }) => proof !== null,
  },
  {
    title: 'Reason',
    cell: ({ reason }) => textCell(reason),
    shownFor: ({ reason }) => reason !== null,
  },
];

/** The action items as a table; null when there are none. */
export function writeActionItems(items: ParsedActionItem[]): string | null {
  return items.length
    ? `## Action Items\n\n${writeTable(COLUMNS, items)}`
    : null;
}
