import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { postmortemsApiRef } from '../api';
import { SearchField } from '../browse/SearchField';
import { recurringFactorsRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  Choice,
  Empty,
  LoadError,
  Pager,
  PostmortemsRoot,
  useAddressFilters,
  useLoad,
  usePages,
  useSettings,
} from '../ui';
import { IN_ADDRESS, listQuery } from './filters';
import { MergeCandidates } from './MergeCandidates';
import { PageHead } from './PageHead';
import { PatternTable } from './PatternTable';
import { useRenewalWay } from './renewal/useRenewalWay';

const PAGE = 25;

const useStyles = makeStyles(theme => ({
  intro: {
    margin: theme.spacing(0, 0, 2),
    maxWidth: '72ch',
    color: theme.palette.text.secondary,
  },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
  q: { width: 280 },
  category: { width: 240 },
}));

/** The named stories that recur, by name; and which of them may be the same. */
export function PatternsPage() {
  return (
    <PostmortemsRoot>
      <Patterns />
    </PostmortemsRoot>
  );
}

function Patterns() {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { categories } = useSettings();
  const recurring = useRouteRef(recurringFactorsRouteRef);
  const renewal = useRenewalWay();
  const [filters, change] = useAddressFilters(IN_ADDRESS);
  const query = listQuery(filters);
  const key = JSON.stringify(query);
  const { page, cursor, next, previous } = usePages(key);
  const list = useLoad(
    signal => api.listPatterns({ ...query, limit: PAGE, cursor }, { signal }),
    [api, key, cursor],
  );
  const nextCursor = list.value?.nextCursor ?? null;
  const isEmpty = list.value?.items.length === 0 && !list.loading;

  return (
    <>
      <PageHead
        title={t('patterns.title')}
        ways={[{ to: recurring(), label: t('patterns.back') }, ...renewal]}
      />
      <p className={classes.intro}>{t('patterns.intro')}</p>
      <div className={classes.filters}>
        <SearchField
          label={t('patterns.filter.q')}
          className={classes.q}
          value={filters.q}
          onChange={q => change({ q })}
        />
        <Choice
          label={t('patterns.filter.category')}
          className={classes.category}
          value={filters.category ?? ''}
          options={[
            ['', t('patterns.filter.anyCategory')],
            ...categories.map(({ key: k, title }) => [k, title] as const),
          ]}
          onChange={category => change({ category: category || null })}
        />
      </div>
      {list.error && (
        <LoadError
          what={t('patterns.failed')}
          error={list.error}
          retry={list.retry}
        />
      )}
      {!list.error && isEmpty && (
        <Empty>
          {key === '{}' ? t('patterns.empty') : t('patterns.noMatch')}
        </Empty>
      )}
      {!list.error && !isEmpty && (
        <PatternTable items={list.value?.items} loading={list.loading} />
      )}
      <Pager
        page={page}
        hasNext={nextCursor !== null}
        loading={list.loading}
        onPrevious={previous}
        onNext={() => nextCursor && next(nextCursor)}
      />
      <MergeCandidates onMerged={list.retry} />
    </>
  );
}
