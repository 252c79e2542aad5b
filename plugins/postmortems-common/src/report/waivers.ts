import { Waiver } from '../model';
import { CHECK_WORDS } from '../review/checklist/words';
import type { ParsedReport } from './ParsedReport';
import { escapeInline } from './text/plainText';
import { mentions } from './text/references';
import { Column, writeTable } from './text/table';

const COLUMNS: Column<Waiver>[] = [
  { title: 'Check', cell: ({ check }) => CHECK_WORDS[check].title },
  {
    title: 'Published Anyway Because',
    cell: ({ reason }) => escapeInline(reason),
  },
  { title: 'By', cell: ({ by }) => escapeInline(mentions([by])) },
  { title: 'Date', cell: ({ at }) => at.slice(0, 10) },
];

/**
 * A report with the checks that were waived as its last section. Read back it is a section like any other:
 * who waives a check is known from who is signed in, so a file cannot say it of anybody.
 */
export function withWaivers(
  report: ParsedReport,
  waivers: readonly Waiver[],
): ParsedReport {
  if (waivers.length === 0) return report;
  const section = {
    key: 'waived-checks',
    title: 'Waived Checks',
    body: writeTable(COLUMNS, [...waivers]),
  };
  return { ...report, sections: [...report.sections, section] };
}
