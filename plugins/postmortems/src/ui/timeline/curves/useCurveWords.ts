import type { Track } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useMessages } from '../../../translation';
import type { DrawnCurve, TimedCrossing } from './curveLayout';
import { formatQuantity } from './quantity';

/** What is said of curves. */
export interface CurveWords {
  /** What a curve is called. */
  title: (track: Track) => string;
  /** Its highest value and its usual one, as far as they are known. */
  figures: (curve: DrawnCurve) => string;
  /** What is written beside crossings. */
  mark: (crossings: TimedCrossing[]) => string;
}

/** What is said of curves in the reader's language. */
export function useCurveWords(): CurveWords {
  const { t } = useMessages();
  return useMemo(
    () => ({
      title: ({ kind, title }) =>
        kind === 'errors' ? t('ui.timeline.curves.errors', { title }) : title,
      figures: ({ highest, track: { usual } }) =>
        highest === null
          ? t('ui.timeline.curves.empty')
          : [
              t('ui.timeline.curves.highest', {
                value: formatQuantity(highest),
              }),
              usual !== null &&
                t('ui.timeline.curves.usual', { value: formatQuantity(usual) }),
            ]
              .filter(Boolean)
              .join(' · '),
      mark: ([first, ...others]) =>
        others.length > 0
          ? t('ui.timeline.curves.crossings', { count: others.length + 1 })
          : t(`ui.timeline.curves.${first.crossing.direction}Mark`),
    }),
    [t],
  );
}
