import { formatDuration } from '../../report/text/times';
import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { placeInReview } from './places';

const HOUR_MS = 3_600_000;
/** Within this time of the resolution it is to be with its readers. */
const SOON_MS = 48 * HOUR_MS;
/** Then it is stale. */
const STALE_MS = 7 * 24 * HOUR_MS;

const PLACES = [placeInReview('publishedAt', 'Publication')];

export const distributed = defineCheck({
  id: 'distributed',
  check({ postmortem, now }) {
    const { status, publishedAt, resolvedAt, imported } = postmortem;
    if (status === 'published' && !publishedAt) return pass('shared');
    if (!resolvedAt) return notYet('unresolved');
    const resolved = Date.parse(resolvedAt);
    if (status === 'published' && publishedAt) {
      const taken = Date.parse(publishedAt) - resolved;
      const length = formatDuration(Math.max(taken, 0));
      return taken <= SOON_MS
        ? pass('in_time', { length })
        : warn('late', { length }, PLACES);
    }
    if (imported) return notYet('imported');
    const passed = now.getTime() - resolved;
    if (passed <= SOON_MS) {
      const length = formatDuration(SOON_MS - passed);
      return notYet('left', { length }, PLACES);
    }
    const length = formatDuration(passed);
    return warn(passed > STALE_MS ? 'stale' : 'overdue', { length }, PLACES);
  },
});
