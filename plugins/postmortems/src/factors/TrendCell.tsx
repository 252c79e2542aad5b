import { makeStyles } from '@material-ui/core/styles';
import type { RecurringTrend } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { shortNumber } from '../ui';
import { useTrendWords } from './useTrendWords';
import type { Bar } from './factorTable';
import { TrendBars } from './TrendBars';

const ARROWS = { rising: '↗', falling: '↘', unclear: null };

const useStyles = makeStyles(theme => ({
  rate: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: 12,
    lineHeight: '16px',
  },
  clear: { color: theme.palette.text.primary, fontWeight: 600 },
}));

export interface TrendCellProps {
  title: string;
  bars: Bar[];
  highest: number;
  trend: RecurringTrend | null;
}

/** How often, month by month; and the rate of the recent half, with an arrow only where that and the share are clearly other than before. */
export function TrendCell({ title, bars, highest, trend }: TrendCellProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const rates = useTrendWords();
  const arrow = trend && ARROWS[trend.direction];
  return (
    <>
      <TrendBars title={title} bars={bars} highest={highest} />
      {trend && (
        <span
          className={`${classes.rate} ${arrow ? classes.clear : ''}`}
          title={rates(trend)}
        >
          {arrow && <span aria-hidden>{arrow} </span>}
          {t(`factors.trend.${trend.direction}`, {
            rate: shortNumber(trend.recent.rate),
          })}
        </span>
      )}
    </>
  );
}
