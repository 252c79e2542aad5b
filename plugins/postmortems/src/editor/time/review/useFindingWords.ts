import type { Milestone } from 'backstage-plugin-postmortems-common';
import type {
  TimeCorrection,
  TimeFinding,
} from 'backstage-plugin-postmortems-common/review';
import { useMessages } from '../../../translation';
import { formatDay, formatTime } from '../../../ui';
import type { TimeReview } from './TimeReview';

/** A finding as a person reads it. */
export interface FindingWords {
  text: string;
  /** What there is to do about it with one press. */
  acts: { name: string; correction: TimeCorrection }[];
}

/** Puts what is worth a second look into words. */
export function useFindingWords(
  review: TimeReview,
): (finding: TimeFinding) => FindingWords {
  const { t } = useMessages();
  const time = (at: string) =>
    t('editor.time.utc', { day: formatDay(at), time: formatTime(at) });
  const milestone = (name: Milestone) => t(`editor.milestones.${name}`);
  const moveTo = (correction: TimeCorrection, day: string) => ({
    name: t('editor.time.review.moveTo', { day: formatDay(day) }),
    correction,
  });

  return finding => {
    switch (finding.check) {
      case 'milestone_order': {
        const { correction } = finding;
        return {
          text: t('editor.time.review.milestoneOrder', {
            milestone: milestone(finding.milestone),
            other: milestone(finding.other),
            time: time(finding.otherAt),
          }),
          acts: correction?.time.occurredAt
            ? [moveTo(correction, correction.time.occurredAt)]
            : [],
        };
      }
      case 'told_order':
        return {
          text: t(`editor.time.review.toldOrder.${finding.told}`, {
            time: time(finding.otherAt),
          }),
          acts: [],
        };
      case 'milestone_differs':
        return {
          text: t('editor.time.review.milestoneDiffers', {
            milestone: milestone(finding.milestone),
            time: time(finding.headerAt),
          }),
          acts: [
            {
              name: t('editor.time.review.useHere', {
                time: formatTime(finding.headerAt),
              }),
              correction: finding.forEvent,
            },
            {
              name: t('editor.time.review.useThere', {
                time: formatTime(finding.eventAt),
              }),
              correction: finding.forHeader,
            },
          ],
        };
      case 'no_zone': {
        const { zone, evidenceId } = finding;
        return {
          text:
            evidenceId === undefined
              ? t('editor.time.review.noZone', { zone })
              : t('editor.time.review.noZoneInEvidence', {
                  zone,
                  title:
                    review.titleOf(evidenceId) ?? t('editor.parts.evidence'),
                }),
          acts: [],
        };
      }
      case 'repeated_hour':
      case 'skipped_hour': {
        const [first, second] = finding.readings.map(
          reading => reading.time.occurredAt!,
        );
        const why =
          finding.check === 'repeated_hour' ? 'repeatedHour' : 'skippedHour';
        return {
          text: t(`editor.time.review.${why}`, {
            zone: finding.zone.replace(/_/g, ' '),
            first: formatTime(first),
            second: formatTime(second),
          }),
          acts: finding.readings.map(correction => ({
            name: t('editor.time.review.itWas', {
              time: formatTime(correction.time.occurredAt!),
            }),
            correction,
          })),
        };
      }
      default:
        return {
          text: t('editor.time.review.otherDay', {
            day: formatDay(finding.day),
          }),
          acts: [moveTo(finding.correction, finding.day)],
        };
    }
  };
}
