import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { useCallback } from 'react';
import { useMessages } from '../../../translation';
import { formatTime } from '../../time';

/** Says an event in one line: `10:05:23, Started, First 5xx answers appear, nginx access log`. */
export function useEventWords(): (event: TimelineEvent) => string {
  const { t } = useMessages();
  return useCallback(
    ({ occurredAt, milestone, description, source }) =>
      [
        occurredAt && formatTime(occurredAt),
        milestone && t(`ui.milestone.${milestone}`),
        description,
        source,
      ]
        .filter(Boolean)
        .join(', '),
    [t],
  );
}
