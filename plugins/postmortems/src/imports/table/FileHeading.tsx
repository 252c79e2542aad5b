import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useMessages } from '../../translation';
import type { Batch, ImportRow } from '../batch';

const useStyles = makeStyles(theme => ({
  root: { borderBottom: 'none', paddingTop: theme.spacing(2) },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    fontWeight: 400,
  },
}));

export interface FileHeadingProps {
  batch: Batch;
  /** The first row of the file. */
  row: ImportRow;
  disabled: boolean;
  columns: number;
}

/** Says of a file that it tells of several incidents, and offers the other way to take it. */
export function FileHeading(props: FileHeadingProps) {
  const { batch, row, disabled, columns } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { parts, split } = batch.fileOf(row);
  if (!parts) return null;
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="rowgroup"
        colSpan={columns}
        className={classes.root}
      >
        <span className={classes.row}>
          {t('imports.table.parts', {
            path: row.path,
            number: String(parts.length),
          })}
          <Button
            size="small"
            disabled={disabled}
            onClick={() => batch.split(row.fileId, !split)}
          >
            {t(split ? 'imports.table.takeWhole' : 'imports.table.takeParts')}
          </Button>
        </span>
      </TableCell>
    </TableRow>
  );
}
