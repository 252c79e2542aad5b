import {
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_POSTMORTEM } from 'backstage-plugin-postmortems-common';

/** What a policy says of a permission to a user; nothing means that all is allowed. */
export type Decide = (
  permission: string,
  userRef: string,
) => PolicyDecision | undefined;

export const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
export const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** A condition by the name of its rule. */
export function condition(
  rule: string,
  params: PermissionCondition['params'],
): PermissionCondition {
  return { rule, params, resourceType: RESOURCE_TYPE_POSTMORTEM };
}

/** Allows what meets the criteria. */
export function onlyIf(
  conditions: PermissionCriteria<PermissionCondition>,
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'postmortems',
    resourceType: RESOURCE_TYPE_POSTMORTEM,
    conditions,
  };
}

/** A permission framework that decides as a test says, and remembers what it was asked. */
export class TestPolicy implements PermissionsService {
  /** The names that each call asked about. */
  readonly calls: string[][] = [];
  decide: Decide = () => undefined;

  get factory() {
    return createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => this,
    });
  }

  authorize: PermissionsService['authorize'] = async (requests, options) =>
    this.#ask(requests, options).map(({ result }) => ({
      result:
        result === AuthorizeResult.CONDITIONAL ? AuthorizeResult.DENY : result,
    }));

  authorizeConditional: PermissionsService['authorizeConditional'] = async (
    requests,
    options,
  ) => this.#ask(requests, options);

  #ask(
    requests: { permission: { name: string } }[],
    options: Parameters<PermissionsService['authorize']>[1],
  ): PolicyDecision[] {
    const names = requests.map(({ permission }) => permission.name);
    this.calls.push(names);
    const credentials = 'credentials' in options && options.credentials;
    const userRef = credentials
      ? (credentials.principal as { userEntityRef: string }).userEntityRef
      : '';
    return names.map(name => this.decide(name, userRef) ?? ALLOW);
  }
}
