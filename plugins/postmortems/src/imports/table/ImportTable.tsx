import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { Fragment, useMemo, useState } from 'react';
import { useMessages } from '../../translation';
import { Pager, visuallyHidden } from '../../ui';
import { Batch, isOffered, type BatchState, type LastItem } from '../batch';
import { FileHeading } from './FileHeading';
import { ImportRow } from './ImportRow';
import { useColumns } from './columns';

/** So many rows are drawn at once; a thousand would take seconds. */
const PAGE = 50;

const useStyles = makeStyles(theme => ({
  caption: visuallyHidden,
  table: {
    tableLayout: 'fixed',
    '& td, & th': { overflowWrap: 'anywhere' },
    // Words in a heading are not cut, whatever stands below them.
    '& thead th': { overflowWrap: 'normal' },
  },
  check: { width: 48, padding: `${theme.spacing(0.25)}px 0 !important` },
}));

export interface ImportTableProps {
  batch: Batch;
  state: BatchState;
  /** What the last import made. */
  made: readonly LastItem[];
  /** @param atWarnings - what is asked for are the warnings */
  onPreview: (id: string, atWarnings: boolean) => void;
}

/** What was found, one post-mortem a row. */
export function ImportTable(props: ImportTableProps) {
  const { batch, state, made, onPreview } = props;
  const { rows, totals, activity } = state;
  const classes = useStyles();
  const columns = useColumns();
  const { t } = useMessages();
  const [page, setPage] = useState(1);
  const outcomes = useMemo(
    () => new Map(made.map(({ ref, outcome }) => [ref, outcome])),
    [made],
  );
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page, pages);
  const shown = rows.slice((at - 1) * PAGE, at * PAGE);
  const importing = activity?.kind === 'importing';
  const offered = rows.filter(isOffered).map(({ id }) => id);

  return (
    <div>
      <Table
        size="small"
        className={classes.table}
        aria-busy={activity?.kind === 'reading'}
      >
        <caption className={classes.caption}>
          {t('imports.table.caption')}
        </caption>
        <TableHead>
          <TableRow>
            <TableCell className={classes.check}>
              <Checkbox
                size="small"
                color="default"
                checked={
                  totals.checked > 0 && totals.checked === totals.offered
                }
                indeterminate={
                  totals.checked > 0 && totals.checked < totals.offered
                }
                disabled={importing || totals.offered === 0}
                onChange={(_, choice) => batch.check(offered, choice)}
                inputProps={{ 'aria-label': t('imports.table.all') }}
              />
            </TableCell>
            {columns.map(({ column, className }) => (
              <TableCell key={column} className={className}>
                {t(`imports.table.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((row, index) => (
            <Fragment key={row.id}>
              {row.fileId !== shown[index - 1]?.fileId && (
                <FileHeading
                  batch={batch}
                  row={row}
                  disabled={importing}
                  columns={columns.length + 1}
                />
              )}
              <ImportRow
                row={row}
                batch={batch}
                columns={columns}
                outcome={row.made && outcomes.get(row.made.ref)}
                line={batch.lineOf(row)}
                importing={importing}
                onPreview={onPreview}
              />
            </Fragment>
          ))}
        </TableBody>
      </Table>
      <Pager
        page={at}
        hasNext={at < pages}
        onPrevious={() => setPage(at - 1)}
        onNext={() => setPage(at + 1)}
      />
    </div>
  );
}
