import { csvText } from 'backstage-plugin-postmortems-common';
import { FactRow } from './InsightStore';

const COLUMNS: [string, (row: FactRow) => string | number | null][] = [
  ['Post-mortem', row => row.ref],
  ['Incident', row => row.title],
  ['Severity', row => row.severity],
  ['Started', row => row.startedAt],
  ['Detected by', row => row.detection],
  ['Detect (s)', row => row.detect],
  ['Acknowledge (s)', row => row.acknowledge],
  ['Mitigate (s)', row => row.mitigate],
  ['Resolve (s)', row => row.resolve],
  ['Resolved to published (s)', row => row.publish],
  ['Actions done in time', row => row.done_in_time],
  ['Actions done late', row => row.done_late],
  ['Actions done, day not known', row => row.done_sometime],
  ['Actions owed', row => row.owed],
  ["Actions won't do", row => row.wont_do],
  ['Checks waived', row => row.waived.split(',').join(' ')],
];

/** What insights count of each post-mortem. Nobody is named in it. */
export function insightsCsv(rows: FactRow[]): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...rows.map(row => COLUMNS.map(([, cell]) => String(cell(row) ?? ''))),
  ]);
}
