import { Entity } from '@backstage/catalog-model';

/**
 * A system with one service in it, and a team whose one member owns actions. The storefront, a part of another system,
 * depends on the service.
 */
export const SHOP: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', namespace: 'default' },
    relations: [
      { type: 'dependencyOf', targetRef: 'component:default/storefront' },
    ],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'storefront', namespace: 'default' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/web' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'front', namespace: 'default' },
    relations: [{ type: 'hasPart', targetRef: 'component:default/storefront' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'shop', namespace: 'default' },
    relations: [{ type: 'hasPart', targetRef: 'component:default/checkout' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'payments', namespace: 'default' },
    relations: [{ type: 'hasMember', targetRef: 'user:default/olga' }],
  },
];
