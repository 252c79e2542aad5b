import type {
  ActionItem,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';
import { ActionChange, inverseOf } from '../changeStatus';

/** A row as it was seen, and what is to become of it. */
export interface RowWish {
  seen: ListedActionItem;
  wanted: ActionChange;
}

/**
 * What a change that is meant for many means for one of them; nothing where it is so already. What is
 * verified is done and more, and a proof that stands there is not written over with that of others.
 */
export function changeFor(
  item: ActionItem,
  meant: ActionChange,
): ActionChange | null {
  if (meant.status === 'done' && item.status === 'verified') return null;
  const { proof, ...rest } = meant;
  const wanted: ActionChange = item.proof || proof === undefined ? rest : meant;
  const isSo = (Object.keys(wanted) as (keyof ActionChange)[]).every(
    field => item[field] === wanted[field],
  );
  return isSo ? null : wanted;
}

/** The change that takes `change` back. */
export function takenBack(
  seen: ActionItem,
  change: ActionChange,
): ActionChange {
  const { status } = change;
  return {
    ...(status !== undefined && inverseOf(seen, { ...change, status })),
    ...(change.owner !== undefined && { owner: seen.owner }),
    ...(change.dueOn !== undefined && { dueOn: seen.dueOn }),
  };
}
