import { Progress } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ActionItemsPage } from '../actionItems';
import { readScope } from '../weeklyReview/scope';

const WeeklyReviewPage = lazy(() =>
  import('../weeklyReview').then(m => ({ default: m.WeeklyReviewPage })),
);

/** The dashboard of action items; or the weekly review, where the address asks for one. */
export function ActionItemsScreen() {
  const [params] = useSearchParams();
  const scope = readScope(params.get('review'));
  if (!scope) return <ActionItemsPage />;
  return (
    <Suspense fallback={<Progress />}>
      <WeeklyReviewPage scope={scope} />
    </Suspense>
  );
}
