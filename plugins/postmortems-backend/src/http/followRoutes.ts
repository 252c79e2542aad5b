import {
  followSchema,
  followsSchema,
  unfollowedSchema,
} from 'backstage-plugin-postmortems-common';
import { FollowService } from '../follows/FollowService';
import { entityOf, entityParams } from './params';
import { Route, route } from './route';

/** Which entities the caller wants to hear of. */
export function followRoutes(follows: FollowService): Route[] {
  const path = '/follows/{kind}/{namespace}/{name}';
  return [
    route({
      method: 'get',
      path: '/follows',
      summary: 'The entities that the caller follows',
      audit: 'follow-list',
      answer: followsSchema,
      handle: ({ access }) => follows.list(access.viewer),
    }),
    route({
      method: 'put',
      path,
      summary: 'Be told when a post-mortem about an entity is published',
      audit: 'follow',
      params: entityParams,
      answer: followSchema,
      handle: ({ access, params }) =>
        follows.follow(access.viewer, entityOf(params)),
    }),
    route({
      method: 'delete',
      path,
      summary: 'Be told no longer',
      audit: 'unfollow',
      params: entityParams,
      answer: unfollowedSchema,
      handle: ({ access, params }) =>
        follows.unfollow(access.viewer, entityOf(params)),
    }),
  ];
}
