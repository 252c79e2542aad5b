import { Link } from '@backstage/core-components';
import { useMessages } from '../translation';
import { Filters, NO_FILTERS } from './filters';
import { useListAddress } from './useListAddress';

export interface OpenAgainstProps {
  /** How many open actions address it. */
  count: number;
  /** What leaves exactly these of all that are open. */
  filters: Partial<Filters>;
}

/** How many open actions address something, said in words that lead to these actions. */
export function OpenAgainst({ count, filters }: OpenAgainstProps) {
  const { t } = useMessages();
  const addressOf = useListAddress();
  const said = t('actionItems.against.open', { count });
  if (count === 0) return <>{said}</>;
  return <Link to={addressOf({ ...NO_FILTERS, ...filters })}>{said}</Link>;
}
