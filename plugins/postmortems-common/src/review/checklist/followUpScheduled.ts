import { defineCheck } from './Check';
import { pass, unsaid, warn } from './outcomes';
import { placeInReview } from './places';

const DAY_MS = 86_400_000;
/** Four weeks, a week more or less. */
const DAYS = { least: 21, most: 35 };

const PLACES = [placeInReview('followUpAt', 'Follow-up review')];

export const followUpScheduled = defineCheck({
  id: 'follow-up-scheduled',
  check(context) {
    const { postmortem } = context;
    const { followUpAt } = postmortem;
    if (!followUpAt) return unsaid(context)('none', {}, PLACES);
    const day = Date.parse(followUpAt);
    // Four weeks from the review; where several days may be meant, from any of them.
    const distances = [
      postmortem.reviewMeetingAt,
      postmortem.reviewedAt,
      postmortem.publishedAt,
      postmortem.resolvedAt,
    ].flatMap(text => {
      const from = text ? [Date.parse(text.slice(0, 10))] : [];
      return from.map(at => (day - at) / DAY_MS);
    });
    const values = { day: followUpAt };
    const isMeant = distances.some(
      days => days >= DAYS.least && days <= DAYS.most,
    );
    if (isMeant || distances.length === 0) return pass('scheduled', values);
    return distances[0] < DAYS.least
      ? warn('sooner', values, PLACES)
      : warn('later', values, PLACES);
  },
});
