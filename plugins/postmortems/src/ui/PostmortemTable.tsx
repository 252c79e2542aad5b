import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import Skeleton from '@material-ui/lab/Skeleton';
import type {
  PostmortemOrder,
  PostmortemSummary,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { PostmortemCell, PostmortemColumn } from './PostmortemCell';
import { visuallyHidden } from './tokens';

const useStyles = makeStyles(theme => ({
  caption: visuallyHidden,
  // What people read; the rest takes what it needs.
  title: { width: '40%', minWidth: 128 },
  services: { minWidth: 128 },
  number: { textAlign: 'right' },
  wide: { [theme.breakpoints.down('sm')]: { display: 'none' } },
  widest: { [theme.breakpoints.down('md')]: { display: 'none' } },
  stale: { opacity: 0.6 },
}));

const NUMBERS: PostmortemColumn[] = ['duration', 'factors', 'actions'];
/** What a tablet does without, and what a small laptop does without as well. */
const WIDE: PostmortemColumn[] = ['services', 'duration'];
const WIDEST: PostmortemColumn[] = ['factors', 'updated'];
const ORDERS: Partial<Record<PostmortemColumn, PostmortemOrder>> = {
  date: 'started',
  severity: 'severity',
  title: 'title',
  updated: 'updated',
};

export interface Sorting {
  orderBy: PostmortemOrder;
  direction: 'asc' | 'desc';
  onSort: (orderBy: PostmortemOrder) => void;
}

export interface PostmortemTableProps {
  /** Says what is listed, to those who do not see the page. */
  caption: string;
  columns: readonly PostmortemColumn[];
  /** None yet while the first ones are on their way. */
  items?: readonly PostmortemSummary[];
  /** How many rows to hold the place of meanwhile. */
  expected?: number;
  /** Others are on their way. */
  loading?: boolean;
  sorting?: Sorting;
}

/** Post-mortems, one a row, each a link to its report. */
export function PostmortemTable(props: PostmortemTableProps) {
  const { caption, columns, items, expected = 5, loading, sorting } = props;
  const classes = useStyles();
  const { t } = useMessages();

  const cellClass = (column: PostmortemColumn) =>
    [
      column === 'title' && classes.title,
      column === 'services' && classes.services,
      NUMBERS.includes(column) && classes.number,
      WIDE.includes(column) && classes.wide,
      WIDEST.includes(column) && classes.widest,
    ]
      .filter(Boolean)
      .join(' ');

  const heading = (column: PostmortemColumn) => {
    const order = ORDERS[column];
    const active = sorting !== undefined && sorting.orderBy === order;
    return (
      <TableCell
        key={column}
        className={cellClass(column)}
        sortDirection={active ? sorting.direction : false}
      >
        {sorting && order ? (
          <TableSortLabel
            active={active}
            direction={active ? sorting.direction : 'asc'}
            onClick={() => sorting.onSort(order)}
          >
            {t(`ui.table.${column}`)}
          </TableSortLabel>
        ) : (
          t(`ui.table.${column}`)
        )}
      </TableCell>
    );
  };

  return (
    <TableContainer>
      <Table size="small" aria-busy={loading || !items}>
        <caption className={classes.caption}>{caption}</caption>
        <TableHead>
          <TableRow>{columns.map(heading)}</TableRow>
        </TableHead>
        <TableBody className={loading && items ? classes.stale : undefined}>
          {items
            ? items.map(item => (
                <TableRow key={item.id} hover>
                  {columns.map(column => (
                    <TableCell key={column} className={cellClass(column)}>
                      <PostmortemCell column={column} item={item} />
                    </TableCell>
                  ))}
                </TableRow>
              ))
            : Array.from({ length: expected }, (_, row) => (
                <TableRow key={row} aria-hidden>
                  {columns.map(column => (
                    <TableCell key={column} className={cellClass(column)}>
                      <Skeleton height={column === 'title' ? 40 : 20} />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
