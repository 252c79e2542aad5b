import type { Insights } from 'backstage-plugin-postmortems-common';
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
  const later = known - inWeek.some;

  if (known === 0) {
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
        unknown > 0 && t('insights.unknownOf', { count: unknown }),
        unpublished > 0 &&
          t('insights.publication.unpublished', { count: unpublished }),
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
          },
          {
            key: 'inWeek',
            label: t('insights.publication.inWeek'),
            share: inWeek,
          },
          {
            key: 'later',
            label: t('insights.publication.later'),
            share: {
              ...{ some: later, of: known },
              ...{ low: 1 - inWeek.high, high: 1 - inWeek.low },
            },
          },
        ]}
      />
    </Insight>
  );
}
