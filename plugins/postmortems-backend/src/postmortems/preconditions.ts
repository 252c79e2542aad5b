import { ConflictError } from '@backstage/errors';
import { Header } from 'backstage-plugin-postmortems-common';
import { PreconditionFailedError } from '../errors';

/** The version that a request says it saw; `*` means: whatever there is. */
export type Expected = number | '*';

/** @throws PreconditionFailedError when the document has moved on */
export function checkSeq(header: Header, expected: Expected): void {
  if (expected !== '*' && expected !== header.seq) {
    throw new PreconditionFailedError('The post-mortem has changed meanwhile', {
      current: header,
    });
  }
}

/** @throws ConflictError when a document, or a part of it, would hold more rows of a kind than it may */
export function checkRoom(
  noun: string,
  count: number,
  limit: number,
  whole = 'A post-mortem',
): void {
  if (count > limit) {
    throw new ConflictError(`${whole} has at most ${limit} ${noun}s`);
  }
}

/**
 * Is the row still the one the request speaks of?
 * @param sent - the fields the request wants to change; those that differ by now are named in the error
 * @throws PreconditionFailedError with the row as it is
 */
export function checkVersion<T extends { version: number }>(
  current: T,
  expected: Expected,
  sent: Partial<T> = {},
): void {
  if (expected === '*' || expected === current.version) return;
  const conflicts = (Object.keys(sent) as (keyof T & string)[])
    .filter(
      field => JSON.stringify(current[field]) !== JSON.stringify(sent[field]),
    )
    .map(field => ({ field, current: current[field], sent: sent[field] }));
  throw new PreconditionFailedError('This was changed by somebody else first', {
    current,
    conflicts,
  });
}
