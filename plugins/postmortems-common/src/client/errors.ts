import { ResponseError } from '@backstage/errors';

/** The body of an error answer, with what ours add to Backstage's shape. */
export interface PostmortemsErrorBody {
  error: { name: string; message: string };
  response?: { statusCode: number };
  /** 412: the row as it stands now. */
  current?: unknown;
  /** 412: the fields that were sent and that somebody else has changed meanwhile. */
  conflicts?: { field: string; current: unknown; sent: unknown }[];
  /** 409 on a transition: where the post-mortem may go instead. */
  allowed?: string[];
  /** 409 on a publication: the ids of the checks that fail and that nobody has waived. */
  checks?: string[];
  /** 409 on a publication: how many approvals it takes, and how many there are. */
  approvals?: { needed: number; given: number };
}

/** The error answer's own additions, when the error is an answer of the backend. */
export function errorBody(error: unknown): PostmortemsErrorBody | undefined {
  return error instanceof ResponseError
    ? (error.body as unknown as PostmortemsErrorBody)
    : undefined;
}

/** HTTP status of an error answer; none when no answer came (offline, aborted). */
export function errorStatus(error: unknown): number | undefined {
  return error instanceof ResponseError ? error.statusCode : undefined;
}

/** The row that a stale write met, as it is now; none for every other error. */
export function currentRow<T>(error: unknown): T | undefined {
  return errorStatus(error) === 412
    ? (errorBody(error)?.current as T | undefined)
    : undefined;
}
