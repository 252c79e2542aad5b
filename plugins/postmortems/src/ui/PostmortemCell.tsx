import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { PostmortemSummary } from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { EntityNames } from './EntityNames';
import { StatusLabel } from './labels';
import { SeverityMark } from './SeverityMark';
import { LocalTimeHint } from './LocalTimeHint';
import { localTime } from './time';
import { lateColor } from './tokens';
import { useDurations } from './useDurations';
import { UtcTime } from './UtcTime';

/** What a table of post-mortems can show of one. */
export type PostmortemColumn =
  | 'date'
  | 'severity'
  | 'title'
  | 'services'
  | 'duration'
  | 'factors'
  | 'actions'
  | 'updated'
  | 'status';

const NAMED_SERVICES = 3;

const useStyles = makeStyles(theme => ({
  once: { whiteSpace: 'nowrap' },
  // On a tablet the year goes below, so that every column fits.
  day: {
    [theme.breakpoints.up('md')]: { whiteSpace: 'nowrap' },
  },
  title: { fontWeight: 600, overflowWrap: 'anywhere' },
  ref: {
    color: theme.palette.text.secondary,
    fontSize: 12,
    whiteSpace: 'nowrap',
  },
  late: {
    color: lateColor(theme),
    fontSize: 12,
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
}));

interface CellProps {
  item: PostmortemSummary;
}

function Title({ item }: CellProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const updated = localTime(item.updatedAt);
  const local = item.startedAt
    ? t('ui.table.local', {
        started: localTime(item.startedAt).time,
        updated: updated.time,
        zone: updated.zone,
      })
    : t('ui.table.localUpdated', {
        updated: updated.time,
        zone: updated.zone,
      });
  return (
    <>
      <LocalTimeHint title={local}>
        <Link to={report({ ref: item.ref })} className={classes.title}>
          {item.title}
        </Link>
      </LocalTimeHint>
      <div className={classes.ref}>{item.ref}</div>
    </>
  );
}

function Actions({ item }: CellProps) {
  const classes = useStyles();
  const { t } = useMessages();
  if (item.actionCount === 0) return <>{t('ui.table.none')}</>;
  return (
    <>
      {t('ui.table.openActions', {
        open: String(item.openActionCount),
        all: String(item.actionCount),
      })}
      {item.overdueActionCount > 0 && (
        <div className={classes.late}>
          {t('ui.table.overdue', { count: item.overdueActionCount })}
        </div>
      )}
    </>
  );
}

/** One field of one post-mortem, the same in every list. */
export function PostmortemCell(
  props: CellProps & { column: PostmortemColumn },
) {
  const { item, column } = props;
  const classes = useStyles();
  const durations = useDurations();
  const { t } = useMessages();
  switch (column) {
    case 'date':
      return item.startedAt ? (
        <span className={classes.day}>
          <UtcTime at={item.startedAt} format="day" focusable={false} />
        </span>
      ) : (
        <>{t('ui.table.unknown')}</>
      );
    case 'severity':
      return <SeverityMark severity={item.severity} />;
    case 'title':
      return <Title item={item} />;
    case 'services':
      return (
        <EntityNames refs={item.affectedEntities} limit={NAMED_SERVICES} />
      );
    case 'duration':
      return item.startedAt && item.resolvedAt ? (
        <span className={classes.once}>
          {durations.rounded(
            Date.parse(item.resolvedAt) - Date.parse(item.startedAt),
          )}
        </span>
      ) : (
        <>{t('ui.table.unknown')}</>
      );
    case 'factors':
      return <>{item.factorCount}</>;
    case 'actions':
      return <Actions item={item} />;
    case 'updated':
      return (
        <span className={classes.once}>
          <UtcTime at={item.updatedAt} format="day" focusable={false} />
        </span>
      );
    default:
      return <StatusLabel status={item.status} visibility={item.visibility} />;
  }
}
