import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ActionItemSummary } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { formatNumber, lateColor, Loaded, LoadError } from '../ui';
import { Filters, StatusFilter } from './filters';
import { shares } from './shares';
import { useListAddress } from './useListAddress';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 4),
    minHeight: 40,
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 4),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  shares: { columnGap: theme.spacing(2) },
  figure: {
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(1),
    '&[aria-current] $name': { textDecoration: 'underline' },
    '&:hover': { textDecoration: 'none' },
    '&:hover $name': { textDecoration: 'underline' },
  },
  name: { textUnderlineOffset: '4px', textDecorationThickness: 2 },
  number: {
    fontSize: 28,
    lineHeight: '40px',
    fontWeight: 600,
    color: theme.palette.text.primary,
  },
  late: { '&&, & $number': { color: lateColor(theme) } },
  share: { lineHeight: '40px', '&[aria-current]': { fontWeight: 600 } },
}));

export interface SummaryStripProps {
  loaded: Loaded<ActionItemSummary>;
  filters: Filters;
}

/**
 * The answer before the controls: how much is owed, late, claimed without proof, or did not hold; and how
 * all of it divides. Each number leads to its rows, under the other filters as they are.
 */
export function SummaryStrip({ loaded, filters }: SummaryStripProps) {
  const classes = useStyles();
  const { t } = useMessages();
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
  if (!summary) return <Skeleton variant="rect" width={480} height={40} />;

  const divided = shares(summary);
  const leadingTo = (status: StatusFilter) => ({
    to: addressOf({ ...filters, status }),
    'aria-current': filters.status === status || undefined,
  });
  const figure = (
    name: 'open' | 'overdue' | 'waitingForProof' | 'recurred',
    status: StatusFilter,
    count: number,
  ) => (
    <li>
      <Link
        {...leadingTo(status)}
        className={`${classes.figure} ${
          name === 'overdue' && count > 0 ? classes.late : ''
        }`}
      >
        <span className={classes.number}>{formatNumber(count)}</span>{' '}
        <span className={classes.name}>{t(`actionItems.summary.${name}`)}</span>
      </Link>
    </li>
  );
  const share = (
    name: 'done' | 'open' | 'wontDo',
    status: StatusFilter,
    percent: number,
  ) => (
    <li>
      <Link {...leadingTo(status)} className={classes.share}>
        {t(`actionItems.shares.${name}`, { percent: String(percent) })}
      </Link>
    </li>
  );

  return (
    <div className={classes.root}>
      <ul className={classes.list} aria-label={t('actionItems.summary.title')}>
        {figure('open', 'unfinished', summary.open + summary.inProgress)}
        {figure('overdue', 'overdue', summary.overdue)}
        {figure('waitingForProof', 'waitingForProof', summary.waitingForProof)}
        {figure('recurred', 'recurred', summary.recurred)}
      </ul>
      {divided && (
        <ul
          className={`${classes.list} ${classes.shares}`}
          aria-label={t('actionItems.shares.title')}
        >
          {share('done', 'finished', divided.done)}
          {share('open', 'unfinished', divided.open)}
          {share('wontDo', 'wont_do', divided.wontDo)}
        </ul>
      )}
    </div>
  );
}
