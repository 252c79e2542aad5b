import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  ActionItemSummary,
  DEFAULT_PAGE,
} from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { Empty, LoadError, Pager, useLoad, usePages, useToday } from '../ui';
import { ActionTable } from './ActionTable';
import { useBulkRun } from './bulk/useBulkRun';
import { useSelection } from './bulk/useSelection';
import { Filters, isNarrowed, listQuery, NO_FILTERS } from './filters';
import { useStatusChanges } from './useStatusChanges';

const SKELETON_ROWS = 8;

const useStyles = makeStyles(theme => ({
  stale: { opacity: 0.6 },
  skeleton: { height: 53, marginBottom: theme.spacing(0.5) },
}));

export interface ActionListProps {
  filters: Filters;
  /** What there is at all, to tell an empty portal from one where all is done. */
  summary: ActionItemSummary | undefined;
  onWritten: () => void;
}

/** The rows that the filters leave, page by page. */
export function ActionList(props: ActionListProps) {
  const { filters, summary, onWritten } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const today = useToday();
  const { t } = useMessages();
  const query = listQuery(filters, today);
  const key = JSON.stringify(query);
  const pages = usePages(key);
  const list = useLoad(
    signal =>
      api.listActionItems(
        { ...query, limit: DEFAULT_PAGE, cursor: pages.cursor },
        { signal },
      ),
    [api, key, pages.cursor, today],
  );
  const changes = useStatusChanges(onWritten);
  const selection = useSelection(`${key} ${pages.cursor ?? ''}`);
  // Here and not with the table: that goes when another list is asked for, and what was begun goes on.
  const run = useBulkRun({
    write: changes.write,
    onWritten,
    onRest: rest => selection.replace(rest.map(({ seen }) => seen.id)),
  });

  if (list.error) {
    return (
      <LoadError
        what={t('actionItems.failed')}
        error={list.error}
        retry={list.retry}
      />
    );
  }
  if (!list.value) {
    return (
      <div role="status" aria-label={t('actionItems.loading')}>
        {Array.from({ length: SKELETON_ROWS }, (_, i) => (
          <Skeleton key={i} variant="rect" className={classes.skeleton} />
        ))}
      </div>
    );
  }

  const { items, nextCursor } = list.value;
  if (!items.length && pages.page === 1) {
    return <NoItems filters={filters} summary={summary} />;
  }
  return (
    <div aria-busy={list.loading} className={list.loading ? classes.stale : ''}>
      <ActionTable
        items={items}
        grouping={filters.group}
        partial={pages.page > 1 || nextCursor !== null}
        shown={changes.shown}
        onChange={changes.change}
        selection={selection}
        run={run}
      />
      <Pager
        page={pages.page}
        hasNext={nextCursor !== null}
        loading={list.loading}
        onPrevious={pages.previous}
        onNext={() => nextCursor && pages.next(nextCursor)}
      />
    </div>
  );
}

function NoItems(props: Pick<ActionListProps, 'filters' | 'summary'>) {
  const { filters, summary } = props;
  const { t } = useMessages();
  if (isNarrowed(filters) || filters.status !== NO_FILTERS.status) {
    return <Empty>{t('actionItems.empty.filtered')}</Empty>;
  }
  const finished =
    summary && summary.done + summary.verified + summary.wontDo > 0;
  return (
    <Empty>
      {t(finished ? 'actionItems.empty.finished' : 'actionItems.empty.never')}
    </Empty>
  );
}
