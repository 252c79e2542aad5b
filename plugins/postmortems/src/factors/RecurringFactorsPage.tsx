import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
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
import { CurationLinks } from '../patterns/CurationLinks';
import { Answer } from './Answer';
import { CsvButton } from './CsvButton';
import { FactorMatrix } from './FactorMatrix';
import { ENOUGH, factorTable } from './factorTable';
import { FilterBar } from './FilterBar';
import {
  Filters,
  isPart,
  listSearch,
  recurringQuery,
  Selection,
} from './filters';
import { Legend } from './Legend';
import { Stories } from './Stories';
import { useAddress } from './useAddress';

const useStyles = makeStyles(theme => ({
  // As high as the answer will be, so that nothing moves when it comes.
  answer: { minHeight: 52 },
  title: { margin: 0, fontSize: 18, lineHeight: '28px' },
  stale: { opacity: 0.6 },
  caption: {
    margin: theme.spacing(1.5, 0),
    maxWidth: '110ch',
    color: theme.palette.text.secondary,
    fontSize: 12,
  },
}));

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

  const patterns = new Map(
    counted.value?.items.map(({ unit, pattern }) => [unit, pattern?.name]),
  );
  const titleOf = (unit: string) =>
    filters.by === 'pattern'
      ? patterns.get(unit) ?? t('factors.by.pattern')
      : categories.find(({ key }) => key === unit)?.title ?? unit;
  const drawn =
    counted.value &&
    counted.value.postmortems >= ENOUGH &&
    counted.value.items.length > 0
      ? counted.value
      : null;

  return (
    <>
      <div className={classes.answer}>
        {drawn ? (
          <Answer
            counted={drawn}
            filters={filters}
            titleOf={titleOf}
            onSelect={select}
          />
        ) : (
          <p className={classes.title}>{t('factors.title')}</p>
        )}
      </div>
      <CurationLinks />
      <FilterBar filters={filters} onChange={narrow}>
        {drawn && <CsvButton counted={drawn} />}
      </FilterBar>
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
          title={
            selection === 'unclassified'
              ? t('factors.unclassified.title')
              : titleOf(selection.unit)
          }
          counted={counted.value}
          onClose={() => select(null)}
        />
      )}
    </>
  );
}

interface CountedProps {
  counted: RecurringFactors;
  filters: Filters;
  titleOf: (unit: string) => string;
  onSelect: (selection: Selection) => void;
}

/** The table; or a sentence, where there is too little to draw. */
function Counted({ counted, filters, titleOf, onSelect }: CountedProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const all = useRouteRef(allRouteRef);
  const { from, to, order } = filters;
  const days = { from: formatDay(from), to: formatDay(to) };
  const count = counted.postmortems;
  const table = useMemo(
    () => factorTable(counted, { from, to }, order),
    [counted, from, to, order],
  );

  if (count === 0) return <Empty>{t('factors.nothing', days)}</Empty>;
  if (count < ENOUGH || !counted.items.length) {
    const behind = listSearch(filters);
    return (
      <Empty
        action={
          behind && (
            <Link to={`${all()}?${behind}`}>{t('factors.readThem')}</Link>
          )
        }
      >
        {count < ENOUGH
          ? t('factors.few', { count, ...days })
          : t(`factors.uncategorised.${counted.by}`, { all: String(count) })}
      </Empty>
    );
  }
  return (
    <>
      <Legend />
      <FactorMatrix
        table={table}
        by={counted.by}
        titleOf={titleOf}
        onSelect={onSelect}
      />
      <p className={classes.caption}>
        {t('factors.table.caption', days)}{' '}
        {t('factors.table.chance', { tested: String(counted.tested) })}{' '}
        {isPart(filters) && t('factors.table.part')}{' '}
        {table.hiddenServices > 0 &&
          t('factors.table.hidden', { count: table.hiddenServices })}
      </p>
    </>
  );
}
