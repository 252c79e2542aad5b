import { createPermissionRule } from '@backstage/plugin-permission-node';
import { Header } from 'backstage-plugin-postmortems-common';
import {
  PostmortemFilter,
  postmortemResourceRef,
} from 'backstage-plugin-postmortems-node';
import { z } from 'zod';

/**
 * Does a post-mortem meet what a rule asks? {@link whereFilter} in `visibility.ts` says the same in SQL.
 */
function meets(header: Header, filter: PostmortemFilter): boolean {
  const found: Record<PostmortemFilter['property'], (string | null)[]> = {
    severity: [header.severity],
    kind: [header.kind],
    status: [header.status],
    entity: [...header.affectedEntities, ...header.originEntities],
    participant: [...header.authors, ...header.reviewers, header.facilitator],
  };
  return found[filter.property].some(
    value => value !== null && filter.values.includes(value),
  );
}

/** As references are stored. The framework checks parameters with their schema, and hands on what it was given. */
function lowerCased(refs: string[]): string[] {
  return refs.map(ref => ref.toLocaleLowerCase('en-US'));
}

/** Allows post-mortems of some severities. */
export const hasSeverity = createPermissionRule({
  name: 'HAS_SEVERITY',
  description: 'Allow post-mortems of one of the given severities',
  resourceRef: postmortemResourceRef,
  paramsSchema: z.object({
    severities: z.array(z.string()).describe('Severities such as P1'),
  }),
  apply: (header, { severities }) =>
    meets(header, { property: 'severity', values: severities }),
  toQuery: ({ severities }) => ({ property: 'severity', values: severities }),
});

/** Allows post-mortems in some statuses. */
export const hasStatus = createPermissionRule({
  name: 'HAS_STATUS',
  description: 'Allow post-mortems in one of the given statuses',
  resourceRef: postmortemResourceRef,
  paramsSchema: z.object({
    statuses: z.array(z.string()).describe('draft, in_review or published'),
  }),
  apply: (header, { statuses }) =>
    meets(header, { property: 'status', values: statuses }),
  toQuery: ({ statuses }) => ({ property: 'status', values: statuses }),
});

/** Allows post-mortems that name one of some entities as affected or as origin. */
export const concernsEntity = createPermissionRule({
  name: 'CONCERNS_ENTITY',
  description: 'Allow post-mortems that name one of the given entities',
  resourceRef: postmortemResourceRef,
  paramsSchema: z.object({
    entityRefs: z.array(z.string()).describe('Entity references'),
  }),
  apply: (header, { entityRefs }) =>
    meets(header, { property: 'entity', values: lowerCased(entityRefs) }),
  toQuery: ({ entityRefs }) => ({
    property: 'entity',
    values: lowerCased(entityRefs),
  }),
});

/** Allows post-mortems in which one of some users is author, reviewer or facilitator. */
export const isParticipant = createPermissionRule({
  name: 'IS_PARTICIPANT',
  description:
    'Allow post-mortems with one of the given users as author, reviewer or facilitator',
  resourceRef: postmortemResourceRef,
  paramsSchema: z.object({
    userRefs: z.array(z.string()).describe('User entity references'),
  }),
  apply: (header, { userRefs }) =>
    meets(header, { property: 'participant', values: lowerCased(userRefs) }),
  toQuery: ({ userRefs }) => ({
    property: 'participant',
    values: lowerCased(userRefs),
  }),
});

/** The rules a policy may use. */
export const postmortemPermissionRules = {
  hasSeverity,
  hasStatus,
  concernsEntity,
  isParticipant,
};
