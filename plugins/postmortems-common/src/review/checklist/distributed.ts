import { isInTime, sharingClock } from '../../model';
import { formatDuration } from '../../report/text/times';
import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { placeInReview } from './places';

const PLACES = [placeInReview('publishedAt', 'Publication')];

export const distributed = defineCheck({
  id: 'distributed',
  check({ postmortem, now }) {
    const { status, publishedAt, resolvedAt } = postmortem;
    if (status === 'published' && !publishedAt) return pass('shared');
    if (!resolvedAt) return notYet('unresolved');
    if (status === 'published' && publishedAt) {
      const taken = Date.parse(publishedAt) - Date.parse(resolvedAt);
      const length = formatDuration(Math.max(taken, 0));
      return isInTime(taken)
        ? pass('in_time', { length })
        : warn('late', { length }, PLACES);
    }
    const clock = sharingClock(postmortem, now);
    if (!clock) return notYet('imported');
    const { state, leftMs, passedMs } = clock;
    if (state === 'left') {
      return notYet('left', { length: formatDuration(leftMs) }, PLACES);
    }
    const length = formatDuration(passedMs);
    return warn(state === 'stale' ? 'stale' : 'overdue', { length }, PLACES);
  },
});
