import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { Knex } from 'knex';

/** A question as it is answered beside the plugin. */
export interface Asked {
  /** The connections of the plugin. */
  knex: Knex;
  userRef: string;
  text: string;
}

/** A route beside those of the plugin, for people, over the same connections: `/floors/<name>?text=…`. */
export function routeBeside(
  name: string,
  answer: (asked: Asked) => Promise<object>,
) {
  return createBackendModule({
    pluginId: 'postmortems',
    moduleId: name,
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
          router.get(`/floors/${name}`, async (req, res) => {
            const { principal } = await httpAuth.credentials(req, {
              allow: ['user'],
            });
            const found = await answer({
              ...{ knex, userRef: principal.userEntityRef },
              text: String(req.query.text),
            });
            // As the product does it; `res.json` would indent it here.
            res.type('json').end(JSON.stringify(found));
          });
          httpRouter.use(router);
        },
      });
    },
  });
}
