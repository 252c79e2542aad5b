import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import {
  LoadError,
  PostmortemsRoot,
  useAddressFilters,
  useLoad,
  useToday,
} from '../ui';
import { DriftedTickets } from '../ui/tickets';
import { CalendarButton } from '../ui/calendar/CalendarButton';
import { ReviewButton } from '../weeklyReview/ReviewButton';
import { ActionList } from './ActionList';
import { ExportButton } from './ExportButton';
import { FilterBar } from './FilterBar';
import { IN_ADDRESS, summaryQuery } from './filters';
import { Flow } from './flow/Flow';
import { SummaryStrip } from './SummaryStrip';

/** Every action item of the organisation: what is slipping, and who can move it? */
export function ActionItemsPage() {
  return (
    <PostmortemsRoot>
      <Dashboard />
    </PostmortemsRoot>
  );
}

function Dashboard() {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const today = useToday();
  const [filters, setFilters] = useAddressFilters(IN_ADDRESS);
  const [exportError, setExportError] = useState<Error | null>(null);
  const query = summaryQuery(filters, today);
  const summary = useLoad(
    signal => api.summarizeActionItems(query, { signal }),
    [api, JSON.stringify(query), today],
  );

  return (
    <>
      <SummaryStrip loaded={summary} filters={filters} />
      <Flow filters={filters} summary={summary} />
      <FilterBar filters={filters} onChange={setFilters}>
        <ReviewButton about={filters.team} />
        <CalendarButton />
        <ExportButton filters={filters} onError={setExportError} />
      </FilterBar>
      {exportError && (
        <LoadError what={t('actionItems.export.failed')} error={exportError} />
      )}
      <ActionList
        filters={filters}
        summary={summary.value}
        onWritten={summary.retry}
      />
      <DriftedTickets onSettled={summary.retry} />
    </>
  );
}
