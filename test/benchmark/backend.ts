import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { json, Router } from 'express';
import { Knex } from 'knex';
// The demo portal is no package that others may depend on.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { createPortal } from '../../packages/backend/src/portal';
import { liveRoute } from './live';
import { asked, readIfPolicy } from './policy';
import { scanRoute } from './scan';

/** As many rows as there are people who edit at once. */
const ROWS = 10;

/**
 * The floors that figures are held against, in the same process and behind the same authentication:
 * an answer that needs nothing, one that asks the database for nothing, and a change of one row that
 * is guarded by its version and does nothing else. And how often the permission framework was asked.
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
        if (!(await knex.schema.hasTable('rows'))) await makeRows(knex);
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
        router.get('/permission-calls', (_req, res) => {
          res.json(asked);
        });
        router.patch('/rows/:id', json(), async (req, res) => {
          await httpAuth.credentials(req, { allow: ['user'] });
          const version = Number(req.header('if-match')?.slice(1, -1));
          const written = await knex('rows')
            .where({ id: req.params.id, version })
            .update({
              description: req.body.description,
              version: version + 1,
            });
          res.status(written === 1 ? 200 : 412).json({ version: version + 1 });
        });
        httpRouter.use(router);
      },
    });
  },
});

async function makeRows(knex: Knex): Promise<void> {
  await knex.schema.createTable('rows', table => {
    table.string('id', 36).primary();
    table.text('description').notNullable();
    table.integer('version').notNullable();
  });
  for (let n = 0; n < ROWS; n++) {
    await knex('rows').insert({ id: String(n), description: '', version: 1 });
  }
}

const backend = createPortal({ policy: readIfPolicy });
backend.add(floors);
backend.add(liveRoute);
backend.add(scanRoute);
backend.start();
