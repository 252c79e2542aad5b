import { toError } from '@backstage/errors';
import {
  CHECK_IDS,
  CheckId,
  errorBody,
  errorStatus,
  Status,
  STATUSES,
} from 'backstage-plugin-postmortems-common';

/** Why an act on a document was not done, as far as the reader can do something about it. */
export type Refusal =
  /** Somebody else was first. */
  | { kind: 'stale' }
  /** The document does not allow it as it stands; where it may go instead, when that is the question. */
  | { kind: 'conflict'; reason: string; allowed: Status[] }
  /** Checks fail that nobody has waived. */
  | { kind: 'unwaived'; checks: CheckId[] }
  | { kind: 'forbidden' }
  | { kind: 'gone' }
  | { kind: 'failed'; reason: string };

/** What a failed act on a document comes down to. */
export function refusalOf(error: unknown): Refusal {
  const body = errorBody(error);
  const reason = body?.error.message ?? toError(error).message;
  switch (errorStatus(error)) {
    case 403:
      return { kind: 'forbidden' };
    case 404:
      return { kind: 'gone' };
    case 409:
      if (body?.checks) {
        const { checks } = body;
        return {
          kind: 'unwaived',
          checks: CHECK_IDS.filter(id => checks.includes(id)),
        };
      }
      return {
        kind: 'conflict',
        reason,
        allowed: STATUSES.filter(status => body?.allowed?.includes(status)),
      };
    case 412:
      return { kind: 'stale' };
    default:
      return { kind: 'failed', reason };
  }
}
