import {
  ActionItem,
  ActionStatus,
  currentRow,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';

/** A new status, with what was said about it. */
export interface StatusChange {
  status: ActionStatus;
  proof?: string | null;
  reason?: string | null;
}

/** What became of a change. */
export interface StatusOutcome {
  /** `overtaken`: somebody else changed the same thing first, and nothing was written. */
  kind: 'changed' | 'overtaken';
  /** The row as it is now. */
  item: ActionItem;
}

/** How often a row that keeps changing is tried again. */
const ATTEMPTS = 3;

/** What a person is asked for before a status is taken. */
export function questionFor(
  item: Pick<ActionItem, 'proof'>,
  status: ActionStatus,
): 'proof' | 'reason' | null {
  if (status === 'wont_do') return 'reason';
  if ((status === 'done' || status === 'verified') && !item.proof) {
    return 'proof';
  }
  return null;
}

/** The change that takes `change` back. */
export function inverseOf(seen: ActionItem, change: StatusChange) {
  return {
    status: seen.status,
    ...(change.proof !== undefined && { proof: seen.proof }),
    ...(change.reason !== undefined && { reason: seen.reason }),
  };
}

/**
 * Writes a status on the row the reader saw. Where the row has changed since, but not in what the
 * change touches, it is written on the row as it is now.
 *
 * @throws what the API throws, for everything but a row that has changed
 */
export async function changeStatus(
  api: Pick<PostmortemsApi, 'patchActionItem'>,
  ref: string,
  seen: ActionItem,
  change: StatusChange,
): Promise<StatusOutcome> {
  let version = seen.version;
  for (let attempt = 1; ; attempt++) {
    try {
      const item = await api.patchActionItem(ref, seen.id, version, change);
      return { kind: 'changed', item };
    } catch (error) {
      const current = currentRow<ActionItem>(error);
      if (!current) throw error;
      if (touched(seen, current, change)) {
        return { kind: 'overtaken', item: current };
      }
      if (attempt === ATTEMPTS) throw error;
      version = current.version;
    }
  }
}

function touched(
  seen: ActionItem,
  current: ActionItem,
  change: StatusChange,
): boolean {
  return (Object.keys(change) as (keyof StatusChange)[]).some(
    field => seen[field] !== current[field],
  );
}
