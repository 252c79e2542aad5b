import {
  presenceReportSchema,
  presenceSchema,
} from 'backstage-plugin-postmortems-common';
import { PresenceService } from '../presence/PresenceService';
import { refParams } from './params';
import { Route, route } from './route';

/** Who has a post-mortem open. */
export function presenceRoutes(presence: PresenceService): Route[] {
  return [
    route({
      method: 'put',
      path: '/postmortems/{ref}/presence',
      summary:
        'Say that a page has a post-mortem open, and hear who writes where',
      audit: 'presence-report',
      // It comes four times a minute, and nothing of it is kept.
      severity: 'low',
      changes: ['update'],
      params: refParams,
      body: presenceReportSchema,
      answer: presenceSchema,
      handle: ({ access, params, body }) =>
        presence.report({ access, ref: params.ref }, body),
    }),
  ];
}
