import type { Known, Similar } from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What earlier post-mortems say to the one that is being written. */
export interface WhileWritingApi {
  /** Actions of earlier post-mortems against what this one is about, and how they stood when it started. */
  getKnown(ref: string, options?: RequestOptions): Promise<Known>;
  /** Earlier post-mortems that tell something like this one, with the reasons. */
  getSimilar(ref: string, options?: RequestOptions): Promise<Similar>;
}

export function whileWritingClient(requests: Requests): WhileWritingApi {
  return {
    getKnown: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'known'], options),
    getSimilar: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'similar'], options),
  };
}
