import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Insights } from 'backstage-plugin-postmortems-common';
import { useRef } from 'react';
import { postmortemsApiRef } from '../api';
import { allRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  Empty,
  formatDay,
  formatNumber,
  linksInText,
  LoadError,
  PostmortemsRoot,
  useLoad,
} from '../ui';
import { Comparison } from './Comparison';
import { Detection } from './Detection';
import { Durations } from './durations/Durations';
import { ExportButton } from './ExportButton';
import { FilterBar } from './FilterBar';
import {
  Filters,
  insightsQuery,
  isNarrowed,
  listSearch,
  NO_FILTERS,
} from './filters';
import { FollowThrough } from './FollowThrough';
import { Publication } from './Publication';
import { Severities } from './Severities';
import { Stale } from './Stale';
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
    ...linksInText,
  },
  about: {
    margin: theme.spacing(0.5, 0, 0),
    color: theme.palette.text.secondary,
  },
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
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const [filters, narrow] = useFilters();
  const query = insightsQuery(filters);
  const bar = useRef<HTMLDivElement>(null);
  const clear = () => {
    narrow(NO_FILTERS);
    // The button goes; whoever goes by keyboard stays at the filters.
    bar.current?.focus();
  };
  const backwards = filters.from > filters.to;
  const counted = useLoad(
    async signal =>
      backwards ? undefined : api.getInsights(query, { signal }),
    [api, JSON.stringify(query), backwards],
  );
  const { error, loading, retry } = counted;
  // What is kept from before a failure was counted with other filters.
  const value = error ? undefined : counted.value;

  return (
    <>
      <Stale when={loading && value !== undefined}>
        <Answer insights={value} filters={filters} />
      </Stale>
      <div ref={bar} tabIndex={-1}>
        <FilterBar filters={filters} onChange={narrow} />
      </div>
      {backwards && <Empty>{t('insights.backwards')}</Empty>}
      {error && (
        <LoadError what={t('insights.failed')} error={error} retry={retry} />
      )}
      {!value && loading && (
        <div role="status" aria-label={t('insights.loading')}>
          <Skeleton variant="rect" height={1_200} />
        </div>
      )}
      {!backwards && value && (
        <Stale when={loading}>
          <Figures
            insights={value}
            filters={filters}
            onChange={narrow}
            onClear={clear}
          />
        </Stale>
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
  /** Takes off all filters but the days. */
  onClear: () => void;
}

function Figures({ insights, filters, onChange, onClear }: FiguresProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { from, to, split } = filters;
  if (insights.postmortems === 0) {
    const days = { from: formatDay(from), to: formatDay(to) };
    const { unpublished: count } = insights.publication;
    const waiting =
      count > 0 && ` ${t('insights.publication.waiting', { count })}`;
    if (!isNarrowed(filters)) {
      return (
        <Empty>
          {t('insights.nothing', days)}
          {waiting}
        </Empty>
      );
    }
    return (
      <Empty
        action={
          <Button size="small" variant="outlined" onClick={onClear}>
            {t('insights.filter.clear')}
          </Button>
        }
      >
        {t('insights.nothingLeft', days)}
        {waiting}
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
