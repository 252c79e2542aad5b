import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { RenewalChange } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { visuallyHidden } from '../../ui';
import { keyOf, useSides } from './useSides';

const COLUMNS = ['of', 'from', 'to', 'waiting', 'applied', 'examples'] as const;

const useStyles = makeStyles(theme => ({
  caption: visuallyHidden,
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  side: { overflowWrap: 'anywhere', width: '30%' },
  act: { textTransform: 'none', minWidth: 0, padding: 0 },
  cells: { '& td': { verticalAlign: 'baseline' } },
  wide: { [theme.breakpoints.down('sm')]: { display: 'none' } },
}));

/** What becomes what, and of how many factors; each leads to some of these. */
export function RenewalTable(props: {
  changes: RenewalChange[];
  /** Of which one factors are shown. */
  shown: string | undefined;
  onShow: (change: RenewalChange) => void;
}) {
  const { changes, shown, onShow } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const sidesOf = useSides();
  const classOf = {
    ...{ of: classes.wide, from: classes.side, to: classes.side },
    ...{ waiting: classes.number, applied: classes.number },
    examples: undefined,
  };
  return (
    <Table size="small">
      <caption className={classes.caption}>
        {t('patterns.renewal.caption')}
      </caption>
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell key={column} className={classOf[column]}>
              {t(`patterns.renewal.column.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody className={classes.cells}>
        {changes.map(change => {
          const key = keyOf(change);
          const { from, to } = sidesOf(change);
          return (
            <TableRow key={key} selected={key === shown}>
              <TableCell className={classOf.of}>
                {t(`patterns.renewal.of.${change.of}`)}
              </TableCell>
              <TableCell className={classOf.from}>{from}</TableCell>
              <TableCell className={classOf.to}>{to}</TableCell>
              <TableCell className={classOf.waiting}>
                {change.waiting}
              </TableCell>
              <TableCell className={classOf.applied}>
                {change.applied}
              </TableCell>
              <TableCell>
                {change.waiting > 0 && (
                  <Button
                    size="small"
                    color="primary"
                    className={classes.act}
                    aria-pressed={key === shown}
                    aria-label={t('patterns.renewal.showNamed', { from, to })}
                    onClick={() => onShow(change)}
                  >
                    {t('patterns.renewal.show')}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
