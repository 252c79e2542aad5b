import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import LinkInPage from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type {
  ActionItemSummary,
  PostmortemSummary,
} from 'backstage-plugin-postmortems-common';
import { ReactNode } from 'react';
import { QUESTIONS_ID } from '../exposure/EntityQuestions';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { formatDay, lateColor, SeverityMark, useDurations } from '../ui';
import { happenedAt, tally, Year } from './year';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    // Three of them and the buttons beside them fit into one row.
    gap: theme.spacing(2, 4),
    margin: 0,
  },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: theme.spacing(1),
    alignItems: 'baseline',
    minHeight: 60,
  },
  // The number first for the eye, its name first for the ear.
  number: {
    gridArea: '1 / 1',
    margin: 0,
    fontSize: 28,
    lineHeight: '40px',
    fontWeight: 600,
  },
  name: { gridArea: '1 / 2' },
  more: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    margin: 0,
    color: theme.palette.text.secondary,
  },
  late: { color: lateColor(theme), fontWeight: 600 },
}));

function Last({ item }: { item: PostmortemSummary }) {
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const durations = useDurations();
  const { startedAt, resolvedAt } = item;
  return (
    <>
      <span>{t('entity.facts.last')}</span>
      <Link to={report({ ref: item.ref })} title={item.title}>
        {formatDay(happenedAt(item))}
      </Link>
      <SeverityMark severity={item.severity} />
      {startedAt && resolvedAt && (
        <span>
          {durations.rounded(Date.parse(resolvedAt) - Date.parse(startedAt))}
        </span>
      )}
    </>
  );
}

export interface FactsProps {
  /** None while they are on their way. */
  year?: Year;
  actions?: ActionItemSummary;
  /** How many post-mortems wait for an answer from here; 0 where that is not told. */
  asking: number | undefined;
}

/** The answer in one line: how often it happened, when last, what is still owed, and whether somebody asks. */
export function Facts({ year, actions, asking }: FactsProps) {
  const classes = useStyles();
  const { t } = useMessages();
  if (!year || !actions || asking === undefined) return <FactsOnTheirWay />;

  const { incidents, nearMisses, last } = tally(year.items);
  const open = actions.open + actions.inProgress;

  const fact = (number: number, name: string, more: ReactNode) => (
    <div className={classes.fact}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.number}>{number}</dd>
      <dd className={classes.more}>{more}</dd>
    </div>
  );
  return (
    <dl className={classes.root} aria-label={t('entity.facts.title')}>
      {fact(
        incidents,
        t('entity.facts.incidents', { count: incidents }),
        <>
          {last && <Last item={last} />}
          {nearMisses > 0 && (
            <span>{t('entity.facts.nearMisses', { count: nearMisses })}</span>
          )}
          {!year.complete && (
            <span>
              {t('entity.facts.partly', { number: String(year.items.length) })}
            </span>
          )}
        </>,
      )}
      {fact(
        open,
        t('entity.facts.actions', { count: open }),
        actions.overdue > 0 ? (
          <span className={classes.late}>
            {t('entity.facts.overdue', { count: actions.overdue })}
          </span>
        ) : (
          open > 0 && t('entity.facts.nothingOverdue')
        ),
      )}
      {asking > 0 &&
        fact(
          asking,
          t('entity.facts.asking', { count: asking }),
          <LinkInPage href={`#${QUESTIONS_ID}`}>
            {t('entity.facts.applies')}
          </LinkInPage>,
        )}
    </dl>
  );
}

function FactsOnTheirWay() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {['incidents', 'actions'].map(name => (
        <div key={name}>
          <Skeleton width={200} height={40} />
          <Skeleton width={160} height={20} />
        </div>
      ))}
    </div>
  );
}
