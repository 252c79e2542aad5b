import {
  csvText,
  isUnfinished,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';
import { daysUntil } from './actionKind';

type ExportedItem = Omit<ListedActionItem, 'mayEdit' | 'ticket' | 'held'>;

type Cell = (item: ExportedItem, today: string) => string | number | null;

const COLUMNS: [string, Cell][] = [
  ['Post-mortem', item => item.postmortem.ref],
  ['Incident', item => item.postmortem.title],
  ['Severity', item => item.postmortem.severity],
  ['Action', item => item.key],
  ['Title', item => item.title],
  ['Status', item => item.status],
  ['Owner', item => item.owner],
  ['Sponsor', item => item.sponsor],
  ['Due', item => item.dueOn],
  [
    'Age (days)',
    (item, today) =>
      isUnfinished(item) ? daysUntil(item.createdAt.slice(0, 10), today) : null,
  ],
  ['Extensions', item => item.extensions],
  ['Priority', item => item.priority],
  ['Type', item => item.type],
  ['Services', item => item.postmortem.affectedEntities.join(' ')],
  ['Ticket', item => item.ticketUrl],
  ['Proof', item => item.proof],
  ['Recurred', recurredIn],
  ['Reason', item => item.reason],
];

/** The later post-mortems in which it was found again, of what is done. */
function recurredIn({ status, recurrences }: ExportedItem): string {
  const isDone = status === 'done' || status === 'verified';
  return isDone ? recurrences.map(({ ref }) => ref).join(' ') : '';
}

/**
 * One row for each, below the names of the columns.
 * @param today - such as `2025-02-16`: up to which ages are counted
 */
export function actionItemsCsv(items: ExportedItem[], today: string): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...items.map(item =>
      COLUMNS.map(([, cell]) => String(cell(item, today) ?? '')),
    ),
  ]);
}
