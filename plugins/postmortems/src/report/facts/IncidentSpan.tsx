import { incidentDurations } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { formatDay, useDurations, UtcTime } from '../../ui';
import type { MilestoneTimes } from '../../ui/timeline';

/** The day and the times of an incident, and how long it took: `9 Feb 2025 10:05:23–10:40:00 UTC · 35 min`. */
export function IncidentSpan({ header }: { header: MilestoneTimes }) {
  const { t } = useMessages();
  const durations = useDurations();
  const { startedAt, resolvedAt } = header;
  if (!startedAt && !resolvedAt) {
    return <span>{t('report.facts.timesUnknown')}</span>;
  }
  const { resolve } = incidentDurations(header);
  const sameDay =
    startedAt && resolvedAt && formatDay(startedAt) === formatDay(resolvedAt);
  return (
    <>
      <span>
        {startedAt && <UtcTime at={startedAt} />}
        {' – '}
        {resolvedAt ? (
          <UtcTime at={resolvedAt} format={sameDay ? 'time' : 'full'} />
        ) : (
          t('report.facts.ongoing')
        )}{' '}
        {t('report.facts.utc')}
      </span>
      {resolve !== null && <strong>{durations.rounded(resolve)}</strong>}
    </>
  );
}
