import type { LatestActionReview } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { PersonName, useToday } from '../ui';
import { daysSince } from './agenda';

/** When the last review was, and who ran it. */
export function LastReviewed({ latest }: { latest: LatestActionReview }) {
  const { t } = useMessages();
  const today = useToday();
  if (latest.open) return <>{t('weeklyReview.last.underWay')}</>;
  if (!latest.last) return <>{t('weeklyReview.last.never')}</>;
  const { startedBy, startedAt } = latest.last;
  const person = <PersonName personRef={startedBy} />;
  const days = daysSince(startedAt, today);
  if (days <= 0) return <>{t('weeklyReview.last.today', { person })}</>;
  if (days === 1) return <>{t('weeklyReview.last.yesterday', { person })}</>;
  return <>{t('weeklyReview.last.ago', { person, days: String(days) })}</>;
}
