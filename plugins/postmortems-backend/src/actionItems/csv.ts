import {
  ActionOutcome,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';

type ExportedItem = Omit<
  ListedActionItem,
  'mayEdit' | 'ticket' | keyof ActionOutcome
>;

const COLUMNS: [string, (item: ExportedItem) => string | null][] = [
  ['Post-mortem', item => item.postmortem.ref],
  ['Incident', item => item.postmortem.title],
  ['Action', item => item.key],
  ['Title', item => item.title],
  ['Status', item => item.status],
  ['Owner', item => item.owner],
  ['Sponsor', item => item.sponsor],
  ['Due', item => item.dueOn],
  ['Priority', item => item.priority],
  ['Type', item => item.type],
  ['Services', item => item.postmortem.affectedEntities.join(' ')],
  ['Ticket', item => item.ticketUrl],
  ['Proof', item => item.proof],
  ['Reason', item => item.reason],
];

/** What makes a spreadsheet take a cell for a formula, also behind the full-width forms of the signs. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠\t\r\n\0]/;

/** RFC 4180 with every cell quoted, and nothing in it that a spreadsheet would run. */
export function actionItemsCsv(items: ExportedItem[]): string {
  const lines = [
    COLUMNS.map(([name]) => name),
    ...items.map(item => COLUMNS.map(([, cell]) => cell(item) ?? '')),
  ];
  return lines.map(cells => `${cells.map(quote).join(',')}\r\n`).join('');
}

function quote(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
