import { ResponseError } from '@backstage/errors';
import { currentRow, errorStatus } from '../errors';
import type { Rejection, RetryReason } from './types';

/** What a failed request means for the edits it carried. */
export type Failure<T> =
  | { kind: 'stale'; current: T }
  | { kind: 'retry'; reason: RetryReason; afterMs?: number }
  | { kind: 'rejected'; rejection: Rejection };

const TRANSIENT = [408, 425, 429];

/**
 * Reads an error of the client. Where no answer came, or one that says nothing about the request
 * itself, it is worth repeating; a stale version has the newer row with it; all else is an answer.
 */
export function failureOf<T>(error: unknown): Failure<T> {
  const status = errorStatus(error);
  if (status === undefined) return { kind: 'retry', reason: 'offline' };
  if (status === 401) return { kind: 'retry', reason: 'signedOut' };

  const afterMs = retryAfter(error as ResponseError);
  if (status >= 500 || TRANSIENT.includes(status) || afterMs !== undefined) {
    return { kind: 'retry', reason: 'unavailable', afterMs };
  }
  const current = currentRow<T>(error);
  if (current) return { kind: 'stale', current };
  return {
    kind: 'rejected',
    rejection: { status, message: messageOf(error as ResponseError) },
  };
}

function messageOf(error: ResponseError): string {
  return error.body?.error?.message ?? error.message;
}

/** Only the form in seconds: that is the one the backend sends. */
function retryAfter(error: ResponseError): number | undefined {
  const header = error.response?.headers?.get('retry-after');
  return header && /^\d{1,5}$/.test(header)
    ? Number(header) * 1_000
    : undefined;
}
