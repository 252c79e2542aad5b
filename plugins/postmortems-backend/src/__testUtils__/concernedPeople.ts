import { Entity, parseEntityRef } from '@backstage/catalog-model';

/** An entity with its relations, each as `hasPart component:default/a`. */
function entity(ref: string, ...relations: string[]): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'api' ? 'API' : kind[0].toUpperCase() + kind.slice(1),
    metadata: { name, namespace },
    relations: relations.map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

const member = (name: string) => `hasMember user:default/${name}`;

/**
 * Checkout, a part of the shop, is owned by payments (Paula; Peter in the group below) and provides an API
 * that the app consumes, which Mia owns. Alice is in the team of authors, with Tom.
 */
export const CATALOG = [
  entity(
    'component:default/checkout',
    'ownedBy group:default/payments',
    'partOf system:default/shop',
    'providesApi api:default/orders',
    'dependencyOf component:default/app',
  ),
  entity('system:default/shop', 'partOf domain:default/sales'),
  entity('domain:default/sales'),
  entity('api:default/orders', 'apiConsumedBy component:default/site'),
  entity('component:default/app', 'ownedBy user:default/mia'),
  entity('component:default/site', 'ownedBy user:default/sid'),
  entity(
    'group:default/payments',
    member('paula'),
    'parentOf group:default/refunds',
  ),
  entity('group:default/refunds', member('peter')),
  entity('group:default/team', member('alice'), member('tom')),
  entity('group:default/trusted', 'parentOf group:default/inner'),
  entity('group:default/inner', member('paula')),
  entity('user:default/alice', 'memberOf group:default/team'),
];

export const CHECKOUT = 'component:default/checkout';
