import type { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { anEntity } from '../../testing/renderScreen';
import { proposedSponsors } from './useProposedSponsors';

const related = (
  kind: string,
  name: string,
  relations: string[],
  lead?: string,
): Entity => {
  const entity = anEntity({ kind, name });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      ...(lead && { annotations: { 'postmortems/lead': lead } }),
    },
    relations: relations.map(text => {
      const [type, targetRef] = text.split(' ');
      return { type, targetRef };
    }),
  };
};

/** Payments is led by Lea; refunds has no lead, and stands below payments. */
const catalog = catalogApiMock({
  entities: [
    related('Group', 'payments', ['hasMember user:default/paula'], 'lea'),
    related('Group', 'refunds', ['childOf group:default/payments']),
    related('Group', 'lone', []),
    related('Group', 'odd', ['childOf group:default/payments'], 'a:b:c/d'),
    related('User', 'peter', ['memberOf group:default/refunds']),
    related('User', 'pam', ['memberOf group:default/payments']),
    related('User', 'lea', ['memberOf group:default/payments']),
  ],
});

describe('proposedSponsors', () => {
  const of = (owner: string) => proposedSponsors(catalog, owner);

  it('names the lead of the owning group', async () => {
    expect(await of('group:default/payments')).toEqual(['user:default/lea']);
    expect(await of('user:default/pam')).toEqual(['user:default/lea']);
  });

  it('names the members of the group above where there is no lead', async () => {
    const paula = ['user:default/paula'];
    expect(await of('group:default/refunds')).toEqual(paula);
    expect(await of('user:default/peter')).toEqual(paula);
    expect(await of('group:default/odd')).toEqual(paula);
  });

  it('names nobody where the catalog knows nobody, and never the owner', async () => {
    expect(await of('group:default/lone')).toEqual([]);
    expect(await of('user:default/gone')).toEqual([]);
    expect(await of('user:default/lea')).toEqual([]);
  });
});
