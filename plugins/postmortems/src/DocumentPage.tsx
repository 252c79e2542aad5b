import { useRouteRef } from '@backstage/core-plugin-api';
import {
  NotFoundErrorPage,
  PageLayout,
  Progress,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { postmortemsIcon } from './icon';
import {
  editRouteRef,
  newRouteRef,
  reportRouteRef,
  rootRouteRef,
} from './routes';
import { postmortemsTranslationRef } from './translation';

const ReportPage = lazy(() =>
  import('./report').then(m => ({ default: m.ReportPage })),
);
const EditorPage = lazy(() =>
  import('./editor').then(m => ({ default: m.EditorPage })),
);

/** The screens of one document, under a header that leads back to all of them. A reader does not load the editor. */
export function DocumentPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const all = useRouteRef(rootRouteRef);
  return (
    <PageLayout title={t('ui.title')} icon={postmortemsIcon} titleLink={all()}>
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route path={newRouteRef.path} element={<EditorPage />} />
          <Route path={editRouteRef.path} element={<EditorPage />} />
          <Route path={reportRouteRef.path} element={<ReportPage />} />
          <Route path="*" element={<NotFoundErrorPage />} />
        </Routes>
      </Suspense>
    </PageLayout>
  );
}
