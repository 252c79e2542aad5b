import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  postmortemReadPermission,
  RESOURCE_TYPE_POSTMORTEM,
} from 'backstage-plugin-postmortems-common';

/** JSON: under which conditions which user may read post-mortems. Everybody may do all else. */
const READ_IF: Record<
  string,
  PermissionCriteria<PermissionCondition>
> = JSON.parse(process.env.BENCHMARK_READ_IF ?? '{}');

/** How often the framework was asked over HTTP, about one permission or several. */
export const asked = { times: 0 };

class ReadIfPolicy implements PermissionPolicy {
  handle: PermissionPolicy['handle'] = async ({ permission }, user) => {
    const conditions = READ_IF[user?.info.userEntityRef ?? ''];
    return conditions && permission.name === postmortemReadPermission.name
      ? onlyIf(conditions)
      : { result: AuthorizeResult.ALLOW };
  };
}

function onlyIf(
  conditions: PermissionCriteria<PermissionCondition>,
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'postmortems',
    resourceType: RESOURCE_TYPE_POSTMORTEM,
    conditions,
  };
}

/** The policy of a portal that is measured; what it is asked is counted where it comes in. */
export const readIfPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'read-if-policy',
  register(env) {
    env.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        policy: policyExtensionPoint,
      },
      async init({ httpRouter, policy }) {
        policy.setPolicy(new ReadIfPolicy());
        // Modules come before their plugin, and so does this before its routes.
        httpRouter.use((req, _res, next) => {
          if (req.path === '/authorize') asked.times++;
          next();
        });
      },
    });
  },
});
