import type { Translate } from '../../../translation';
import { formatNumber } from '../../../ui';

/** Says so where a text is longer than may be kept. */
export function tooLong(
  text: string,
  limit: number,
  t: Translate,
): string | undefined {
  return text.length > limit
    ? t('editor.evidence.commit.tooLong', { limit: formatNumber(limit) })
    : undefined;
}
