import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';

const HALF_A_MINUTE = 30_000;

/** The catalog as it is at the moment: a team that is part of a department, and a person in it. */
let isUp = true;
let aboveTeam: string[] = [];

function entities(): Entity[] {
  const entity = (
    kind: string,
    name: string,
    type: string,
    above: string[],
  ) => ({
    apiVersion: 'backstage.io/v1alpha1',
    ...{ kind, metadata: { name, namespace: 'default' } },
    relations: above.map(targetRef => ({ type, targetRef })),
  });
  return [
    entity('User', 'nina', 'memberOf', ['group:default/team']),
    entity('Group', 'team', 'childOf', aboveTeam),
    entity('Group', 'department', 'childOf', ['group:default/team']),
  ];
}

const catalog: CatalogService = {
  ...catalogServiceMock(),
  getEntitiesByRefs: async (...args) => {
    if (!isUp) throw new Error('The catalog is down');
    return catalogServiceMock({ entities: entities() }).getEntitiesByRefs(
      ...args,
    );
  },
};

describeWithPortal(
  'a group that is named as a reader',
  bench => {
    let target: Target;
    let now = performance.now();

    beforeAll(async () => {
      target = await fillPostmortem(bench.portal, {
        word: 'nested',
        visibility: 'restricted',
        members: ['group:default/department'],
      });
    });
    beforeEach(() => {
      jest.spyOn(performance, 'now').mockImplementation(() => now);
      isUp = true;
    });
    afterEach(() => jest.restoreAllMocks());

    const reads = async (name: string) => {
      now += HALF_A_MINUTE + 1;
      const one = await bench.portal.request(
        name,
        'GET',
        `/postmortems/${target.ref}`,
      );
      const { items } = await bench.portal.as(name).list({ q: 'nested' });
      expect(items).toHaveLength(one.status === 200 ? 1 : 0);
      return one.status;
    };

    it('holds for who is in a group below it, as long as that is below it', async () => {
      aboveTeam = [];
      expect(await reads('nina')).toBe(404);
      // A circle: the department is below the team as well.
      aboveTeam = ['group:default/department'];
      expect(await reads('nina')).toBe(200);
      expect(await reads('bob')).toBe(404);
      aboveTeam = [];
      expect(await reads('nina')).toBe(404);
    });

    it('holds for nobody more than the sign-in says while the catalog is down', async () => {
      aboveTeam = ['group:default/department'];
      isUp = false;
      expect(await reads('nina')).toBe(404);
      expect(await reads('gina')).toBe(200);
    });

    it('makes nobody an administrator, and no action anybody’s own', async () => {
      aboveTeam = ['group:default/department', 'group:default/bosses'];
      expect(await reads('nina')).toBe(200);
      const nina = bench.portal.as('nina');
      const action = await nina.createActionItem(target.ref, {
        title: 'Rotate',
        owner: 'group:default/department',
      });
      expect((await nina.getSettings()).isAdministrator).toBe(false);
      const { items } = await nina.listActionItems({ mine: true });
      expect(items.map(({ id }) => id)).not.toContain(action.id);
    });
  },
  {
    catalog,
    groups: { 'user:default/gina': ['group:default/department'] },
    config: { administrators: ['group:default/bosses'] },
  },
);
