import {
  ActionItem,
  ActionItemFields,
  ActionStatus,
  currentRow,
  errorStatus,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';

/** What of a row is changed. */
export type ActionChange = Partial<Omit<ActionItemFields, 'factorIds'>>;

/** A new status, with what was said about it; or the same one, and until when it is quiet. */
export interface StatusChange {
  status: ActionStatus;
  proof?: string | null;
  reason?: string | null;
  snoozedUntil?: string | null;
  snoozeReason?: string | null;
}

/** What became of a change. */
export interface StatusOutcome {
  /**
   * `overtaken`: somebody else changed the same thing first, and nothing was written. `unknown`: no
   * answer came, neither to the change nor to the question whether it had arrived.
   */
  kind: 'changed' | 'overtaken' | 'unknown';
  /** The row as it is now, as far as that is known. */
  item: ActionItem;
}

/** What of the API is needed for it. */
export type StatusApi = Pick<PostmortemsApi, 'patchActionItem' | 'get'>;

/** How often a row that keeps changing is tried again. */
const ATTEMPTS = 3;

/** What a person is asked for before a status is taken. */
export function questionFor(
  item: Pick<ActionItem, 'proof'>,
  status: ActionStatus,
): 'proof' | 'reason' | null {
  if (status === 'wont_do') return 'reason';
  return status === 'done' && !item.proof ? 'proof' : null;
}

/**
 * The change that takes `change` back. What was said of the end that it left went with that; and what was
 * verified is done again, as somebody has to look at it once more.
 */
export function inverseOf(seen: ActionItem, change: StatusChange) {
  const wasDone = seen.status === 'done' || seen.status === 'verified';
  const wasDropped = seen.status === 'wont_do';
  return {
    status: seen.status === 'verified' ? ('done' as const) : seen.status,
    ...((change.proof !== undefined || wasDone) && { proof: seen.proof }),
    ...((change.reason !== undefined || wasDropped) && {
      reason: seen.reason,
    }),
    ...(change.snoozedUntil !== undefined && {
      snoozedUntil: seen.snoozedUntil,
      snoozeReason: seen.snoozeReason,
    }),
  };
}

/**
 * Writes a status, or whatever else is changed, on the row the reader saw. Where the row has changed since, but not in what the
 * change touches, it is written on the row as it is now. A try that got no answer may have arrived:
 * a row that has what was wanted is changed, whoever it was.
 *
 * @throws what the API throws, for everything but a row that has changed
 */
export async function changeStatus(
  api: StatusApi,
  ref: string,
  seen: ActionItem,
  change: ActionChange,
): Promise<StatusOutcome> {
  let version = seen.version;
  for (let attempt = 1; ; attempt++) {
    try {
      const item = await api.patchActionItem(ref, seen.id, version, change);
      return { kind: 'changed', item };
    } catch (error) {
      const answered = currentRow<ActionItem>(error);
      if (!answered && !mayHaveArrived(error)) throw error;

      const current = answered ?? (await readAgain(api, ref, seen.id));
      if (!current) return { kind: 'unknown', item: seen };
      if (isAsWanted(current, change))
        return { kind: 'changed', item: current };
      if (touched(seen, current, change)) {
        return { kind: 'overtaken', item: current };
      }
      if (!answered || attempt === ATTEMPTS) throw error;
      version = current.version;
    }
  }
}

/** No answer, or one from somewhere between here and there. */
function mayHaveArrived(error: unknown): boolean {
  const status = errorStatus(error);
  return status === undefined || status >= 500;
}

/** The row as the server has it; none where that cannot be known either. */
async function readAgain(
  api: StatusApi,
  ref: string,
  id: string,
): Promise<ActionItem | undefined> {
  try {
    const { actionItems } = await api.get(ref);
    return actionItems.find(item => item.id === id);
  } catch {
    return undefined;
  }
}

function isAsWanted(current: ActionItem, change: ActionChange): boolean {
  return (Object.keys(change) as (keyof ActionChange)[]).every(
    field => current[field] === change[field],
  );
}

function touched(
  seen: ActionItem,
  current: ActionItem,
  change: ActionChange,
): boolean {
  return (Object.keys(change) as (keyof ActionChange)[]).some(
    field => seen[field] !== current[field],
  );
}
