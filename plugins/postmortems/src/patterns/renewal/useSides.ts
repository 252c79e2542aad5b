import {
  NO_SIDE,
  type RenewalChange,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { useCategoryTitle } from '../useCategoryTitle';

/** A change as a query asks for its factors. */
export function askedOf({ of, from, to }: RenewalChange) {
  const side = (what: RenewalChange['from']) =>
    (typeof what === 'string' ? what : what?.id) ?? NO_SIDE;
  return { of, from: side(from), to: side(to) };
}

/** Tells a change from the others. */
export function keyOf(change: RenewalChange): string {
  const { of, from, to } = askedOf(change);
  return `${of} ${from} ${to}`;
}

/** What the two sides of a change are called. */
export function useSides(): (
  change: Pick<RenewalChange, 'of' | 'from' | 'to'>,
) => { from: string; to: string } {
  const { t } = useMessages();
  const titleOf = useCategoryTitle();
  return ({ of, from, to }) => {
    const name = (side: RenewalChange['from']) => {
      if (typeof side === 'string') return titleOf(side);
      if (side) return side.name;
      return of === 'category'
        ? t('patterns.confirm.noCategory')
        : t('ui.pattern.noPattern');
    };
    return { from: name(from), to: name(to) };
  };
}
