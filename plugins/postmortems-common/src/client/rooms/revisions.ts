import type {
  Erasure,
  RedactionResult,
  RevisionDifference,
  RevisionPage,
} from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** The history of a post-mortem. */
export interface RevisionsApi {
  listRevisions(
    ref: string,
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<RevisionPage>;
  /** @param against - the revision to compare with; the one before when not given */
  getRevision(
    ref: string,
    n: number,
    against?: number,
    options?: RequestOptions,
  ): Promise<RevisionDifference>;
  /** Takes what a revision says out of the history, for an administrator. */
  redactRevision(
    ref: string,
    n: number,
    erasure: Erasure,
    options?: RequestOptions,
  ): Promise<RedactionResult>;
}

export function revisionsClient(requests: Requests): RevisionsApi {
  return {
    listRevisions: (ref, query, options) =>
      requests.send('GET', ['postmortems', ref, 'revisions'], {
        ...options,
        query,
      }),
    getRevision: (ref, n, against, options) =>
      requests.send('GET', ['postmortems', ref, 'revisions', String(n)], {
        ...options,
        query: { against },
      }),
    redactRevision: (ref, n, body, options) =>
      requests.send(
        'POST',
        ['postmortems', ref, 'revisions', String(n), 'redaction'],
        { ...options, body },
      ),
  };
}
