import { apartFromIdeas } from '../../model';
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
const time = (instant: string | null) =>
  instant ? formatInstant(instant) : NOTHING;

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
    cell: ({ closedAt }) => time(closedAt),
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
  {
    title: 'Proof By',
    cell: ({ proofBy }) => person(proofBy),
    shownFor: ({ proofBy }) => proofBy !== null,
  },
  {
    title: 'Proven',
    cell: ({ proofAt }) => time(proofAt),
    shownFor: ({ proofAt }) => proofAt !== null,
  },
  {
    title: 'Verified By',
    cell: ({ verifiedBy }) => person(verifiedBy),
    shownFor: ({ verifiedBy }) => verifiedBy !== null,
  },
  {
    title: 'Verified',
    cell: ({ verifiedAt }) => time(verifiedAt),
    shownFor: ({ verifiedAt }) => verifiedAt !== null,
  },
  {
    title: 'Extended',
    cell: ({ extensions }) => (extensions > 0 ? `${extensions}` : NOTHING),
    shownFor: ({ extensions }) => extensions > 0,
  },
  {
    title: 'Not to Do Says',
    cell: ({ wontDoProposedBy }) => person(wontDoProposedBy),
    shownFor: ({ wontDoProposedBy }) => wontDoProposedBy !== null,
  },
];

/** Of an idea nobody expects an owner, a day or a priority yet. */
const IDEA_COLUMNS = COLUMNS.map((column): Column<ParsedActionItem> => {
  switch (column.title) {
    case 'Action':
      return { ...column, title: 'Idea' };
    case 'Owner':
      return { ...column, shownFor: ({ owner }) => owner !== null };
    case 'Deadline':
      return { ...column, shownFor: ({ dueOn }) => dueOn !== null };
    case 'Priority':
      return { ...column, shownFor: ({ priority }) => priority !== 'medium' };
    default:
      return column;
  }
});

/** The action items as a table, and the ideas as one of their own; null for that of which there are none. */
export function writeActionItems(items: ParsedActionItem[]): (string | null)[] {
  const { actions, ideas } = apartFromIdeas(items);
  return [
    actions.length
      ? `## Action Items\n\n${writeTable(COLUMNS, actions)}`
      : null,
    ideas.length ? `## Ideas\n\n${writeTable(IDEA_COLUMNS, ideas)}` : null,
  ];
}
