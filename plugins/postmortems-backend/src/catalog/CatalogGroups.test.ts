import { mockServices } from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogGroups } from './CatalogGroups';

/** A user or group with what it belongs to. */
function entity(ref: string, ...above: string[]): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  const type = kind === 'user' ? 'memberOf' : 'childOf';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'user' ? 'User' : 'Group',
    metadata: { name, namespace },
    relations: above.map(targetRef => ({ type, targetRef })),
  };
}

function groupsOf(...entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const logger = mockServices.logger.mock();
  const groups = new CatalogGroups({
    ...{ catalog, logger },
    auth: mockServices.auth(),
    patienceMs: 20,
  });
  return { groups, asked, logger };
}

const GINA = 'user:default/gina';

describe('the groups above somebody', () => {
  it('are those of the user in the catalog, and all above them', async () => {
    const { groups, asked } = groupsOf(
      entity(GINA, 'group:default/payments'),
      entity('group:default/payments', 'Group:default/Shop'),
      entity('group:default/shop', 'group:default/company'),
      entity('group:default/company'),
      entity('group:default/other', 'group:default/company'),
    );
    expect(await groups.above([GINA])).toEqual([
      'group:default/payments',
      'group:default/shop',
      'group:default/company',
    ]);
    // One request a level.
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('are also those above what only the sign-in knows of', async () => {
    const { groups } = groupsOf(
      entity('group:default/payments', 'group:default/shop'),
    );
    expect(await groups.above([GINA, 'group:default/payments'])).toEqual([
      'group:default/shop',
    ]);
  });

  it('are each found once where the hierarchy is a circle', async () => {
    const { groups } = groupsOf(
      entity(GINA, 'group:default/a'),
      entity('group:default/a', 'group:default/b'),
      entity('group:default/b', 'group:default/a', 'group:default/b'),
    );
    expect(await groups.above([GINA])).toEqual([
      'group:default/a',
      'group:default/b',
    ]);
  });

  it('lead through nothing but membership', async () => {
    const { groups } = groupsOf({
      ...entity(GINA),
      relations: [
        { type: 'ownerOf', targetRef: 'group:default/owned' },
        { type: 'childOf', targetRef: 'group:default/odd' },
        { type: 'memberOf', targetRef: 'system:default/shop' },
      ],
    });
    expect(await groups.above([GINA])).toEqual([]);
  });

  it('are not more than any organisation has', async () => {
    const { groups } = groupsOf(
      ...Array.from({ length: 700 }, (_, i) =>
        entity(`group:default/g${i}`, `group:default/g${i + 1}`),
      ),
    );
    const found = await groups.above(['group:default/g0']);
    expect(found).toHaveLength(499);
  });

  it('are left out while the catalog fails, and while it does not answer', async () => {
    const { groups, asked, logger } = groupsOf(
      entity(GINA, 'group:default/payments'),
    );
    asked.mockRejectedValueOnce(new Error('down'));
    expect(await groups.above([GINA])).toEqual([]);
    asked.mockReturnValueOnce(new Promise(() => {}));
    expect(await groups.above([GINA])).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(2);
    expect(await groups.above([GINA])).toEqual(['group:default/payments']);
  });
});
