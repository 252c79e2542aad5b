import type { Follow, Follows, Unfollowed } from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** Which entities the caller wants to hear of. */
export interface FollowsApi {
  /** The entities that the person asking follows. */
  listFollows(options?: RequestOptions): Promise<Follows>;
  /** Has them told when a post-mortem about an entity is published. */
  follow(entityRef: string, options?: RequestOptions): Promise<Follow>;
  unfollow(entityRef: string, options?: RequestOptions): Promise<Unfollowed>;
}

export function followsClient(requests: Requests): FollowsApi {
  return {
    listFollows: options => requests.send('GET', ['follows'], options),
    follow: (entityRef, options) =>
      requests.send('PUT', ['follows', ...partsOf(entityRef)], options),
    unfollow: (entityRef, options) =>
      requests.send('DELETE', ['follows', ...partsOf(entityRef)], options),
  };
}

/** An entity reference as part of an address: its slash would be taken for one of the address itself. */
function partsOf(entityRef: string): string[] {
  return entityRef.split(/[:/]/);
}
