import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Skeleton from '@material-ui/lab/Skeleton';
import { postmortemsApiRef } from '../api';
import { entityContentRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  lastTwelveMonths,
  LoadError,
  PostmortemsRoot,
  useLoad,
  useToday,
} from '../ui';
import { Facts } from './Facts';
import { useEntityRef } from './useEntityRef';
import { loadYear } from './year';
import { STRIP_HEIGHT, YearStrip } from './YearStrip';

/** On an entity's overview: what is owed, what happened last, and twelve months at a glance. */
export function EntityPostmortemsCard() {
  const { t } = useMessages();
  const entityRef = useEntityRef();
  const tab = useRouteRef(entityContentRouteRef);
  return (
    <EntityInfoCard
      title={t('entity.title')}
      footerActions={<Link to={tab()}>{t('entity.card.more')}</Link>}
    >
      <PostmortemsRoot variant="embedded">
        <Summary key={entityRef} entityRef={entityRef} />
      </PostmortemsRoot>
    </EntityInfoCard>
  );
}

function Summary({ entityRef }: { entityRef: string }) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const today = useToday();
  const period = lastTwelveMonths(today);
  const year = useLoad(
    signal => loadYear(api, entityRef, period, signal),
    [api, entityRef, period.from],
  );
  const actions = useLoad(
    signal => api.summarizeActionItems({ entityRef }, { signal }),
    [api, entityRef, today],
  );

  const error = year.error ?? actions.error;
  if (error) {
    const retry = () => [year, actions].forEach(part => part.retry());
    return <LoadError what={t('entity.failed')} error={error} retry={retry} />;
  }
  return (
    <>
      <Facts year={year.value} actions={actions.value} asking={0} />
      {year.value ? (
        <YearStrip items={year.value.items} period={period} />
      ) : (
        <Skeleton variant="rect" height={STRIP_HEIGHT} />
      )}
    </>
  );
}
