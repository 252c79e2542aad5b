import { ImpactFigure, impactFigureSchema, LIST_LIMIT } from '../../model';
import type { ImportNotes } from '../ImportNotes';
import type { Block } from '../text/blocks';
import { accepted } from '../text/fit';
import { escapeInline, readPlain } from '../text/plainText';
import {
  Column,
  NOTHING,
  readTable,
  TableRow,
  textCell,
  writeTable,
} from '../text/table';

const COLUMNS: Column<ImpactFigure>[] = [
  { title: 'Figure', cell: ({ label }) => escapeInline(label) },
  { title: 'Value', cell: ({ value }) => String(value) },
  { title: 'Unit', cell: ({ unit }) => textCell(unit || null) },
  {
    title: 'Estimated',
    cell: ({ estimated }) => (estimated ? 'yes' : NOTHING),
    shownFor: ({ estimated }) => estimated,
  },
];

/** The impact in numbers as a table; null when there are none. */
export function writeImpactFigures(figures: ImpactFigure[]): string | null {
  return figures.length
    ? `## Impact Figures\n\n${writeTable(COLUMNS, figures)}`
    : null;
}

/** Reads the tables among the blocks; what else stands there is kept. */
export function readImpactFigures(
  blocks: Block[],
  notes: ImportNotes,
): ImpactFigure[] {
  const figures: ImpactFigure[] = [];
  for (const block of blocks) {
    const table =
      block.type === 'table' ? readTable(block, LIST_LIMIT) : undefined;
    if (!table?.titles.includes('figure') || !table.titles.includes('value')) {
      notes.keep(block.lines, 'not a table with the columns Figure and Value');
      continue;
    }
    notes.keepTooMany(table.rest, LIST_LIMIT);
    for (const row of table.rows) {
      const figure = readFigure(row);
      if (figure && figures.length < LIST_LIMIT) figures.push(figure);
      else notes.keep([row.line, row.line + 1], 'not understood as a figure');
    }
  }
  return figures;
}

function readFigure({ cells }: TableRow): ImpactFigure | undefined {
  const text = (title: string) => {
    const cell = cells.get(title) ?? NOTHING;
    return cell === NOTHING ? '' : readPlain(cell);
  };
  const value = text('value').replace(/,/g, '');
  return accepted(impactFigureSchema, {
    label: readPlain(cells.get('figure') ?? ''),
    value: value ? Number(value) : NaN,
    unit: text('unit'),
    estimated: /^yes$/i.test(text('estimated')),
  });
}
