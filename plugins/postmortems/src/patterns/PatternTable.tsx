import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Skeleton from '@material-ui/lab/Skeleton';
import type { PatternSummary } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { PatternLink, RestrictedMark, UtcTime, visuallyHidden } from '../ui';
import { useCategoryTitle } from './useCategoryTitle';

const EXPECTED = 8;
const COLUMNS = [
  'name',
  'category',
  'postmortems',
  'suggested',
  'updated',
] as const;

const useStyles = makeStyles(theme => ({
  caption: visuallyHidden,
  name: { width: '45%', overflowWrap: 'anywhere' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  day: { whiteSpace: 'nowrap' },
  stale: { opacity: 0.6 },
  wide: { [theme.breakpoints.down('sm')]: { display: 'none' } },
}));

/** Patterns, one a row, with how often each was found; their places are held while they are on their way. */
export function PatternTable(props: {
  items: PatternSummary[] | undefined;
  loading: boolean;
}) {
  const { items, loading } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const titleOf = useCategoryTitle();
  const classOf = {
    name: classes.name,
    category: undefined,
    postmortems: classes.number,
    suggested: classes.number,
    updated: classes.wide,
  };
  return (
    <Table size="small" aria-busy={loading}>
      <caption className={classes.caption}>{t('patterns.caption')}</caption>
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell key={column} className={classOf[column]}>
              {t(`patterns.column.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody className={loading && items ? classes.stale : undefined}>
        {items
          ? items.map(pattern => (
              <TableRow key={pattern.id} hover>
                <TableCell className={classOf.name}>
                  <PatternLink pattern={pattern} />{' '}
                  {pattern.isRestricted && <RestrictedMark />}
                </TableCell>
                <TableCell>{titleOf(pattern.category)}</TableCell>
                <TableCell className={classOf.postmortems}>
                  {pattern.postmortems}
                </TableCell>
                <TableCell className={classOf.suggested}>
                  {pattern.suggestedPostmortems}
                </TableCell>
                <TableCell className={`${classOf.updated} ${classes.day}`}>
                  <UtcTime
                    at={pattern.updatedAt}
                    format="day"
                    focusable={false}
                  />
                </TableCell>
              </TableRow>
            ))
          : Array.from({ length: EXPECTED }, (_, row) => (
              <TableRow key={row} aria-hidden>
                {COLUMNS.map(column => (
                  <TableCell key={column} className={classOf[column]}>
                    <Skeleton height={20} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
      </TableBody>
    </Table>
  );
}
