import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { postmortemsApiRef } from '../../api';
import { renewalRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { useLoad } from '../../ui';

/** The way to what a newer version would sort otherwise, with how much that is; none where it is nothing. */
export function useRenewalWay(): { to: string; label: string }[] {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const renewal = useRouteRef(renewalRouteRef);
  // Where it cannot be asked, the page is as good without it.
  const { value } = useLoad(signal => api.countRenewal({ signal }), [api]);
  if (!value || value.factors === 0) return [];
  const label = t(
    value.isMore ? 'patterns.renewal.wayMore' : 'patterns.renewal.way',
    { count: value.factors },
  );
  return [{ to: renewal(), label }];
}
