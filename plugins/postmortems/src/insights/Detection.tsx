import type {
  DetectionSource,
  Insights,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { formatNumber } from '../ui';
import { detectionCsv } from './figuresCsv';
import { Insight } from './Insight';
import { ShareTable } from './ShareTable';
import { useShareWords } from './useShareWords';

/** Who or what noticed the incidents, as far as that was written down. */
export function Detection({ insights }: { insights: Insights }) {
  const { t } = useMessages();
  const words = useShareWords();
  const title = t('insights.detection.title');
  const known = insights.detection.filter(({ source }) => source !== 'unknown');
  const unknown = insights.detection.find(({ source }) => source === 'unknown')!
    .share.some;
  const [{ share: monitored }] = known;
  const nameOf = (source: DetectionSource) =>
    t(`insights.detection.${source as Exclude<DetectionSource, 'unknown'>}`);

  if (monitored.of === 0) {
    return <Insight title={title} sentence={t('insights.detection.none')} />;
  }
  return (
    <Insight
      title={title}
      sentence={[
        t('insights.detection.sentence', {
          some: formatNumber(monitored.some),
          all: formatNumber(monitored.of),
          share: words.share(monitored),
          interval: words.interval(monitored),
        }),
        unknown > 0 && t('insights.unknownOf', { count: unknown }),
      ]
        .filter(Boolean)
        .join(' ')}
      csv={{ name: 'detection', rows: detectionCsv(insights) }}
    >
      <ShareTable
        label={title}
        columns={[
          t('insights.detection.column'),
          t('insights.column.postmortems'),
        ]}
        rows={known.map(({ source, share }) => ({
          key: source,
          label: nameOf(source),
          share,
        }))}
      />
    </Insight>
  );
}
