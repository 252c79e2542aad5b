import { useRouteRef } from '@backstage/core-plugin-api';
import {
  NotFoundErrorPage,
  PageLayout,
  Progress,
} from '@backstage/frontend-plugin-api';
import { lazy, memo, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { postmortemsIcon } from '../icon';
import {
  editRouteRef,
  importRouteRef,
  newRouteRef,
  reportRouteRef,
  rootRouteRef,
} from '../routes';
import { useMessages } from '../translation';

const ReportPage = lazy(() =>
  import('../report').then(m => ({ default: m.ReportPage })),
);
const EditorPage = lazy(() =>
  import('../editor').then(m => ({ default: m.EditorPage })),
);
const ImportPage = lazy(() =>
  import('../imports').then(m => ({ default: m.ImportPage })),
);

/**
 * The framework's layout mounts its children anew whenever it is drawn, so it is drawn only when its
 * own words change: a draft that gets its address keeps the focus and what is being typed.
 */
const Screens = memo((header: { title: string; titleLink: string }) => (
  <PageLayout {...header} icon={postmortemsIcon}>
    <Suspense fallback={<Progress />}>
      <Routes>
        <Route path={newRouteRef.path} element={<EditorPage />} />
        <Route path={importRouteRef.path} element={<ImportPage />} />
        <Route path={editRouteRef.path} element={<EditorPage />} />
        <Route path={reportRouteRef.path} element={<ReportPage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </Suspense>
  </PageLayout>
));

/** The screens of one document, under a header that leads back to all of them. A reader does not load the editor. */
export function DocumentPage() {
  const { t } = useMessages();
  const all = useRouteRef(rootRouteRef);
  return <Screens title={t('ui.title')} titleLink={all()} />;
}
