import type { Presence, PresenceReport } from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** Who has a post-mortem open. */
export interface PresenceApi {
  /** Says that a page has the document open, and where in it; answers who writes where. */
  reportPresence(
    ref: string,
    report: PresenceReport,
    options?: RequestOptions,
  ): Promise<Presence>;
}

export function presenceClient(requests: Requests): PresenceApi {
  return {
    reportPresence: (ref, body, options) =>
      requests.send('PUT', ['postmortems', ref, 'presence'], {
        ...options,
        body,
      }),
  };
}
