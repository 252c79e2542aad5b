import { screen } from '@testing-library/react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { EntityNames, PersonName } from './EntityNames';

const checkout = anEntity({ name: 'checkout', title: 'Checkout' });
const dan = anEntity(
  { kind: 'User', name: 'dan' },
  { profile: { displayName: 'Dan Okafor' } },
);

describe('EntityNames', () => {
  it('shows the names of the catalog, linked to the pages of the entities', async () => {
    renderScreen(
      <>
        <EntityNames refs={['component:default/checkout']} />
        <PersonName personRef="user:default/dan" />
      </>,
      { entities: [checkout, dan] },
    );

    expect(
      await screen.findByRole('link', { name: 'Checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout');
    expect(
      await screen.findByRole('link', { name: 'Dan Okafor' }),
    ).toBeVisible();
  });

  it('says so when the catalog does not know one, and links nowhere', async () => {
    renderScreen(<EntityNames refs={['component:default/gone']} />);

    expect(await screen.findByText('gone (not in the catalog)')).toBeVisible();
    expect(screen.queryByRole('link', { name: /gone/ })).toBeNull();
  });

  it('asks the catalog once for all names of a screen', async () => {
    const catalog = catalogApiMock.mock({
      getEntitiesByRefs: async () => ({ items: [checkout, undefined] }),
    });
    renderScreen(
      <>
        <EntityNames refs={['component:default/checkout']} />
        <EntityNames refs={['component:default/gone']} />
        <EntityNames refs={['component:default/checkout']} />
      </>,
      { catalog },
    );

    expect(await screen.findAllByText('Checkout')).toHaveLength(2);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    expect(catalog.getEntitiesByRefs.mock.calls[0][0].entityRefs).toEqual([
      'component:default/checkout',
      'component:default/gone',
    ]);
  });

  it('counts those beyond the limit', async () => {
    renderScreen(
      <EntityNames
        limit={1}
        refs={[
          'component:default/checkout',
          'component:default/a',
          'component:default/b',
        ]}
      />,
      { entities: [checkout] },
    );

    expect(await screen.findByText('+2 more')).toHaveAttribute(
      'title',
      'component:default/a, component:default/b',
    );
  });
});
