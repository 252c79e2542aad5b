import { Entity } from '@backstage/catalog-model';

/** A system with one service in it, and a team whose one member owns actions. */
export const SHOP: Entity[] = [
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
