import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
// The demo portal is no package that others may depend on.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { createPortal } from '../../packages/backend/src/portal';

/**
 * The two floors that figures are held against, in the same process and behind the same
 * authentication: an answer that needs nothing, and one that asks the database for nothing.
 */
const floors = createBackendPlugin({
  pluginId: 'floors',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpAuth, httpRouter }) {
        const knex = await database.getClient();
        const router = Router();
        router.get('/hello', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['user'] });
          res.json({ hello: 'world' });
        });
        router.get('/sql', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['user'] });
          await knex.raw('select 1');
          res.json({ hello: 'world' });
        });
        httpRouter.use(router);
      },
    });
  },
});

const backend = createPortal();
backend.add(floors);
backend.start();
