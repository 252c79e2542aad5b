import type { Share } from 'backstage-plugin-postmortems-common';

/** A share in whole hundredths; none and all are said only of none and all. */
export function percentOf(share: number): number {
  if (share === 0 || share === 1) return share * 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** What a share is; of nothing, none. */
export function shareOf({ some, of }: Pick<Share, 'some' | 'of'>): number {
  return of === 0 ? 0 : some / of;
}
