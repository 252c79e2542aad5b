import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles, Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { allRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  Empty,
  formatDay,
  LoadError,
  PostmortemsRoot,
  useLoad,
  useSettings,
} from '../ui';
import { FactorMatrix } from './FactorMatrix';
import { ENOUGH, factorTable } from './factorTable';
import { FilterBar } from './FilterBar';
import { Filters, recurringQuery, Selection } from './filters';
import { Stories } from './Stories';
import { useAddress } from './useAddress';

const useStyles = makeStyles({
  answer: { margin: 0, fontSize: 18, lineHeight: '28px', minHeight: 28 },
  stale: { opacity: 0.6 },
});

/** What keeps coming back across services, with the post-mortems behind each number. */
export function RecurringFactorsPage() {
  return (
    <PostmortemsRoot>
      <Recurring />
    </PostmortemsRoot>
  );
}

function Recurring() {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { categories } = useSettings();
  const { filters, selection, narrow, select } = useAddress();
  const query = recurringQuery(filters);
  const backwards = filters.from > filters.to;
  const counted = useLoad(
    async signal =>
      backwards ? undefined : api.getRecurringFactors(query, { signal }),
    [api, JSON.stringify(query), backwards],
  );

  const titleOf = (category: string) =>
    categories.find(({ key }) => key === category)?.title ?? category;
  const first = counted.value?.items[0];

  return (
    <>
      <p className={classes.answer}>
        {counted.value && counted.value.postmortems >= ENOUGH && first
          ? t('factors.answer', {
              title: titleOf(first.category),
              some: String(first.postmortems),
              all: String(counted.value.postmortems),
            })
          : t('factors.title')}
      </p>
      <FilterBar filters={filters} onChange={narrow} />
      {backwards && <Empty>{t('factors.backwards')}</Empty>}
      {counted.error && (
        <LoadError
          what={t('factors.failed')}
          error={counted.error}
          retry={counted.retry}
        />
      )}
      {!counted.value && counted.loading && (
        <div role="status" aria-label={t('factors.loading')}>
          <Skeleton variant="rect" height={480} />
        </div>
      )}
      {!backwards && !counted.error && counted.value && (
        <div
          aria-busy={counted.loading}
          className={counted.loading ? classes.stale : ''}
        >
          <Counted
            counted={counted.value}
            filters={filters}
            titleOf={titleOf}
            onSelect={select}
          />
        </div>
      )}
      {selection && (
        <Stories
          filters={filters}
          selection={selection}
          title={titleOf(selection.category)}
          onClose={() => select(null)}
        />
      )}
    </>
  );
}

interface CountedProps {
  counted: RecurringFactors;
  filters: Filters;
  titleOf: (category: string) => string;
  onSelect: (selection: Selection) => void;
}

/** The table; or a sentence, where there is too little to draw. */
function Counted({ counted, filters, titleOf, onSelect }: CountedProps) {
  const { t } = useMessages();
  const all = useRouteRef(allRouteRef);
  const columns = useColumns();
  const { from, to, entityRef } = filters;
  const days = { from: formatDay(from), to: formatDay(to) };
  const count = counted.postmortems;

  if (count === 0) return <Empty>{t('factors.nothing', days)}</Empty>;
  if (count < ENOUGH || !counted.items.length) {
    const behind = new URLSearchParams({
      status: 'published',
      from,
      to,
      ...(entityRef && { entityRef }),
    });
    return (
      <Empty
        action={<Link to={`${all()}?${behind}`}>{t('factors.readThem')}</Link>}
      >
        {count < ENOUGH
          ? t('factors.few', { count, ...days })
          : t('factors.uncategorised', { all: String(count) })}
      </Empty>
    );
  }
  return (
    <FactorMatrix
      table={factorTable(counted, filters, columns)}
      period={filters}
      titleOf={titleOf}
      onSelect={onSelect}
    />
  );
}

/** How many services fit beside the list. */
function useColumns(): number {
  const wide = useMediaQuery<Theme>(theme => theme.breakpoints.up('lg'));
  const middling = useMediaQuery<Theme>(theme => theme.breakpoints.up('md'));
  if (wide) return 8;
  return middling ? 6 : 3;
}
