import {
  ConditionTransformer,
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { Header } from 'backstage-plugin-postmortems-common';
import { PostmortemFilter } from 'backstage-plugin-postmortems-node';
import fc from 'fast-check';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { condition, onlyIf } from '../__testUtils__/TestPolicy';
import { HeaderStore } from '../postmortems/HeaderStore';
import { Settings } from '../settings';
import { ConfigReader } from '@backstage/config';
import { postmortemPermissionRules } from './rules';
import { publication } from '../__testUtils__/publication';

type Criteria = PermissionCriteria<PermissionCondition>;

const rules = Object.values(postmortemPermissionRules);
const toCriteria: ConditionTransformer<PostmortemFilter> =
  createConditionTransformer(rules);
const isAllowed = createConditionAuthorizer(rules);

const ENTITIES = ['component:default/a', 'component:default/b', 'api:x/c'];
const USERS = ['user:default/ann', 'user:default/ben', 'user:default/cy'];
const SEVERITIES = ['P1', 'P2', 'P3'];
const STATUSES = ['draft', 'in_review', 'published'];

/** Some of them, none included; sometimes as somebody would type it. */
const some = (values: string[]) =>
  fc.subarray(values).chain(chosen =>
    fc.constantFrom(
      chosen,
      chosen.map(value => value.toLocaleUpperCase('en-US')),
    ),
  );

const conditions = fc.oneof(
  fc
    .subarray(SEVERITIES)
    .map(severities => condition('HAS_SEVERITY', { severities })),
  fc.subarray(STATUSES).map(statuses => condition('HAS_STATUS', { statuses })),
  some(ENTITIES).map(entityRefs =>
    condition('CONCERNS_ENTITY', { entityRefs }),
  ),
  some(USERS).map(userRefs => condition('IS_PARTICIPANT', { userRefs })),
);

const { criteria } = fc.letrec<{ criteria: Criteria }>(tie => {
  const list = fc.array(tie('criteria'), { maxLength: 3 });
  return {
    criteria: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      conditions,
      // Neither an empty `allOf` nor an empty `anyOf` gets through the framework's own checks; if one
      // ever does, it must mean the same on both sides.
      list.map(allOf => ({ allOf })) as unknown as fc.Arbitrary<Criteria>,
      list.map(anyOf => ({ anyOf })) as unknown as fc.Arbitrary<Criteria>,
      tie('criteria').map(not => ({ not })),
    ),
  };
});

describeWithPortal('a condition of a policy', bench => {
  let headers: Header[];

  beforeAll(async () => {
    const made = fc.sample(
      fc.record({
        severity: fc.option(fc.constantFrom(...SEVERITIES)),
        affectedEntities: fc.subarray(ENTITIES),
        originEntities: fc.subarray(ENTITIES),
        reviewers: fc.subarray(USERS),
        facilitator: fc.option(fc.constantFrom(...USERS)),
        author: fc.constantFrom('ann', 'ben', 'dan'),
        status: fc.constantFrom(...STATUSES),
      }),
      { numRuns: 40, seed: 7 },
    );
    const ids: string[] = [];
    for (const { author, status, ...fields } of made) {
      const client = bench.portal.as(author);
      const { id, ref, seq } = await client.create({ title: 'x', ...fields });
      ids.push(id);
      if (status !== 'draft') {
        await client.transition(
          ref,
          seq,
          status === 'published' ? publication : { to: 'in_review' },
        );
      }
    }
    const store = new HeaderStore(Settings.fromConfig(new ConfigReader({})));
    headers = (await store.findResources(bench.knex, ids)).map(
      header => header!,
    );
  });

  it('means in SQL what it means in memory', async () => {
    const store = new HeaderStore(Settings.fromConfig(new ConfigReader({})));
    const ids = headers.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(criteria, async chosen => {
        const inSql = await store.findAll(bench.knex, ids, {
          viewer: {
            userRef: '',
            principals: [],
            groupsAbove: [],
            isAdministrator: false,
          },
          criteria: toCriteria(chosen),
        });
        const inMemory = headers.filter(header =>
          isAllowed(onlyIf(chosen), header),
        );
        expect([...inSql.keys()].sort()).toEqual(
          inMemory.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('takes entities and users in any case', () => {
    const [header] = headers.filter(
      ({ affectedEntities, authors }) =>
        affectedEntities.includes(ENTITIES[0]) && authors.includes(USERS[0]),
    );
    for (const chosen of [
      condition('CONCERNS_ENTITY', { entityRefs: ['Component:Default/A'] }),
      condition('IS_PARTICIPANT', { userRefs: ['User:default/Ann'] }),
    ]) {
      expect(isAllowed(onlyIf(chosen), header)).toBe(true);
    }
  });
});
