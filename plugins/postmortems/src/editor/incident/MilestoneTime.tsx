import type { Milestone } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { TimeField } from '../fields/TimeField';
import type { TimeReview } from '../time/review/TimeReview';
import { useTimeNotes } from '../time/review/useTimeNotes';
import type { TimeInputOptions } from '../time/useTimeInput';

export interface MilestoneTimeProps extends TimeInputOptions {
  milestone: Milestone;
  review: TimeReview;
}

/** One of the five moments, and why it is worth a second look where it is. */
export function MilestoneTime(props: MilestoneTimeProps) {
  const { milestone, review, ...options } = props;
  const { t } = useMessages();
  const notes = useTimeNotes(review, 'milestone', milestone);
  return (
    <TimeField
      label={t(`editor.milestones.${milestone}`)}
      reviewed={{ review, notes }}
      {...options}
    />
  );
}
