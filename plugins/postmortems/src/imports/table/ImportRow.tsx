import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { memo } from 'react';
import { useMessages } from '../../translation';
import {
  Batch,
  isChecked,
  isOffered,
  type ImportRow as Row,
  type LastItem,
} from '../batch';
import type { DrawnColumn } from './columns';
import { ImportCell } from './ImportCell';

const useStyles = makeStyles(theme => ({
  check: { padding: `${theme.spacing(0.25)}px 0 !important` },
}));

export interface ImportRowProps {
  row: Row;
  batch: Batch;
  columns: readonly DrawnColumn[];
  /** What became of what was made of it. */
  outcome?: LastItem['outcome'];
  /** Where it begins in its file, where that tells of several. */
  line?: number;
  importing: boolean;
  onPreview: (id: string, atWarnings: boolean) => void;
}

/** One post-mortem that could be made, or was. Drawn again only when something in it has changed. */
export const ImportRow = memo((props: ImportRowProps) => {
  const { row, batch, columns, importing } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const title = row.found?.title ?? row.path;
  // What could not be read has nothing but a reason to show.
  const drawn = row.state === 'unread' ? columns.slice(0, 1) : columns;
  return (
    <TableRow hover>
      <TableCell className={classes.check}>
        <Checkbox
          size="small"
          color="default"
          checked={isChecked(row)}
          disabled={importing || !isOffered(row)}
          onChange={(_, choice) => batch.check([row.id], choice)}
          inputProps={{ 'aria-label': t('imports.table.one', { title }) }}
        />
      </TableCell>
      {drawn.map(({ column, className }) => (
        <TableCell
          key={column}
          className={className}
          colSpan={columns.length - drawn.length + 1}
        >
          <ImportCell {...props} column={column} narrow={columns.length < 8} />
        </TableCell>
      ))}
    </TableRow>
  );
});
