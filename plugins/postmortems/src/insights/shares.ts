import type { Share } from 'backstage-plugin-postmortems-common';

/** What a share is; of nothing, none. */
export function shareOf({ some, of }: Pick<Share, 'some' | 'of'>): number {
  return of === 0 ? 0 : some / of;
}
