import { createBackendModule } from '@backstage/backend-plugin-api';
import { postmortemsTicketsExtensionPoint } from 'backstage-plugin-postmortems-node';
// What is like GitHub is the module's own, and no package that others may depend on.
/* eslint-disable no-restricted-imports, @backstage/no-relative-monorepo-imports */
import {
  Asked,
  Fault,
  GithubServer,
} from '../../../plugins/postmortems-backend-module-github/src/__testUtils__/GithubServer';
import { trackerOf } from '../../../plugins/postmortems-backend-module-github/src/__testUtils__/trackerOf';
/* eslint-enable no-restricted-imports, @backstage/no-relative-monorepo-imports */

export { GithubServer };
export type { Asked, Fault };

/** Brings GitHub's issues into a backend, from a server of the test, without the pause between two requests. */
export function githubModule(
  server: GithubServer,
  options: { patienceMs?: number } = {},
) {
  const tracker = trackerOf(server, {}, options);
  return createBackendModule({
    pluginId: 'postmortems',
    moduleId: 'github-of-the-test',
    register: env => {
      env.registerInit({
        deps: { tickets: postmortemsTicketsExtensionPoint },
        init: async ({ tickets }) => tickets.addTracker(tracker),
      });
    },
  });
}
