import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogNames } from './CatalogNames';

const entity = (kind: string, name: string, more: object = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  ...more,
});

const PEOPLE = [
  entity('User', 'tove', { spec: { profile: { displayName: 'Tove Berg' } } }),
  entity('Group', 'payments', {
    metadata: { name: 'payments', namespace: 'default', title: 'Payments' },
  }),
  entity('User', 'plain'),
];

function namesFrom(catalog = catalogServiceMock({ entities: PEOPLE })) {
  const logger = mockServices.logger.mock();
  const names = new CatalogNames({
    catalog,
    auth: mockServices.auth(),
    logger,
    patienceMs: 20,
  });
  return { names, logger };
}

describe('the names that the catalog has', () => {
  it('are read in one request, as people are shown by them', async () => {
    const catalog = catalogServiceMock({ entities: PEOPLE });
    const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
    const found = await namesFrom(catalog).names.of([
      'user:default/tove',
      'group:default/payments',
      'user:default/plain',
      'user:default/gone',
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'user:default/tove': 'Tove Berg',
      'group:default/payments': 'Payments',
      'user:default/plain': 'plain',
    });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('are not asked for where nobody is named', async () => {
    const catalog = catalogServiceMock.mock();
    expect((await namesFrom(catalog).names.of([])).size).toBe(0);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it.each([
    ['is down', () => Promise.reject(new Error('503'))],
    ['does not answer', () => new Promise<never>(() => {})],
  ])('are none while the catalog %s', async (_, answer) => {
    const catalog = catalogServiceMock.mock();
    catalog.getEntitiesByRefs.mockImplementation(answer);
    const { names, logger } = namesFrom(catalog);
    expect((await names.of(['user:default/tove'])).size).toBe(0);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
