import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { utcDay } from 'backstage-plugin-postmortems-common';
import { Router } from 'express';
// What is measured here is no part of what the package offers.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { assembleRecurring } from '../../plugins/postmortems-backend/src/factors/recurrence';
import { RecurrenceStore } from '../../plugins/postmortems-backend/src/factors/RecurrenceStore';
/* eslint-enable @backstage/no-relative-monorepo-imports */

const FACTORS = 30;

/** A route beside those of the plugin, over the same connections: recurring factors, counted by the database each time. */
export const liveRoute = createBackendModule({
  pluginId: 'postmortems',
  moduleId: 'live',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpAuth, httpRouter }) {
        const knex = await database.getClient();
        const store = new RecurrenceStore();
        const router = Router();
        router.get('/floors/recurring', async (req, res) => {
          const { principal } = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          const userRef = principal.userEntityRef;
          const viewer = {
            ...{ userRef, principals: [userRef], groupsAbove: [] },
            isAdministrator: false,
          };
          const counts = await knex.transaction(trx =>
            store.count(
              trx,
              { viewer },
              { by: 'category', filters: {}, today: utcDay(new Date()) },
            ),
          );
          const answer = assembleRecurring(counts, FACTORS);
          res.type('json').end(JSON.stringify(answer));
        });
        httpRouter.use(router);
      },
    });
  },
});
