import { useMessages } from '../../translation';
import { formatNumber } from '../../ui';
import type { Totals } from '../batch';
import { useAmounts } from './useAmounts';

/** What is worth a word only where there is some of it. */
const REMARKS = ['withWarnings', 'earlier', 'unread', 'waiting'] as const;

/** What was found, in one sentence. */
export function SummaryLine({ totals }: { totals: Totals }) {
  const { t } = useMessages();
  const amounts = useAmounts();
  if (totals.read === 0 && totals.unread > 0 && totals.waiting === 0) {
    return <div>{t('imports.summary.allUnread')}</div>;
  }
  const found = t('imports.summary.found', {
    postmortems: t('imports.summary.postmortems', {
      count: totals.read,
      number: formatNumber(totals.read),
    }),
    ...amounts(totals),
  });
  const remarks = REMARKS.filter(remark => totals[remark] > 0).map(remark =>
    t(`imports.summary.${remark}`, { number: formatNumber(totals[remark]) }),
  );
  return (
    <div>
      {found}
      {remarks.length > 0 && `; ${remarks.join(', ')}`}.
    </div>
  );
}
