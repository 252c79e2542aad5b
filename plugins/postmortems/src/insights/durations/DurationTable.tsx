import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DurationInsight,
  InsightDuration,
} from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { formatNumber, useDurations } from '../../ui';

const useStyles = makeStyles(theme => ({
  table: {
    marginBottom: theme.spacing(1),
    borderCollapse: 'collapse',
    '& caption': {
      padding: theme.spacing(0.5, 0),
      textAlign: 'left',
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    '& th, & td': {
      padding: theme.spacing(0.5, 3, 0.5, 0),
      textAlign: 'right',
      borderBottom: `1px solid ${theme.palette.divider}`,
      fontWeight: 400,
    },
    '& thead th': { fontSize: 12, color: theme.palette.text.secondary },
    '& th:first-child': { textAlign: 'left' },
  },
}));

const QUARTILES = ['lower', 'median', 'upper'] as const;

export interface DurationTableProps {
  durations: DurationInsight[];
  postmortems: number;
}

/** The figures of the distributions, and the post-mortems themselves where they are few. */
export function DurationTable({ durations, postmortems }: DurationTableProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { exact } = useDurations();
  const say = (seconds: number | null | undefined) =>
    seconds === null || seconds === undefined ? '–' : exact(seconds * 1_000);

  return (
    <>
      <table className={classes.table}>
        <caption>{t('insights.durations.tableCaption')}</caption>
        <thead>
          <tr>
            {(
              ['what', 'known', 'shortest', ...QUARTILES, 'longest'] as const
            ).map(column => (
              <th key={column} scope="col">
                {t(`insights.durations.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {durations.map(found => (
            <tr key={found.duration}>
              <th scope="row">{t(`insights.duration.${found.duration}`)}</th>
              <td>
                {t('insights.someOf', {
                  some: formatNumber(found.known),
                  all: formatNumber(postmortems),
                })}
              </td>
              <td>{say(found.shortest)}</td>
              {QUARTILES.map(quartile => (
                <td key={quartile}>{say(found.quartiles?.[quartile])}</td>
              ))}
              <td>{say(found.longest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Points durations={durations} say={say} />
    </>
  );
}

interface Row {
  title: string;
  seconds: Partial<Record<InsightDuration, number>>;
}

/** Each post-mortem whose dots are drawn, with where they stand. */
function Points(props: {
  durations: DurationInsight[];
  say: (seconds: number | undefined) => string;
}) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const few = props.durations.filter(({ points }) => points.length > 0);
  const rows = new Map<string, Row>();
  for (const { duration, points } of few) {
    for (const { seconds, postmortem } of points) {
      const { ref, title } = postmortem;
      const row = rows.get(ref) ?? { title, seconds: {} };
      row.seconds[duration] = seconds;
      rows.set(ref, row);
    }
  }
  if (!few.length) return null;
  return (
    <table className={classes.table}>
      <caption>{t('insights.durations.pointsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('insights.durations.pointsPostmortem')}</th>
          {few.map(({ duration }) => (
            <th key={duration} scope="col">
              {t(`insights.duration.${duration}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows].map(([ref, { title, seconds }]) => (
          <tr key={ref}>
            <th scope="row">
              <Link to={report({ ref })}>{title}</Link>
            </th>
            {few.map(({ duration }) => (
              <td key={duration}>{props.say(seconds[duration])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
