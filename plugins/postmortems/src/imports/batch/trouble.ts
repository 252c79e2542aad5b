import {
  errorBody,
  errorStatus,
  failureOf,
} from 'backstage-plugin-postmortems-common';

/** Why one file or one post-mortem came to nothing. */
export interface Trouble {
  kind: 'file' | 'offline' | 'refused' | 'failed';
  /** What the backend said of it. */
  said?: string;
}

/** The browser could not read the file, because it has been changed or moved since it was chosen. */
export class FileTrouble extends Error {}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof FileTrouble) return { kind: 'file' };
  const status = errorStatus(error);
  if (status === undefined) return { kind: 'offline' };
  const said = errorBody(error)?.error?.message;
  return { kind: status === 403 ? 'refused' : 'failed', said };
}

/** Whether nothing came of what was sent, since the backend refused it; without an answer nobody knows. */
export function isSettled(error: unknown): boolean {
  return failureOf(error).kind !== 'retry';
}
