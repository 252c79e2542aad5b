import ButtonBase from '@material-ui/core/ButtonBase';
import { alpha, makeStyles, useTheme } from '@material-ui/core/styles';
import { useMessages } from '../translation';
import {
  EntityNameLink,
  formatDay,
  formatMonth,
  Period,
  useEntityNames,
} from '../ui';
import type { Cell, FactorRow, FactorTable } from './factorTable';
import type { Selection } from './filters';
import { TrendBars } from './TrendBars';

/** How dark the largest number is; the text on it keeps a contrast above 4.5 in both themes. */
const DARKEST = { light: 0.34, dark: 0.22 };

const useStyles = makeStyles(theme => ({
  table: {
    borderCollapse: 'separate',
    borderSpacing: 2,
    '& caption': {
      captionSide: 'bottom',
      padding: theme.spacing(2, 0),
      textAlign: 'left',
      color: theme.palette.text.secondary,
      fontSize: 12,
      maxWidth: '110ch',
    },
    '& th, & td': { padding: theme.spacing(0.5, 1), fontWeight: 400 },
    '& thead th': {
      verticalAlign: 'bottom',
      textAlign: 'left',
      color: theme.palette.text.secondary,
      fontSize: 12,
    },
    '& tbody th': { textAlign: 'left' },
    '& tfoot th, & tfoot td': {
      color: theme.palette.text.secondary,
      fontSize: 12,
      textAlign: 'left',
    },
  },
  number: { '&&&': { textAlign: 'right', whiteSpace: 'nowrap' } },
  // A narrow screen has no room for it, and the cells beside it say where.
  services: { [theme.breakpoints.down('sm')]: { display: 'none' } },
  trend: {
    '&&': {
      padding: theme.spacing(0.5, 3),
      [theme.breakpoints.down('md')]: { padding: theme.spacing(0.5, 1) },
    },
  },
  service: {
    '&&': {
      minWidth: 44,
      height: 112,
      padding: theme.spacing(0.5, 0),
      textAlign: 'center',
    },
    '& > span': {
      display: 'inline-block',
      maxHeight: 128,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      writingMode: 'vertical-rl',
      transform: 'rotate(180deg)',
    },
  },
  total: { '&&': { textAlign: 'center', padding: 0 } },
  cell: { '&&': { padding: 0, height: 36 } },
  button: {
    width: '100%',
    minWidth: 32,
    height: 36,
    font: 'inherit',
    color: theme.palette.text.primary,
    borderRadius: 2,
    '&:hover, &:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
  category: {
    [theme.breakpoints.up('lg')]: { whiteSpace: 'nowrap' },
    font: 'inherit',
    textAlign: 'left',
    color: theme.palette.primary.main,
    '&:hover, &:focus-visible': { textDecoration: 'underline' },
  },
}));

export interface FactorMatrixProps {
  table: FactorTable;
  period: Period;
  /** What a category is called. */
  titleOf: (category: string) => string;
  onSelect: (selection: Selection) => void;
}

/** What was found how often, when, and at which services: a ranked list that runs on into a matrix. */
export function FactorMatrix(props: FactorMatrixProps) {
  const { table, period, titleOf, onSelect } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const nameOf = useEntityNames(table.columns.map(c => c.entityRef));
  const months = table.rows[0].trend;

  return (
    <table className={classes.table}>
      <caption>
        {t('factors.table.caption', {
          from: formatDay(period.from),
          to: formatDay(period.to),
        })}{' '}
        {table.hiddenServices > 0 &&
          t('factors.table.hidden', { count: table.hiddenServices })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('factors.table.category')}</th>
          <th scope="col" className={classes.number}>
            {t('factors.table.postmortems')}
          </th>
          <th scope="col" className={`${classes.number} ${classes.services}`}>
            {t('factors.table.services')}
          </th>
          <th scope="col" className={classes.trend}>
            {t('factors.table.trend')}
            <br />
            {t('factors.table.trendSpan', {
              first: formatMonth(months[0].month),
              last: formatMonth(months[months.length - 1].month),
            })}
          </th>
          {table.columns.map(({ entityRef }) => (
            <th key={entityRef} scope="col" className={classes.service}>
              <span>
                <EntityNameLink entityRef={entityRef} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(row => (
          <Row
            key={row.category}
            row={row}
            table={table}
            title={titleOf(row.category)}
            nameOf={ref => nameOf(ref).title}
            onSelect={onSelect}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('factors.table.all')}</th>
          <td className={classes.number}>{table.postmortems}</td>
          <td className={classes.services} />
          <td />
          {table.columns.map(({ entityRef, postmortems }) => (
            <td key={entityRef} className={classes.total}>
              {postmortems}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

interface RowProps {
  row: FactorRow;
  table: FactorTable;
  title: string;
  nameOf: (entityRef: string) => string;
  onSelect: (selection: Selection) => void;
}

function Row({ row, table, title, nameOf, onSelect }: RowProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { palette } = useTheme();
  const { category, postmortems } = row;
  const some = String(postmortems);
  const all = String(table.postmortems);

  const labelOf = (cell: Cell, among: number) =>
    t('factors.stories.openAt', {
      title,
      service: nameOf(cell.entityRef),
      some: String(cell.postmortems),
      all: String(among),
    });

  return (
    <tr>
      <th scope="row">
        <ButtonBase
          className={classes.category}
          aria-haspopup="dialog"
          aria-label={t('factors.stories.open', {
            title,
            some,
            all,
          })}
          onClick={() => onSelect({ category, entityRef: null })}
        >
          {title}
        </ButtonBase>
      </th>
      <td className={classes.number}>
        {t('factors.table.share', { some, all })}
      </td>
      <td className={`${classes.number} ${classes.services}`}>
        {row.services}
      </td>
      <td className={classes.trend}>
        <TrendBars title={title} bars={row.trend} highest={table.highestBar} />
      </td>
      {row.cells.map((cell, i) => (
        <td key={cell.entityRef} className={classes.cell}>
          {cell.postmortems > 0 && (
            <ButtonBase
              className={classes.button}
              style={{
                backgroundColor: alpha(
                  palette.text.primary,
                  cell.shade * DARKEST[palette.type],
                ),
              }}
              aria-haspopup="dialog"
              aria-label={labelOf(cell, table.columns[i].postmortems)}
              onClick={() => onSelect({ category, entityRef: cell.entityRef })}
            >
              {cell.postmortems}
            </ButtonBase>
          )}
        </td>
      ))}
    </tr>
  );
}
