import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ServiceCatalog } from './ServiceCatalog';

const alice = mockCredentials.user('user:default/alice');
const bob = mockCredentials.user('user:default/bob');

const entity = (kind: string, name: string, title?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title },
});

function aCatalog() {
  const catalog = catalogServiceMock({
    entities: [
      entity('Component', 'checkout', 'The Checkout'),
      entity('Resource', 'orders-db'),
      entity('User', 'alice'),
      entity('Group', 'shop-team'),
    ],
  });
  const asked = jest.spyOn(catalog, 'streamEntities');
  let now = 0;
  return {
    services: new ServiceCatalog(catalog, () => new Date(now)),
    asked,
    pass(ms: number) {
      now += ms;
    },
  };
}

describe('the services of the catalog', () => {
  it('are known by name and title, people and teams are not among them', async () => {
    const { services } = aCatalog();
    const names = await services.names(alice);
    expect(names.named('the checkout')?.entityRef).toBe(
      'component:default/checkout',
    );
    expect(names.named('orders-db')?.entityRef).toBe(
      'resource:default/orders-db',
    );
    expect(names.named('alice')).toBeUndefined();
    expect(names.named('shop-team')).toBeUndefined();
  });

  it('are read once a minute, with the sight of whoever asks', async () => {
    const { services, asked, pass } = aCatalog();
    await Promise.all([services.names(alice), services.names(alice)]);
    pass(59_999);
    await services.names(alice);
    expect(asked).toHaveBeenCalledTimes(1);
    await services.names(bob);
    expect(asked.mock.calls.map(([, options]) => options)).toEqual([
      { credentials: alice },
      { credentials: bob },
    ]);
    pass(1);
    await services.names(alice);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('are read again after the catalog could not be asked', async () => {
    const { services, asked } = aCatalog();
    asked.mockImplementationOnce(() => {
      throw new Error('no catalog');
    });
    await expect(services.names(alice)).rejects.toThrow('no catalog');
    expect((await services.names(alice)).named('checkout')).toBeDefined();
  });

  it('are kept for a few people only', async () => {
    const { services, asked } = aCatalog();
    for (let n = 0; n < 21; n++) {
      await services.names(mockCredentials.user(`user:default/u${n}`));
    }
    await services.names(mockCredentials.user('user:default/u20'));
    expect(asked).toHaveBeenCalledTimes(21);
    await services.names(mockCredentials.user('user:default/u0'));
    expect(asked).toHaveBeenCalledTimes(22);
  });
});
