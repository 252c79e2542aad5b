import type { Row, RowSaver } from 'backstage-plugin-postmortems-common';
import { RowNotice } from '../conflict/RowNotice';
import { useStore } from '../../ui/useStore';

export interface RowTroubleProps<T extends Row> {
  saver: RowSaver<T>;
  /** How many columns the table has. */
  columns: number;
  /** True while somebody types in the row: then nothing is said of what is still missing. */
  focused: boolean;
}

/** A line under a table's row that says what keeps it from being saved; none when nothing does. */
export function RowTrouble<T extends Row>(props: RowTroubleProps<T>) {
  const { saver, columns, focused } = props;
  const { problems, conflict, rejection, leftAt } = useStore(saver);
  const missing = Object.keys(problems).length > 0 && !focused;
  return conflict || rejection || missing || leftAt !== undefined ? (
    <tr>
      <td colSpan={columns}>
        <RowNotice saver={saver} />
      </td>
    </tr>
  ) : null;
}
