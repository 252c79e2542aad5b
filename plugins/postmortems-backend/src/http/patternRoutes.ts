import {
  mergeCandidatesSchema,
  patternAliasCreateSchema,
  patternCreateSchema,
  patternHistoryPageSchema,
  patternHistoryQuerySchema,
  patternListQuerySchema,
  patternMergeSchema,
  patternNamesQuerySchema,
  patternNamesSchema,
  patternPageSchema,
  patternPatchSchema,
  patternSchema,
  patternSplitSchema,
} from 'backstage-plugin-postmortems-common';
import { PatternServices } from '../factors/patterns/createPatternServices';
import { aliasParams, idParams } from './params';
import { Route, route } from './route';

const ONE = '/factors/patterns/{id}';

/** `/factors/patterns`: the named stories that factors are cases of. */
export function patternRoutes({
  patterns,
  maker,
  curator,
}: PatternServices): Route[] {
  const curated = {
    params: idParams,
    changes: ['update' as const],
    ifMatch: 'version' as const,
    answer: patternSchema,
  };
  return [
    route({
      method: 'get',
      path: '/factors/patterns',
      summary: 'List the patterns of which you may read a factor, by name',
      audit: 'pattern-list',
      query: patternListQuerySchema,
      answer: patternPageSchema,
      handle: ({ access, query }) => patterns.list(access, query),
    }),
    route({
      method: 'post',
      path: '/factors/patterns',
      summary: 'Make a pattern of factors',
      audit: 'pattern-create',
      changes: ['update'],
      body: patternCreateSchema,
      status: 201,
      answer: patternSchema,
      handle: ({ access, body, idempotent }) =>
        maker.create({ access, idempotent }, body),
    }),
    // Before the one, of which they would be ids.
    route({
      method: 'get',
      path: '/factors/patterns/merge-candidates',
      summary: 'Patterns that may be the same',
      audit: 'pattern-merge-candidates',
      answer: mergeCandidatesSchema,
      handle: ({ access }) => patterns.mergeCandidates(access),
    }),
    route({
      method: 'get',
      path: '/factors/patterns/names',
      summary: 'What some patterns are called',
      audit: 'pattern-names',
      query: patternNamesQuerySchema,
      answer: patternNamesSchema,
      handle: ({ access, query }) => patterns.names(access, query),
    }),
    route({
      method: 'get',
      path: ONE,
      summary: 'Read a pattern; one that was merged as what it was merged into',
      audit: 'pattern-read',
      params: idParams,
      answer: patternSchema,
      handle: ({ access, params }) => patterns.get(access, params.id),
    }),
    route({
      ...curated,
      method: 'patch',
      path: ONE,
      summary: 'Rename a pattern, or move it to another category',
      audit: 'pattern-update',
      body: patternPatchSchema,
      handle: ({ access, params: { id }, expected, body }) =>
        curator.patch({ access, id, expected }, body),
    }),
    route({
      method: 'get',
      path: `${ONE}/history`,
      summary: 'What was done to a pattern, newest first',
      audit: 'pattern-history',
      params: idParams,
      query: patternHistoryQuerySchema,
      answer: patternHistoryPageSchema,
      handle: ({ access, params, query }) =>
        patterns.history(access, params.id, query),
    }),
    route({
      ...curated,
      method: 'post',
      path: `${ONE}/merge`,
      summary: 'Merge a pattern into another; no post-mortem is changed',
      audit: 'pattern-merge',
      body: patternMergeSchema,
      handle: ({ access, params: { id }, expected, body, idempotent }) =>
        curator.merge({ access, id, expected, idempotent }, body),
    }),
    route({
      ...curated,
      method: 'post',
      path: `${ONE}/unmerge`,
      summary: 'Take a pattern out again that was merged into another',
      audit: 'pattern-unmerge',
      handle: ({ access, params: { id }, expected, idempotent }) =>
        curator.unmerge({ access, id, expected, idempotent }),
    }),
    route({
      ...curated,
      method: 'post',
      path: `${ONE}/split`,
      summary: 'Make a pattern of its own of some factors of another',
      audit: 'pattern-split',
      body: patternSplitSchema,
      status: 201,
      handle: ({ access, params: { id }, expected, body, idempotent }) =>
        maker.split({ access, id, expected, idempotent }, body),
    }),
    route({
      ...curated,
      method: 'post',
      path: `${ONE}/aliases`,
      summary: 'Have a pattern known by further words',
      audit: 'pattern-alias-create',
      body: patternAliasCreateSchema,
      status: 201,
      handle: ({ access, params: { id }, expected, body, idempotent }) =>
        curator.addAlias({ access, id, expected, idempotent }, body),
    }),
    route({
      ...curated,
      method: 'delete',
      path: `${ONE}/aliases/{aliasId}`,
      summary: 'Have a pattern known by these words no longer',
      audit: 'pattern-alias-delete',
      params: aliasParams,
      handle: ({ access, params: { id, aliasId }, expected }) =>
        curator.removeAlias({ access, id, expected }, aliasId),
    }),
  ];
}
