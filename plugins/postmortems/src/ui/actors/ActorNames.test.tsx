import { act, screen } from '@testing-library/react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { anEntity, renderScreen } from '../../testing/renderScreen';
import { ActorNames } from './ActorNames';

const aUser = (name: string, displayName: string) =>
  anEntity({ kind: 'User', name }, { profile: { displayName } });
const alice = aUser('alice', 'Alice Moreau');
const bob = aUser('bob', 'Bob Lindqvist');

describe('those who acted', () => {
  it('have the names of the catalog, linked to their pages', async () => {
    renderScreen(<ActorNames text="@alice" />, { entities: [alice, bob] });
    const link = await screen.findByRole('link', { name: 'Alice Moreau' });
    expect(link).toHaveAttribute('href', '/catalog/default/user/alice');
    // What the timeline says is still there to be seen.
    expect(link).toHaveAttribute('title', '@alice · user:default/alice');
  });

  it('are found by a handle that the catalog keeps in an annotation', async () => {
    const carol = aUser('carol', 'Carol Stone');
    carol.metadata.annotations = { 'github.com/user-login': 'CStone' };
    renderScreen(<ActorNames text="cstone" />, { entities: [carol] });
    expect(
      await screen.findByRole('link', { name: 'Carol Stone' }),
    ).toBeVisible();
  });

  it('stand each for themselves where a text names several', async () => {
    renderScreen(
      <p>
        <ActorNames text="@alice, bob and System" />
      </p>,
      { entities: [alice, bob] },
    );
    await screen.findByRole('link', { name: 'Bob Lindqvist' });
    expect(screen.getByRole('paragraph')).toHaveTextContent(
      'Alice Moreau, Bob Lindqvist and System',
    );
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });

  it('are one where the catalog knows somebody by the whole text', async () => {
    renderScreen(<ActorNames text="Lindqvist, Bob" />, {
      entities: [aUser('bob', 'Lindqvist, Bob')],
    });
    expect(
      await screen.findByRole('link', { name: 'Lindqvist, Bob' }),
    ).toBeVisible();
  });

  it('are asked for once for a whole screen, and software not at all', async () => {
    const catalog = catalogApiMock.mock({
      queryEntities: async () => ({
        items: [alice],
        totalItems: 0,
        pageInfo: {},
      }),
    });
    renderScreen(
      <>
        <ActorNames text="@alice" />
        <ActorNames text="@alice and bob" />
        <ActorNames text="System" />
        <ActorNames text="deploy-bot" />
      </>,
      { catalog },
    );
    expect(await screen.findAllByText('Alice Moreau')).toHaveLength(2);
    expect(catalog.queryEntities).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(catalog.queryEntities.mock.calls[0])).not.toMatch(
      /system|deploy-bot/i,
    );
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('stay as the text says it while the catalog answers, and when it cannot', async () => {
    let fail: (error: Error) => void = () => {};
    const catalog = catalogApiMock.mock({
      queryEntities: () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    });
    renderScreen(
      <p>
        <ActorNames text="@alice; bob" />
      </p>,
      { catalog },
    );
    expect(await screen.findByRole('paragraph')).toHaveTextContent(
      '@alice; bob',
    );
    await act(async () => fail(new Error('gone')));
    expect(screen.getByRole('paragraph')).toHaveTextContent('@alice; bob');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
