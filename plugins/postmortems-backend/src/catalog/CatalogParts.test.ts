import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogParts } from './CatalogParts';

const credentials = mockCredentials.user('user:default/alice');

/** An entity with its relations, each as `hasPart component:default/a`. */
function entity(ref: string, ...relations: string[]): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toLocaleUpperCase('en-US') + kind.slice(1),
    metadata: { name, namespace },
    relations: relations.map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

/** A catalog of these entities, and what is asked of it. */
function catalogOf(...entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  return {
    parts: new CatalogParts(catalog),
    /** The references that each request asked about. */
    requests: () => asked.mock.calls.map(([{ entityRefs }]) => entityRefs),
    asked,
  };
}

describe('what an entity stands for', () => {
  it.each([
    'component:default/checkout',
    'resource:default/orders-db',
    'api:default/orders',
    'user:default/alice',
    'constructor:default/x',
  ])('is itself alone, without a question to the catalog: %s', async ref => {
    const { parts, asked } = catalogOf(
      entity(ref, 'hasPart component:default/inner', 'ownerOf api:default/x'),
    );
    expect(await parts.partsOf(ref, credentials)).toEqual([ref]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is of a domain also its systems and what is in them', async () => {
    const { parts, requests } = catalogOf(
      entity(
        'domain:default/sales',
        'hasPart system:default/shop',
        'hasPart system:default/billing',
      ),
      entity(
        'system:default/shop',
        'hasPart component:default/checkout',
        'hasPart resource:default/orders-db',
        'partOf domain:default/sales',
        'ownedBy group:default/shop-team',
      ),
      entity('system:default/billing', 'hasPart component:default/invoices'),
      entity('component:default/checkout', 'hasPart component:default/button'),
    );
    expect(await parts.partsOf('domain:default/sales', credentials)).toEqual([
      'domain:default/sales',
      'system:default/shop',
      'system:default/billing',
      'component:default/checkout',
      'resource:default/orders-db',
      'component:default/invoices',
    ]);
    // One question a level, whatever the number of parts; none about components.
    expect(requests()).toEqual([
      ['domain:default/sales'],
      ['system:default/shop', 'system:default/billing'],
    ]);
  });

  it('is of a domain also what is in the domains below it', async () => {
    const { parts, requests } = catalogOf(
      entity('domain:default/all', 'hasPart domain:default/sales'),
      entity('domain:default/sales', 'hasPart system:default/shop'),
      entity('system:default/shop', 'hasPart component:default/checkout'),
    );
    expect(await parts.partsOf('domain:default/all', credentials)).toEqual([
      'domain:default/all',
      'domain:default/sales',
      'system:default/shop',
      'component:default/checkout',
    ]);
    expect(requests()).toHaveLength(3);
  });

  it('is of a group also what it and the groups below it own', async () => {
    const { parts, requests } = catalogOf(
      entity(
        'group:default/engineering',
        'parentOf group:default/shop-team',
        'parentOf group:default/platform-team',
        'hasMember user:default/erin',
      ),
      entity(
        'group:default/shop-team',
        'ownerOf component:default/checkout',
        'parentOf group:default/cart-squad',
        'childOf group:default/engineering',
      ),
      entity('group:default/platform-team', 'ownerOf component:default/api'),
      entity('group:default/cart-squad', 'ownerOf component:default/cart'),
    );
    expect(
      await parts.partsOf('group:default/engineering', credentials),
    ).toEqual([
      'group:default/engineering',
      'group:default/shop-team',
      'group:default/platform-team',
      'component:default/checkout',
      'group:default/cart-squad',
      'component:default/api',
      'component:default/cart',
    ]);
    expect(requests()).toEqual([
      ['group:default/engineering'],
      ['group:default/shop-team', 'group:default/platform-team'],
      ['group:default/cart-squad'],
    ]);
  });

  it('is of a group the system it owns, but not what others own in it', async () => {
    const { parts, requests } = catalogOf(
      entity(
        'group:default/shop-team',
        'ownerOf system:default/storefront',
        'ownerOf domain:default/sales',
        'ownerOf component:default/web',
      ),
      entity(
        'system:default/storefront',
        'hasPart component:default/web',
        'hasPart component:default/api-service',
      ),
      entity('domain:default/sales', 'hasPart system:default/billing'),
    );
    expect(await parts.partsOf('group:default/shop-team', credentials)).toEqual(
      [
        'group:default/shop-team',
        'system:default/storefront',
        'domain:default/sales',
        'component:default/web',
      ],
    );
    expect(requests()).toEqual([['group:default/shop-team']]);
  });

  it('ends where relations lead in a circle, each entity once', async () => {
    const { parts, requests } = catalogOf(
      entity('domain:default/a', 'hasPart domain:default/b'),
      entity(
        'domain:default/b',
        'hasPart domain:default/b',
        'hasPart domain:default/a',
        'hasPart component:default/x',
        'hasPart component:default/x',
      ),
    );
    expect(await parts.partsOf('domain:default/a', credentials)).toEqual([
      'domain:default/a',
      'domain:default/b',
      'component:default/x',
    ]);
    expect(requests()).toEqual([['domain:default/a'], ['domain:default/b']]);
  });

  it('names references as they are stored, however the catalog writes them', async () => {
    const { parts } = catalogOf(
      entity('system:default/shop', 'hasPart Component:Default/CheckOut'),
    );
    expect(await parts.partsOf('system:default/shop', credentials)).toEqual([
      'system:default/shop',
      'component:default/checkout',
    ]);
  });

  it('is itself alone where the catalog does not show it to the caller', async () => {
    const { parts, requests } = catalogOf();
    expect(await parts.partsOf('system:default/hidden', credentials)).toEqual([
      'system:default/hidden',
    ]);
    expect(requests()).toHaveLength(1);
  });

  it('goes past what the catalog does not show to the caller', async () => {
    const { parts } = catalogOf(
      entity(
        'domain:default/sales',
        'hasPart system:default/hidden',
        'hasPart system:default/shop',
      ),
      entity('system:default/shop', 'hasPart component:default/checkout'),
    );
    expect(await parts.partsOf('domain:default/sales', credentials)).toEqual([
      'domain:default/sales',
      'system:default/hidden',
      'system:default/shop',
      'component:default/checkout',
    ]);
  });

  it('is asked with the sight of the caller, and for no more than is needed', async () => {
    const { parts, asked } = catalogOf(entity('system:default/shop'));
    await parts.partsOf('system:default/shop', credentials);
    expect(asked).toHaveBeenCalledWith(
      {
        entityRefs: ['system:default/shop'],
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      },
      { credentials },
    );
  });

  it('has an end: five thousand entities', async () => {
    const many = Array.from(
      { length: 6_000 },
      (_, i) => `hasPart component:default/c${i}`,
    );
    const { parts, requests } = catalogOf(
      entity('domain:default/all', 'hasPart system:default/big', ...many),
      entity('system:default/big', 'hasPart component:default/last'),
    );
    const found = await parts.partsOf('domain:default/all', credentials);
    expect(found).toHaveLength(5_000);
    expect(found.at(-1)).toBe('component:default/c4997');
    expect(requests()).toHaveLength(1);
  });
});

describe('who belongs to a group', () => {
  it('is it, the groups below it, and the members of all of them', async () => {
    const { parts, requests } = catalogOf(
      entity(
        'group:default/engineering',
        'hasMember user:default/erin',
        'parentOf group:default/shop-team',
        'ownerOf component:default/web',
      ),
      entity(
        'group:default/shop-team',
        'hasMember user:default/sam',
        'hasMember user:default/erin',
        'parentOf group:default/engineering',
      ),
    );
    expect(
      await parts.membersOf('group:default/engineering', credentials),
    ).toEqual([
      'group:default/engineering',
      'user:default/erin',
      'group:default/shop-team',
      'user:default/sam',
    ]);
    expect(requests()).toHaveLength(2);
  });

  it('is a user alone, without a question to the catalog', async () => {
    const { parts, asked } = catalogOf(
      entity('user:default/sam', 'memberOf group:default/shop-team'),
    );
    expect(await parts.membersOf('user:default/sam', credentials)).toEqual([
      'user:default/sam',
    ]);
    expect(asked).not.toHaveBeenCalled();
  });
});
