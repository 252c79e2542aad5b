import {
  knownSchema,
  similarSchema,
} from 'backstage-plugin-postmortems-common';
import { KnownService } from '../known/KnownService';
import { SimilarService } from '../similar/SimilarService';
import { refParams } from './params';
import { Route, route } from './route';

/** What earlier post-mortems say to the one that is being written. */
export function whileWritingRoutes(
  known: KnownService,
  similar: SimilarService,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/postmortems/{ref}/similar',
      summary:
        'Earlier post-mortems that tell something like this one, with the reasons',
      audit: 'similar-read',
      params: refParams,
      answer: similarSchema,
      handle: ({ access, credentials, params }) =>
        similar.of(access, credentials, params.ref),
    }),
    route({
      method: 'get',
      path: '/postmortems/{ref}/known',
      summary:
        'Actions of earlier post-mortems against what this one is about, and how they stood when it started',
      audit: 'known-read',
      params: refParams,
      answer: knownSchema,
      handle: ({ access, credentials, params }) =>
        known.of(access, credentials, params.ref),
    }),
  ];
}
