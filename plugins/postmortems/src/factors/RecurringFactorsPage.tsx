import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { useMemo, useRef } from 'react';
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
import { Caption } from './Caption';
import { CsvButton } from './CsvButton';
import { FactorMatrix } from './FactorMatrix';
import { ENOUGH, factorTable } from './factorTable';
import { FilterBar } from './FilterBar';
import {
  Filters,
  isNarrowed,
  listSearch,
  NO_FILTERS,
  recurringQuery,
  Selection,
} from './filters';
import { Stories } from './Stories';
import { Unclassified, UnclassifiedFactors } from './Unclassified';
import { useAddress } from './useAddress';

const useStyles = makeStyles({
  // As high as the answer will be, so that nothing moves when it comes.
  answer: { minHeight: 52 },
  title: { margin: 0, fontSize: 18, lineHeight: '28px' },
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
  const bar = useRef<HTMLDivElement>(null);
  const clear = () => {
    narrow(NO_FILTERS);
    // The button goes; whoever goes by keyboard stays at the filters.
    bar.current?.focus();
  };
  const backwards = filters.from > filters.to;
  const counted = useLoad(
    async signal =>
      backwards ? undefined : api.getRecurringFactors(query, { signal }),
    [api, JSON.stringify(query), backwards],
  );
  const { error, loading, retry } = counted;
  // What is kept from before a failure was counted with other filters.
  const value = error ? undefined : counted.value;
  const stale = {
    'aria-busy': loading,
    className: loading ? classes.stale : '',
  };

  const patterns = new Map(
    value?.items.map(({ unit, pattern }) => [unit, pattern?.name]),
  );
  const titleOf = (unit: string) =>
    filters.by === 'pattern'
      ? patterns.get(unit) ?? t('factors.by.pattern')
      : categories.find(({ key }) => key === unit)?.title ?? unit;
  const drawn =
    value && value.postmortems >= ENOUGH && value.items.length > 0
      ? value
      : null;

  return (
    <>
      <div className={classes.answer}>
        {drawn ? (
          <div {...stale}>
            <Answer
              counted={drawn}
              filters={filters}
              titleOf={titleOf}
              onSelect={select}
            />
          </div>
        ) : (
          <p className={classes.title}>{t('factors.title')}</p>
        )}
      </div>
      <CurationLinks />
      <div ref={bar} tabIndex={-1}>
        <FilterBar filters={filters} onChange={narrow}>
          {drawn && <CsvButton counted={drawn} waiting={loading} />}
        </FilterBar>
      </div>
      {backwards && <Empty>{t('factors.backwards')}</Empty>}
      {error && (
        <LoadError what={t('factors.failed')} error={error} retry={retry} />
      )}
      {!value && loading && (
        <div role="status" aria-label={t('factors.loading')}>
          <Skeleton variant="rect" height={480} />
        </div>
      )}
      {!backwards && value && (
        <div {...stale}>
          <Counted
            counted={value}
            filters={filters}
            titleOf={titleOf}
            onSelect={select}
            onClear={clear}
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
          counted={value}
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
  /** Takes off all filters but the days. */
  onClear: () => void;
}

/** The table; or a sentence, where there is too little to draw. */
function Counted(props: CountedProps) {
  const { counted, filters, titleOf, onSelect, onClear } = props;
  const { t } = useMessages();
  const all = useRouteRef(allRouteRef);
  const { from, to, order } = filters;
  const days = { from: formatDay(from), to: formatDay(to) };
  const count = counted.postmortems;
  const table = useMemo(
    () => factorTable(counted, { from, to }, order),
    [counted, from, to, order],
  );

  if (count === 0) {
    if (!isNarrowed(filters))
      return <Empty>{t('factors.nothing', days)}</Empty>;
    return (
      <Empty
        action={
          <Button size="small" variant="outlined" onClick={onClear}>
            {t('factors.filter.clear')}
          </Button>
        }
      >
        {t('factors.nothingLeft', days)}
      </Empty>
    );
  }
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
        {count < ENOUGH ? (
          <>
            {t('factors.few', { count, ...days })}{' '}
            <Unclassified {...{ counted, filters, onSelect }} />
          </>
        ) : (
          <>
            {t(`factors.uncategorised.${counted.by}`, { all: String(count) })}{' '}
            <UnclassifiedFactors {...{ counted, filters, onSelect }} />
          </>
        )}
      </Empty>
    );
  }
  return (
    <>
      <FactorMatrix
        table={table}
        by={counted.by}
        titleOf={titleOf}
        onSelect={onSelect}
      />
      <Caption
        counted={counted}
        filters={filters}
        hiddenServices={table.hiddenServices}
      />
    </>
  );
}
