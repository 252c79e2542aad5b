import { useApi } from '@backstage/core-plugin-api';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import {
  Empty,
  LoadError,
  Pager,
  PostmortemColumn,
  PostmortemsRoot,
  PostmortemTable,
  StartButton,
  useAddressFilters,
  useLoad,
  usePages,
} from '../ui';
import { FilterBar } from './FilterBar';
import { ImportButton } from './ImportButton';
import { OnThisDay } from './OnThisDay';
import { IN_ADDRESS, isNarrowed, listQuery, sortedBy } from './filters';

const PAGE = 25;
const COLUMNS: PostmortemColumn[] = [
  'date',
  'severity',
  'title',
  'services',
  'duration',
  'factors',
  'actions',
  'updated',
  'status',
];

/** Every post-mortem the reader may read, newest incident first. */
export function BrowsePage() {
  return (
    <PostmortemsRoot>
      <Browse />
    </PostmortemsRoot>
  );
}

function Browse() {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const [filters, setFilters] = useAddressFilters(IN_ADDRESS);
  const query = listQuery(filters);
  const key = JSON.stringify(query);
  const { page, cursor, next, previous } = usePages(key);
  const list = useLoad(
    signal => api.list({ ...query, limit: PAGE, cursor }, { signal }),
    [api, key, cursor],
  );

  const items = list.value?.items;
  const nextCursor = list.value?.nextCursor ?? null;
  return (
    <>
      <FilterBar filters={filters} onChange={setFilters}>
        <ImportButton />
        <StartButton />
      </FilterBar>
      <OnThisDay />
      {list.error && (
        <LoadError
          what={t('browse.failed')}
          error={list.error}
          retry={list.retry}
        />
      )}
      {items?.length === 0 && !list.loading ? (
        <Empty>
          {isNarrowed(filters) ? t('browse.noMatch') : t('browse.empty')}
        </Empty>
      ) : (
        !list.error && (
          <PostmortemTable
            caption={t('browse.caption')}
            columns={COLUMNS}
            items={items}
            expected={10}
            loading={list.loading}
            sorting={{
              orderBy: filters.orderBy,
              direction: filters.direction,
              onSort: orderBy => setFilters(sortedBy(filters, orderBy)),
            }}
          />
        )
      )}
      <Pager
        page={page}
        hasNext={nextCursor !== null}
        loading={list.loading}
        onPrevious={previous}
        onNext={() => nextCursor && next(nextCursor)}
      />
    </>
  );
}
