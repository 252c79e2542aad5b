import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { postmortemsApiRef } from '../api';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { SeverityMark, useLoad, useToday } from '../ui';

/** As many as there is room for in a line. */
const MOST = 3;

const useStyles = makeStyles(theme => ({
  // Holds its line in any case: what is below stays where it is when there is something to remember.
  root: {
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(2),
    height: 20,
    margin: theme.spacing(-0.5, 0, 1.5),
    fontSize: 14,
    lineHeight: '20px',
  },
  name: { flex: 'none', color: theme.palette.text.secondary },
  list: {
    display: 'flex',
    flex: 1,
    gap: theme.spacing(2.5),
    minWidth: 0,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    // A title that is cut to a word says nothing: rather fewer of them.
    [theme.breakpoints.down('md')]: {
      '& > li:nth-child(n + 3)': { display: 'none' },
    },
    [theme.breakpoints.down('sm')]: {
      '& > li:nth-child(n + 2)': { display: 'none' },
    },
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  title: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

/** What happened on this day in earlier years, as far as it was told; a line, and empty on most days. */
export function OnThisDay() {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const name = useId();
  const today = useToday();
  // Nobody misses it where it cannot be had.
  const { value } = useLoad(
    signal =>
      api.list(
        { anniversary: today, status: ['published'], limit: MOST },
        { signal },
      ),
    [api, today],
  );

  return (
    <div className={classes.root}>
      {value && value.items.length > 0 && (
        <>
          <span id={name} className={classes.name}>
            {t('browse.onThisDay')}
          </span>
          <ul className={classes.list} aria-labelledby={name}>
            {value.items.map(
              ({ ref, title, severity, startedAt, createdAt }) => (
                <li key={ref} className={classes.item}>
                  <span>{(startedAt ?? createdAt).slice(0, 4)}</span>
                  <SeverityMark severity={severity} />
                  <Link
                    to={report({ ref })}
                    className={classes.title}
                    title={title}
                  >
                    {title}
                  </Link>
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </div>
  );
}
