import { PostmortemCreate } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { fillPostmortem, Target } from './fillPostmortem';
import { READ_PROBES } from './readProbes';
import { condition, Decide, onlyIf } from './TestPolicy';
import { TestPortal } from './TestPortal';

/** The people of random worlds; each may belong to groups. Eve is let read by the framework on a condition. */
export const PEOPLE = ['ann', 'ben', 'cleo', 'dan', 'eve'];
export const GROUPS: Record<string, string[]> = {
  'user:default/ann': ['group:default/red'],
  'user:default/ben': ['group:default/red', 'group:default/blue'],
  'user:default/cleo': ['group:default/blue'],
};
export const POLICY: Decide = (permission, userRef) =>
  permission === 'postmortem.read' && userRef === 'user:default/eve'
    ? onlyIf(condition('HAS_SEVERITY', { severities: ['P1'] }))
    : undefined;
const USERS = PEOPLE.map(name => `user:default/${name}`);
const PRINCIPALS = [...USERS, 'group:default/red', 'group:default/blue'];
const ENTITIES = ['component:default/checkout', 'component:default/search'];
const CATEGORIES = ['network', 'data', 'process'];
const DAYS = ['2025-01-31', '2025-02-09', '2025-02-10'];

/** One post-mortem of a random world, before it is made. */
export interface RandomDocument {
  by: string;
  visibility: 'open' | 'restricted';
  members: string[];
  reviewers: string[];
  facilitator: string | null;
  severity: string | null;
  day: string;
  entityRef: string;
  category: string;
  owner: string;
  publish: boolean;
  /** Restricted only after it was open, or opened only after it was restricted. */
  turned: boolean;
  deleted: boolean;
}

const documents: fc.Arbitrary<RandomDocument> = fc.record({
  by: fc.constantFrom(...PEOPLE),
  visibility: fc.constantFrom('open' as const, 'restricted' as const),
  members: fc.subarray(PRINCIPALS, { maxLength: 2 }),
  reviewers: fc.subarray(USERS, { maxLength: 1 }),
  facilitator: fc.option(fc.constantFrom(...USERS), { freq: 2 }),
  severity: fc.constantFrom('P1', 'P2', null),
  day: fc.constantFrom(...DAYS),
  entityRef: fc.constantFrom(...ENTITIES),
  category: fc.constantFrom(...CATEGORIES),
  owner: fc.constantFrom(...PRINCIPALS),
  publish: fc.boolean(),
  turned: fc.boolean(),
  deleted: fc.nat(9).map(n => n === 0),
});

/** A handful of post-mortems with random people around them. */
export const worlds = fc.array(documents, { minLength: 4, maxLength: 8 });

/** Makes a world through the API, as its people would. */
export async function makeWorld(
  portal: TestPortal,
  world: RandomDocument[],
): Promise<Target[]> {
  const targets: Target[] = [];
  for (const [i, document] of world.entries()) {
    const { by, visibility, turned, deleted, day, ...rest } = document;
    const first = turned ? opposite(visibility) : visibility;
    const target = await fillPostmortem(portal, {
      ...(rest as Partial<PostmortemCreate>),
      by,
      word: `word${i}`,
      startedAt: `${day}T23:30:00Z`,
      visibility: first,
    } as Parameters<typeof fillPostmortem>[1]);
    const client = portal.as(by);
    if (turned) {
      const { seq } = await client.get(target.ref);
      await client.setAccess(target.ref, seq, {
        visibility,
        members: document.members,
        reason: 'turned',
      });
    }
    if (deleted) {
      const { seq } = await client.get(target.ref);
      await client.delete(target.ref, seq);
    }
    targets.push(target);
  }
  return targets;
}

function opposite(visibility: 'open' | 'restricted') {
  return visibility === 'open' ? 'restricted' : 'open';
}

/** Who reads what, said a second time: not by the code under test. */
export function mayRead(name: string, document: RandomDocument): boolean {
  const user = `user:default/${name}`;
  const principals = [user, ...(GROUPS[user] ?? [])];
  const readers = [
    `user:default/${document.by}`,
    ...document.members,
    ...document.reviewers,
    document.facilitator,
  ];
  return (
    !document.deleted &&
    (name !== 'eve' || document.severity === 'P1') &&
    (document.visibility === 'open' ||
      principals.some(principal => readers.includes(principal)))
  );
}

/** Any filter a list takes, mixed. */
const filters = fc
  .record(
    {
      limit: fc.constantFrom('1', '2', '100'),
      entityRef: fc.constantFrom(...ENTITIES, 'system:default/shop'),
      from: fc.constantFrom(...DAYS),
      to: fc.constantFrom(...DAYS),
    },
    { requiredKeys: [] },
  )
  .map(query => new URLSearchParams(query).toString());

const counted = fc
  .record(
    {
      entityRef: fc.constantFrom(...ENTITIES, 'system:default/shop'),
      from: fc.constantFrom(...DAYS),
      to: fc.constantFrom(...DAYS),
      severity: fc.constantFrom('P1', 'P1,P2'),
      system: fc.constantFrom('system:default/shop'),
      team: fc.constantFrom('group:default/payments'),
      layer: fc.constantFrom('contributing', 'systemic'),
      source: fc.constantFrom('person', 'suggested'),
    },
    { requiredKeys: [] },
  )
  .map(query => new URLSearchParams(query).toString());

const listed = fc
  .record(
    {
      q: fc.constantFrom('word1', 'wo', 'factor summary', 'pm'),
      status: fc.constantFrom('draft', 'published', 'draft,published'),
      severity: fc.constantFrom('P1', 'P1,P2'),
      category: fc.constantFrom(...CATEGORIES),
      orderBy: fc.constantFrom('started', 'updated', 'severity', 'title'),
      direction: fc.constantFrom('asc', 'desc'),
      limit: fc.constantFrom('1', '2', '3'),
    },
    { requiredKeys: [] },
  )
  .map(query => new URLSearchParams(query).toString());

const acted = fc
  .record(
    {
      owner: fc.constantFrom(...PRINCIPALS),
      team: fc.constantFrom('group:default/red', 'group:default/payments'),
      mine: fc.constantFrom('true', 'false'),
      entityRef: fc.constantFrom(...ENTITIES, 'system:default/shop'),
      status: fc.constantFrom('open', 'open,done'),
      overdue: fc.constantFrom('true', 'false'),
      recurred: fc.constantFrom('true', 'false'),
      severity: fc.constantFrom('P1', 'P1,P2'),
      category: fc.constantFrom(...CATEGORIES),
      layer: fc.constantFrom('contributing', 'systemic'),
      source: fc.constantFrom('person', 'suggested'),
      published: fc.constantFrom('true', 'false'),
      from: fc.constantFrom(...DAYS),
      within: fc.constantFrom('system:default/shop'),
    },
    { requiredKeys: [] },
  )
  .map(query => new URLSearchParams(query).toString());

/** Addresses to ask about a world: every read route about one of its documents, and random queries. */
export function questions(
  targets: Target[],
  count: number,
): fc.Arbitrary<string[]> {
  const probes = fc.constantFrom(
    ...targets.flatMap(target =>
      Object.values(READ_PROBES).flatMap(probe => probe(target)),
    ),
  );
  return fc.array(
    fc.oneof(
      { arbitrary: probes, weight: 3 },
      listed.map(query => `/postmortems?${query}`),
      filters.map(query => `/factors?${query}`),
      filters.map(query => `/factors/recurring?${query}`),
      counted.map(query => `/insights?${query}`),
      counted.map(query => `/insights/export.csv?${query}`),
      acted.map(query => `/action-items?${query}`),
      acted.map(query => `/action-items/summary?${query}`),
      acted.map(query => `/action-items/closing?${query}`),
      acted.map(query => `/action-items/export.csv?${query}`),
    ),
    { minLength: count, maxLength: count },
  );
}
