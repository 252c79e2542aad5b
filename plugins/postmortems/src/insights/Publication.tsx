import type { Insights, Share } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { formatNumber } from '../ui';
import { publicationCsv } from './figuresCsv';
import { Insight } from './Insight';
import { ShareTable } from './ShareTable';
import { useShareWords } from './useShareWords';

/** How soon after the resolution post-mortems were published, against the policy. */
export function Publication({ insights }: { insights: Insights }) {
  const { t } = useMessages();
  const words = useShareWords();
  const { publication, postmortems } = insights;
  const { known, inTime, inWeek, unpublished } = publication;
  const title = t('insights.publication.title');
  const unknown = postmortems - known;
  // Each limit has its own: what has waited longer missed it, and of what has not nobody knows yet.
  const overdue = inTime.of - known;
  const young = unpublished - overdue;
  const inBetween = inTime.of - inWeek.of;
  const number = ({ some, of }: Pick<Share, 'some' | 'of'>) =>
    t('insights.someOf', { some: formatNumber(some), all: formatNumber(of) });
  const later: Share = {
    ...{ some: inWeek.of - inWeek.some, of: inWeek.of },
    ...{ low: 1 - inWeek.high, high: 1 - inWeek.low },
  };

  if (inTime.of === 0) {
    const sentence = [
      t('insights.publication.none'),
      unpublished > 0 &&
        t('insights.publication.waiting', { count: unpublished }),
    ];
    return (
      <Insight title={title} sentence={sentence.filter(Boolean).join(' ')} />
    );
  }
  return (
    <Insight
      title={title}
      sentence={[
        t('insights.publication.sentence', {
          some: formatNumber(inTime.some),
          all: formatNumber(inTime.of),
          share: words.share(inTime),
          interval: words.interval(inTime),
        }),
        overdue > 0 && t('insights.publication.overdue', { count: overdue }),
        inBetween > 0 &&
          t('insights.publication.inBetween', { count: inBetween }),
        unknown > 0 && t('insights.unknownOf', { count: unknown }),
        young > 0 && t('insights.publication.young', { count: young }),
      ]
        .filter(Boolean)
        .join(' ')}
      csv={{ name: 'time-to-publish', rows: publicationCsv(insights) }}
    >
      <ShareTable
        label={title}
        columns={[
          t('insights.publication.column'),
          t('insights.column.postmortems'),
        ]}
        rows={[
          {
            key: 'inTime',
            label: t('insights.publication.inTime'),
            share: inTime,
            number: number(inTime),
          },
          {
            key: 'inWeek',
            label: t('insights.publication.inWeek'),
            share: inWeek,
            number: number(inWeek),
          },
          {
            key: 'later',
            label: t('insights.publication.later'),
            share: later,
            number: number(later),
          },
        ]}
      />
    </Insight>
  );
}
