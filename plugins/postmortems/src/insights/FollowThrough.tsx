import type { Insights } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { formatNumber } from '../ui';
import { actionsCsv } from './figuresCsv';
import { Insight } from './Insight';
import { ShareTable } from './ShareTable';
import { useShareWords } from './useShareWords';

const OUTCOMES = [
  'doneInTime',
  'doneLate',
  'doneSometime',
  'open',
  'overdue',
  'wontDo',
] as const;

/** What became of the actions: all of them, so that the rows add up. */
export function FollowThrough({ insights }: { insights: Insights }) {
  const { t } = useMessages();
  const words = useShareWords();
  const { actions } = insights;
  const { keptDay } = actions;
  const title = t('insights.actions.title');

  if (actions.actions === 0) {
    return <Insight title={title} sentence={t('insights.actions.none')} />;
  }
  return (
    <Insight
      title={title}
      sentence={`${
        keptDay.of === 0
          ? t('insights.actions.noneDue')
          : t('insights.actions.sentence', {
              some: formatNumber(keptDay.some),
              all: formatNumber(keptDay.of),
              share: words.share(keptDay),
              interval: words.interval(keptDay),
            })
      } ${t('insights.actions.sum', { count: actions.actions })}`}
      csv={{ name: 'follow-through', rows: actionsCsv(insights) }}
    >
      <ShareTable
        label={title}
        columns={[t('insights.actions.column'), t('insights.column.actions')]}
        rows={OUTCOMES.map(outcome => ({
          key: outcome,
          label: t(`insights.actions.${outcome}`),
          share: { some: actions[outcome], of: actions.actions },
          isLate: outcome === 'overdue',
        }))}
      />
    </Insight>
  );
}
