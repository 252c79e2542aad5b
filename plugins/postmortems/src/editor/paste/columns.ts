/** A column of one of our grids, and what people call it in theirs. */
export interface Column<K extends string> {
  field: K;
  names: readonly string[];
}

/** A pasted row by our fields; empty cells, and those that say `-`, are left out. */
export type NamedCells<K extends string> = Partial<Record<K, string>>;

const NOTHING = /^(?:[-–—]|n\/?a)?$/i;

/**
 * Finds out which column is which: by the names in a heading row if there is one, else by their usual
 * order. Columns with a name nobody knows are dropped.
 * @param usual - the fields in the order of a table without headings, for its first row
 */
export function nameCells<K extends string>(
  rows: readonly string[][],
  columns: readonly Column<K>[],
  usual: (first: readonly string[]) => readonly (K | undefined)[],
): NamedCells<K>[] {
  if (!rows.length) return [];
  const heading = headings(rows[0], columns);
  const fields = heading ?? usual(rows[0]);
  return (heading ? rows.slice(1) : rows)
    .map(cells => {
      const named: NamedCells<K> = {};
      cells.forEach((cell, i) => {
        const field = fields[i];
        if (field && !NOTHING.test(cell)) named[field] = cell;
      });
      return named;
    })
    .filter(named => Object.keys(named).length > 0);
}

/** The fields of a row of headings; none if it does not look like one. */
function headings<K extends string>(
  cells: readonly string[],
  columns: readonly Column<K>[],
): (K | undefined)[] | undefined {
  const fields = cells.map(cell => {
    const name = cell
      .replace(/[*_:`]/g, '')
      .trim()
      .toLowerCase();
    return columns.find(column => column.names.includes(name))?.field;
  });
  const known = fields.filter(field => field !== undefined);
  const enough = Math.min(2, cells.filter(Boolean).length);
  // A name has no figures in it; a row with a time or a number is a row.
  const isData = cells.some((cell, i) => !fields[i] && /\d/.test(cell));
  const distinct = new Set(known).size === known.length;
  return known.length >= enough && distinct && !isData ? fields : undefined;
}
