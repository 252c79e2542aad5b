import { useApi } from '@backstage/core-plugin-api';
import type { LatestActionReview } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { Loaded, useLoad } from '../ui';
import { ReviewScope } from './scope';

/** When a scope was reviewed last, and the review under way. */
export function useLatestReview(
  scope: ReviewScope,
): Loaded<LatestActionReview> {
  const api = useApi(postmortemsApiRef);
  return useLoad(
    signal => api.getLatestActionReview({ scope }, { signal }),
    [api, scope],
  );
}
