import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Insights } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { allRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  Empty,
  formatDay,
  formatNumber,
  LoadError,
  PostmortemsRoot,
  useLoad,
} from '../ui';
import { Comparison } from './Comparison';
import { Detection } from './Detection';
import { Durations } from './durations/Durations';
import { ExportButton } from './ExportButton';
import { FilterBar } from './FilterBar';
import { Filters, insightsQuery, listSearch } from './filters';
import { FollowThrough } from './FollowThrough';
import { Publication } from './Publication';
import { Severities } from './Severities';
import { Narrow, useFilters } from './useFilters';
import { Waivers } from './Waivers';

/** Below this, what is said of all is hardly more than what happened. */
const ENOUGH = 5;

const useStyles = makeStyles(theme => ({
  answer: {
    margin: 0,
    fontSize: 18,
    lineHeight: '28px',
    minHeight: 28,
    // Amid words, colour alone would not tell it from them.
    '& a': { textDecoration: 'underline' },
  },
  about: {
    margin: theme.spacing(0.5, 0, 0),
    color: theme.palette.text.secondary,
  },
  stale: { opacity: 0.6 },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: theme.spacing(6),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  export: { marginTop: theme.spacing(4) },
}));

/** What published post-mortems tell together, with how sure that is. */
export function InsightsPage() {
  return (
    <PostmortemsRoot>
      <Counted />
    </PostmortemsRoot>
  );
}

function Counted() {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const [filters, narrow] = useFilters();
  const query = insightsQuery(filters);
  const backwards = filters.from > filters.to;
  const { value, error, loading, retry } = useLoad(
    async signal =>
      backwards ? undefined : api.getInsights(query, { signal }),
    [api, JSON.stringify(query), backwards],
  );

  return (
    <>
      <Answer insights={value} filters={filters} />
      <FilterBar filters={filters} onChange={narrow} />
      {backwards && <Empty>{t('insights.backwards')}</Empty>}
      {error && (
        <LoadError what={t('insights.failed')} error={error} retry={retry} />
      )}
      {!value && loading && (
        <div role="status" aria-label={t('insights.loading')}>
          <Skeleton variant="rect" height={1_200} />
        </div>
      )}
      {!backwards && !error && value && (
        <div aria-busy={loading} className={loading ? classes.stale : ''}>
          <Figures insights={value} filters={filters} onChange={narrow} />
        </div>
      )}
    </>
  );
}

/** What is counted, with the list of it. */
function Answer(props: { insights?: Insights; filters: Filters }) {
  const { insights, filters } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const all = useRouteRef(allRouteRef);
  const count = insights?.postmortems ?? 0;
  return (
    <>
      <p className={classes.answer}>
        {count > 0 &&
          t('insights.counted', {
            count,
            from: formatDay(filters.from),
            to: formatDay(filters.to),
            posts: (
              <Link to={`${all()}?${listSearch(filters)}`}>
                {t('insights.posts', { count, number: formatNumber(count) })}
              </Link>
            ),
          })}
      </p>
      <p className={classes.about}>
        {t('insights.about')} {count > 0 && count < ENOUGH && t('insights.few')}
      </p>
    </>
  );
}

interface FiguresProps {
  insights: Insights;
  filters: Filters;
  onChange: Narrow;
}

function Figures({ insights, filters, onChange }: FiguresProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { from, to, split } = filters;
  if (insights.postmortems === 0) {
    return (
      <Empty>
        {t('insights.nothing', { from: formatDay(from), to: formatDay(to) })}
      </Empty>
    );
  }
  return (
    <>
      <div className={classes.pairs}>
        <Publication insights={insights} />
        <FollowThrough insights={insights} />
      </div>
      <Durations insights={insights} />
      <Comparison insights={insights} split={split} onChange={onChange} />
      <div className={classes.pairs}>
        <Detection insights={insights} />
        <Severities insights={insights} filters={filters} />
      </div>
      <Waivers insights={insights} />
      <div className={classes.export}>
        <ExportButton filters={filters} />
      </div>
    </>
  );
}
