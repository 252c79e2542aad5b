import { NotFoundErrorPage, Progress } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { editRouteRef, newRouteRef, reportRouteRef } from './routes';

const ReportPage = lazy(() =>
  import('./report').then(m => ({ default: m.ReportPage })),
);
const EditorPage = lazy(() =>
  import('./editor').then(m => ({ default: m.EditorPage })),
);

/** The screens of one document; a reader of the report does not load the editor. */
export function DocumentRoutes() {
  return (
    <Suspense fallback={<Progress />}>
      <Routes>
        <Route path={newRouteRef.path} element={<EditorPage />} />
        <Route path={editRouteRef.path} element={<EditorPage />} />
        <Route path={reportRouteRef.path} element={<ReportPage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </Suspense>
  );
}
