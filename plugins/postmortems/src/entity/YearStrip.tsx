import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import type { PostmortemSummary } from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  formatDay,
  formatShortMonth,
  Period,
  SeverityGlyph,
  useSettings,
} from '../ui';
import { LANES, monthTicks, placeMarks } from './strip';
import { StripInWords } from './StripInWords';
import { happenedAt } from './year';

/** Height of a mark that a finger can hit. */
const LANE = 24;
const LABELS = 24;
/** With fewer marks than fill it, the strip keeps this height, so that nothing jumps. */
const MIN_LANES = 2;
export const STRIP_HEIGHT = MIN_LANES * LANE + LABELS;

const useStyles = makeStyles(theme => ({
  root: { position: 'relative', margin: theme.spacing(2, 0, 0) },
  month: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    paddingLeft: 4,
    borderLeft: `1px solid ${theme.palette.divider}`,
    display: 'flex',
    alignItems: 'flex-end',
    fontSize: 12,
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  line: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: LABELS,
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  marks: {
    position: 'absolute',
    inset: 0,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  mark: {
    position: 'absolute',
    width: LANE,
    height: LANE,
    marginLeft: -LANE / 2,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: LANE / 2,
    '&:hover': { background: theme.palette.action.hover },
  },
}));

export interface YearStripProps {
  items: readonly PostmortemSummary[];
  period: Period;
}

/** Twelve months drawn to scale: where a mark stands is when, its shape is how bad. */
export function YearStrip({ items, period }: YearStripProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const { severities } = useSettings();
  const marks = placeMarks(items, period);
  const lanes = Math.min(
    LANES,
    Math.max(MIN_LANES, ...marks.map(({ lane }) => lane + 1)),
  );
  const percent = (at: number) => `${at * 100}%`;

  return (
    <figure className={classes.root} style={{ height: lanes * LANE + LABELS }}>
      <div aria-hidden>
        {monthTicks(period).map(({ month, at }) => (
          <div
            key={month}
            className={classes.month}
            style={{ left: percent(at) }}
          >
            {formatShortMonth(month)}
          </div>
        ))}
        <div className={classes.line} />
      </div>
      <ul className={classes.marks} aria-label={t('entity.strip.title')}>
        {marks.map(({ item, at, lane }) => {
          const words = t('entity.strip.mark', {
            day: formatDay(happenedAt(item)),
            severity: item.severity ?? t('ui.severity.none'),
            title: item.title,
          });
          return (
            <li key={item.id}>
              <Tooltip title={words}>
                <Link
                  to={report({ ref: item.ref })}
                  aria-label={words}
                  className={classes.mark}
                  style={{ left: percent(at), bottom: LABELS + lane * LANE }}
                >
                  <svg width={14} height={14} viewBox="-1 -1 14 14" aria-hidden>
                    <SeverityGlyph
                      rank={
                        severities.find(({ key }) => key === item.severity)
                          ?.rank
                      }
                    />
                  </svg>
                </Link>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <StripInWords items={items} period={period} />
    </figure>
  );
}
