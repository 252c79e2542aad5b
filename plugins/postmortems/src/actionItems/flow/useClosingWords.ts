import type { ActionClosing } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';

/** What a curve of time to close says, in sentences. */
export function useClosingWords(): (closing: ActionClosing) => string {
  const { t } = useMessages();
  return ({ actions, owed, wontDo, points, quartiles }) => {
    const last = points.at(-1);
    const share = () => String(Math.round((last?.share ?? 0) * 100));
    const pace =
      quartiles.half === null
        ? t('actionItems.flow.closing.underHalf', {
            percent: share(),
            count: last?.day ?? 0,
          })
        : t('actionItems.flow.closing.half', { count: quartiles.half });
    const counted = t('actionItems.flow.closing.owed', {
      owed: String(owed),
      actions: String(actions),
    });
    const dropped =
      wontDo > 0 && t('actionItems.flow.closing.wontDo', { count: wontDo });
    return [pace, counted, dropped].filter(Boolean).join(' ');
  };
}
