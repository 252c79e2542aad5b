import { createBackend } from '@backstage/backend-defaults';
import type { BackendFeature } from '@backstage/backend-plugin-api';

/** The demo portal's backend, not started yet, so that more may be added to it; perhaps with another policy. */
export function createPortal({
  policy = import(
    '@backstage/plugin-permission-backend-module-allow-all-policy'
  ),
}: { policy?: BackendFeature | Promise<{ default: BackendFeature }> } = {}) {
  const backend = createBackend();

  // Serves the built app; does nothing while the app has its own development server.
  backend.add(import('@backstage/plugin-app-backend'));

  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('./auth/demoSignIn'));

  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(policy);

  backend.add(import('@backstage/plugin-search-backend'));
  backend.add(import('@backstage/plugin-search-backend-module-catalog'));
  backend.add(import('backstage-plugin-search-backend-module-postmortems'));

  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-events-backend-module-github'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));

  backend.add(import('backstage-plugin-postmortems-backend'));
  backend.add(import('backstage-plugin-postmortems-backend-module-github'));
  backend.add(import('./demo/demoPlugin'));

  return backend;
}
