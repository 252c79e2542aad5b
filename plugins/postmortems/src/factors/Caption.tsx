import { makeStyles } from '@material-ui/core/styles';
import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { formatDay } from '../ui';
import { isPart, type Filters } from './filters';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1.5, 0),
    maxWidth: '110ch',
    color: theme.palette.text.secondary,
    fontSize: 12,
    '& p': { margin: theme.spacing(0.5, 0) },
    '& summary': { cursor: 'pointer' },
  },
}));

export interface CaptionProps {
  counted: RecurringFactors;
  filters: Filters;
  /** How many services have no column. */
  hiddenServices: number;
}

/** What is counted, for everybody; how the marks are given, for whoever asks. */
export function Caption({ counted, filters, hiddenServices }: CaptionProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { from, to } = filters;
  const hasTrend = counted.items.some(({ trend }) => trend);
  return (
    <div className={classes.root}>
      <p>
        {t('factors.table.caption', {
          from: formatDay(from),
          to: formatDay(to),
        })}{' '}
        {t('factors.table.late')}{' '}
        {hiddenServices > 0 &&
          t('factors.table.hidden', { count: hiddenServices })}
      </p>
      <details>
        <summary>
          {t(hasTrend ? 'factors.table.marks' : 'factors.table.rings')}
        </summary>
        <p>
          {t('factors.table.chance', { tested: String(counted.tested) })}{' '}
          {isPart(filters) && t('factors.table.part')}
        </p>
        {hasTrend && <p>{t('factors.table.arrow')}</p>}
      </details>
    </div>
  );
}
