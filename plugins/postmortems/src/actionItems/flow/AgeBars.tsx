import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ActionItemSummary } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { formatNumber, lateColor, type Loaded, LoadError } from '../../ui';
import { ageOf } from '../ages';
import type { Filters } from '../filters';
import { useAgeWords } from '../useAgeWords';
import { useListAddress } from '../useListAddress';

const BAR = 12;

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& caption': {
      paddingBottom: theme.spacing(0.5),
      textAlign: 'left',
      fontWeight: 600,
    },
    '& th, & td': { height: 28, padding: 0, fontWeight: 400 },
    '& thead th': {
      height: 20,
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    '& th': { textAlign: 'left', whiteSpace: 'nowrap' },
    '& [aria-current]': { fontWeight: 600 },
  },
  bar: { width: '99%', '&&': { padding: theme.spacing(0, 2) } },
  track: { display: 'flex', height: BAR },
  // In colours that the screen and paper have alike; forced colours would else leave nothing to see.
  owed: {
    background: theme.palette.text.secondary,
    opacity: 0.5,
    forcedColorAdjust: 'none',
  },
  overdue: { background: lateColor(theme), forcedColorAdjust: 'none' },
  number: {
    '&&': { textAlign: 'right', paddingLeft: theme.spacing(1.5) },
    whiteSpace: 'nowrap',
  },
  late: { '&&': { color: lateColor(theme) } },
  none: { color: theme.palette.text.secondary },
}));

export interface AgeBarsProps {
  loaded: Loaded<ActionItemSummary | undefined>;
  filters: Filters;
}

/** What is owed by how long ago it was made: a table, with a bar in each row. Each number leads to its rows. */
export function AgeBars({ loaded, filters }: AgeBarsProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const ageWords = useAgeWords();
  const addressOf = useListAddress();
  const { value: summary, error, retry } = loaded;

  if (error) {
    return (
      <LoadError
        what={t('actionItems.summary.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!summary) return <Skeleton variant="rect" height={216} />;

  const most = Math.max(1, ...summary.ageing.map(({ owed }) => owed));
  const percent = (count: number) => `${(count / most) * 100}%`;

  return (
    <table className={classes.table}>
      <caption>{t('actionItems.flow.ageing.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('actionItems.flow.ageing.age')}</th>
          <td />
          <th scope="col" className={classes.number}>
            {t('actionItems.flow.ageing.owed')}
          </th>
          <th scope="col" className={classes.number}>
            {t('actionItems.flow.ageing.overdue')}
          </th>
        </tr>
      </thead>
      <tbody>
        {summary.ageing.map(({ owed, overdue, ...band }) => {
          const age = ageOf(band);
          const words = ageWords(age);
          const number = (
            status: 'unfinished' | 'overdue',
            count: number,
            className = '',
          ) =>
            count === 0 ? (
              <span className={classes.none}>0</span>
            ) : (
              <Link
                to={addressOf({ ...filters, age, status })}
                className={className}
                aria-current={
                  (filters.age === age && filters.status === status) ||
                  undefined
                }
                aria-label={t(`actionItems.flow.ageing.open.${status}`, {
                  number: formatNumber(count),
                  age: words,
                })}
              >
                {formatNumber(count)}
              </Link>
            );
          return (
            <tr key={age}>
              <th scope="row">{words}</th>
              <td className={classes.bar} aria-hidden>
                <div className={classes.track}>
                  <div
                    className={classes.overdue}
                    style={{ width: percent(overdue) }}
                  />
                  <div
                    className={classes.owed}
                    style={{ width: percent(owed - overdue) }}
                  />
                </div>
              </td>
              <td className={classes.number}>{number('unfinished', owed)}</td>
              <td className={classes.number}>
                {number('overdue', overdue, classes.late)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
