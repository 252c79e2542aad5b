import { Progress } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { RecurringFactorsPage } from '../factors';
import {
  confirmFactorsRouteRef,
  patternRouteRef,
  patternsRouteRef,
  renewalRouteRef,
} from '../routes';

const PatternsPage = lazy(() =>
  import('../patterns').then(m => ({ default: m.PatternsPage })),
);
const PatternPage = lazy(() =>
  import('../patterns').then(m => ({ default: m.PatternPage })),
);
const ConfirmPage = lazy(() =>
  import('../patterns').then(m => ({ default: m.ConfirmPage })),
);
const RenewalPage = lazy(() =>
  import('../patterns').then(m => ({ default: m.RenewalPage })),
);

/** What recurs, and below it the patterns and what waits to be confirmed. */
export function FactorsScreen() {
  return (
    <Suspense fallback={<Progress />}>
      <Routes>
        <Route path={patternsRouteRef.path} element={<PatternsPage />} />
        <Route path={patternRouteRef.path} element={<PatternPage />} />
        <Route path={confirmFactorsRouteRef.path} element={<ConfirmPage />} />
        <Route path={renewalRouteRef.path} element={<RenewalPage />} />
        <Route path="*" element={<RecurringFactorsPage />} />
      </Routes>
    </Suspense>
  );
}
