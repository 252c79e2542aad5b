import {
  postmortemAdministerPermission,
  renewalSchema,
  renewedFactorPageSchema,
  renewedFactorQuerySchema,
  unconfirmedCountSchema,
} from 'backstage-plugin-postmortems-common';
import { RenewalService } from '../factors/renewal/RenewalService';
import { Route, route } from './route';

const PATH = '/factors/renewal';

/** What a newer lexicon or normaliser would sort otherwise, and having it do so. */
export function renewalRoutes(renewals: RenewalService): Route[] {
  const administered = {
    method: 'post' as const,
    severity: 'high' as const,
    permission: postmortemAdministerPermission,
    changes: ['update' as const],
    answer: renewalSchema,
  };
  return [
    route({
      method: 'get',
      path: PATH,
      summary: 'What a newer version would sort otherwise, and how far that is',
      audit: 'factor-renewal',
      answer: renewalSchema,
      handle: ({ access }) => renewals.get(access),
    }),
    route({
      method: 'get',
      path: `${PATH}/count`,
      summary: 'How many factors a newer version would sort otherwise',
      audit: 'factor-renewal-count',
      answer: unconfirmedCountSchema,
      handle: ({ access }) => renewals.count(access),
    }),
    route({
      method: 'get',
      path: `${PATH}/factors`,
      summary: 'Which these are, and what speaks for it',
      audit: 'factor-renewal-list',
      query: renewedFactorQuerySchema,
      answer: renewedFactorPageSchema,
      handle: ({ access, query }) => renewals.list(access, query),
    }),
    route({
      ...administered,
      path: PATH,
      summary: 'Have what was shown applied, in the background',
      audit: 'factor-renewal-start',
      handle: ({ access }) => renewals.start(access),
    }),
    route({
      ...administered,
      path: `${PATH}/stop`,
      summary: 'Stop it; what was applied stays',
      audit: 'factor-renewal-stop',
      handle: ({ access }) => renewals.stop(access),
    }),
  ];
}
