import { useApi, useRouteRefParams } from '@backstage/core-plugin-api';
import { errorStatus, Header } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { LoadError, PostmortemsRoot, useLoad } from '../ui';
import { Deleted } from './Deleted';
import { NotFound } from './NotFound';
import { Report } from './Report';
import { ReportSkeleton } from './ReportSkeleton';

/** The page at `/postmortem/:ref`. */
export function ReportPage() {
  const { ref } = useRouteRefParams(reportRouteRef);
  return (
    <PostmortemsRoot>
      <LoadedReport key={ref} postmortemRef={ref} />
    </PostmortemsRoot>
  );
}

function LoadedReport({ postmortemRef }: { postmortemRef: string }) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { value, error, retry } = useLoad(
    signal => api.get(postmortemRef, { signal }),
    [api, postmortemRef],
  );
  const [deleted, setDeleted] = useState<Header>();

  if (deleted) {
    return (
      <Deleted
        header={deleted}
        onRestored={() => {
          setDeleted(undefined);
          retry();
        }}
      />
    );
  }
  if (errorStatus(error) === 404) {
    return <NotFound postmortemRef={postmortemRef} onOpened={retry} />;
  }
  if (error && !value) {
    return <LoadError what={t('report.failed')} error={error} retry={retry} />;
  }
  if (!value) return <ReportSkeleton />;
  return (
    <>
      {error && (
        <LoadError what={t('report.failed')} error={error} retry={retry} />
      )}
      <Report postmortem={value} onReload={retry} onDeleted={setDeleted} />
    </>
  );
}
