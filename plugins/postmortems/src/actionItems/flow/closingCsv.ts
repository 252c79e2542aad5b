import type { ActionClosing } from 'backstage-plugin-postmortems-common';

const COLUMNS = ['day', 'atRisk', 'done', 'share', 'low', 'high'] as const;

/** The steps of the curve as CSV: numbers only, shares between 0 and 1. */
export function closingCsv({ points }: ActionClosing): string {
  const rows = points.map(point => COLUMNS.map(column => point[column]));
  return [COLUMNS, ...rows].map(cells => `${cells.join(',')}\r\n`).join('');
}
