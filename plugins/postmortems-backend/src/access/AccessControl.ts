import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  entityRefSchema,
  Header,
  postmortemDeletePermission,
  postmortemPublishPermission,
  postmortemReadPermission,
  postmortemUpdatePermission,
} from 'backstage-plugin-postmortems-common';
import {
  PostmortemFilter,
  postmortemResourceRef,
} from 'backstage-plugin-postmortems-node';
import { LRUCache } from 'lru-cache';
import type { CatalogGroups } from '../catalog/CatalogGroups';
import { mayRead } from './roles';
import { Viewer } from './Viewer';
import { ReadScope } from './visibility';

type PostmortemPermission = ResourcePermission<'postmortem'>;

/** The permissions that decide about a change of one post-mortem. */
const CHANGES = {
  update: postmortemUpdatePermission,
  publish: postmortemPublishPermission,
  delete: postmortemDeletePermission,
} as const;
export type Change = keyof typeof CHANGES;

/** What one request may do: where it may read, and which changes the framework lets it make. */
export interface Access extends ReadScope {
  /** True when this viewer may read that post-mortem: what `whereVisible` says in SQL, of one at hand. */
  reads(header: Header): boolean;
  /** True when the framework lets this viewer make that change of this post-mortem. */
  allows(change: Change, header: Header): boolean;
  /** All that this viewer may read and make that change of, to be kept for later; undefined where it is nothing. */
  changeable(change: Change): ReadScope | undefined;
  /**
   * The same viewer as if nothing were restricted; what the framework says still holds. For the one act
   * by which an administrator opens a restricted post-mortem, and for nothing else.
   */
  pastRestriction(): Access;
}

/**
 * Who asks, and what the permission framework answers. Roles and restriction are ours
 * (`roles.ts`, `visibility.ts`); the framework can only narrow them.
 */
export class AccessControl {
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;
  readonly #groups: Pick<CatalogGroups, 'above' | 'ofUser'>;
  readonly #administrators: Set<string>;
  readonly #rules: () => {
    toCriteria: ConditionTransformer<PostmortemFilter>;
    isAllowed: (decision: PolicyDecision, header: Header) => boolean;
  };

  /** Asked for again after half a minute, not on every request of a page. */
  readonly #viewers = new LRUCache<string, Viewer>({ max: 2_000, ttl: 30_000 });

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    userInfo: UserInfoService;
    groups: Pick<CatalogGroups, 'above' | 'ofUser'>;
    config: Config;
  }) {
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
    this.#groups = options.groups;
    this.#administrators = new Set(
      (
        options.config.getOptionalStringArray('postmortems.administrators') ??
        []
      ).map(ref => entityRefSchema.parse(ref)),
    );
    // Modules may add rules until startup is over, so the set is read at the first request.
    this.#rules = once(() => {
      const ruleset = options.permissionsRegistry.getPermissionRuleset(
        postmortemResourceRef,
      );
      return {
        toCriteria: createConditionTransformer(ruleset),
        isAllowed: createConditionAuthorizer(ruleset),
      };
    });
  }

  async viewer(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Viewer> {
    const key = credentials.principal.userEntityRef;
    const known = this.#viewers.get(key);
    if (known) return known;
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    const principals = [
      ...new Set([userEntityRef, ...ownershipEntityRefs].map(lowerCase)),
    ];
    const viewer = {
      userRef: lowerCase(userEntityRef),
      principals,
      groupsAbove: await this.#groups.above(principals),
      isAdministrator: principals.some(ref => this.#administrators.has(ref)),
    };
    this.#viewers.set(key, viewer);
    return viewer;
  }

  /**
   * What the request may read and, of the given kinds, change. One call to the framework.
   * @throws NotAllowedError when the framework lets the viewer read nothing at all
   */
  async access(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    changes: Change[] = [],
  ): Promise<Access> {
    const asked: PostmortemPermission[] = [
      postmortemReadPermission,
      ...changes.map(change => CHANGES[change]),
    ];
    const [viewer, [read, ...decisions]] = await Promise.all([
      this.viewer(credentials),
      this.#permissions.authorizeConditional(
        asked.map(permission => ({ permission })),
        { credentials },
      ),
    ]);
    if (read.result === AuthorizeResult.DENY) {
      throw new NotAllowedError('Reading post-mortems is not allowed');
    }
    const frameworkReads = (header: Header) =>
      this.#rules().isAllowed(read, header);
    const access: Access = {
      viewer,
      criteria: this.#criteria(read),
      reads: header => mayRead(viewer, header) && frameworkReads(header),
      allows: (change, header) => {
        const decision = decisions[changes.indexOf(change)];
        return (
          decision !== undefined && this.#rules().isAllowed(decision, header)
        );
      },
      changeable: change => {
        const decision = decisions[changes.indexOf(change)];
        if (!decision || decision.result === AuthorizeResult.DENY) {
          return undefined;
        }
        const allOf = [read, decision].flatMap(
          decided => this.#criteria(decided) ?? [],
        );
        return { viewer, ...(isFilled(allOf) && { criteria: { allOf } }) };
      },
      pastRestriction: () => ({
        ...access,
        ignoresRestriction: true,
        reads: frameworkReads,
      }),
    };
    return access;
  }

  /**
   * What somebody may read who is not there, as the catalog knows them now; nothing of somebody whom it does
   * not have. They are no administrator, and change nothing. The framework answers only those who ask
   * themselves, so what it would add is not in it.
   * @throws ServiceUnavailableError while the catalog does not answer
   */
  async ofPerson(userRef: string): Promise<Access | undefined> {
    const groups = await this.#groups.ofUser(userRef);
    if (!groups) return undefined;
    return unasked({
      userRef,
      principals: [userRef, ...groups.own],
      groupsAbove: groups.above,
      isAdministrator: false,
    });
  }

  /** What a service of the portal may read, which asks for nobody: what is open. It changes nothing. */
  ofService(): Access {
    return unasked({
      userRef: '',
      principals: [],
      groupsAbove: [],
      isAdministrator: false,
    });
  }

  /** @throws NotAllowedError unless the framework allows it */
  async require(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    permission: BasicPermission,
  ): Promise<void> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`${permission.name} is not allowed`);
    }
  }

  #criteria(
    decision: PolicyDecision,
  ): PermissionCriteria<PostmortemFilter> | undefined {
    return decision.result === AuthorizeResult.CONDITIONAL
      ? this.#rules().toCriteria(decision.conditions)
      : undefined;
  }
}

/** What our own roles let somebody read for whom the framework is not asked. */
function unasked(viewer: Viewer): Access {
  const access: Access = {
    viewer,
    reads: header => mayRead(viewer, header),
    allows: () => false,
    changeable: () => undefined,
    pastRestriction: () => access,
  };
  return access;
}

function lowerCase(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function isFilled<T>(list: T[]): list is [T, ...T[]] {
  return list.length > 0;
}
