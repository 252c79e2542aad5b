/** How a single request is made. */
export interface RequestOptions {
  signal?: AbortSignal;
  /** Names one intended creation, so that sending it again makes nothing twice. Made up when not given. */
  idempotencyKey?: string;
  /** Why something of a document is changed, in a line; kept in its history. */
  reason?: string;
}

/** A query in which every key may be left out or undefined; lists are arrays. */
export type QueryOf<T> = { [K in keyof T]?: T[K] | undefined };
