import { useTheme } from '@material-ui/core/styles';
import { useMessages } from '../translation';
import { formatMonth } from '../ui';
import type { Bar } from './factorTable';

const HEIGHT = 24;
const STEP = 8;
const BAR = 6;

export interface TrendBarsProps {
  /** What is counted, for those who do not see the bars. */
  title: string;
  bars: Bar[];
  /** The number that fills the height. */
  highest: number;
}

/** How often in each month, small; the same in words for whoever hovers or listens. */
export function TrendBars({ title, bars, highest }: TrendBarsProps) {
  const { t } = useMessages();
  const { text, divider } = useTheme().palette;
  if (!bars.length) return null;

  const counts = bars
    .filter(bar => bar.postmortems > 0)
    .map(({ month, postmortems }) =>
      t('factors.trend.month', {
        some: String(postmortems),
        month: formatMonth(month),
      }),
    )
    .join(', ');
  const words = t('factors.trend.months', {
    title,
    first: formatMonth(bars[0].month),
    last: formatMonth(bars[bars.length - 1].month),
    counts: counts || t('factors.trend.none'),
  });
  const width = bars.length * STEP;

  return (
    <svg
      role="img"
      aria-label={words}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
    >
      <title>{words}</title>
      <rect y={HEIGHT - 1} width={width} height={1} fill={divider} />
      {bars.map(({ month, postmortems }, i) => {
        const height = Math.round((postmortems / highest) * (HEIGHT - 2));
        return (
          <rect
            key={month}
            x={i * STEP + (STEP - BAR) / 2}
            y={HEIGHT - 1 - height}
            width={BAR}
            height={height}
            fill={text.secondary}
          />
        );
      })}
    </svg>
  );
}
