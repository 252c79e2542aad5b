import { screen } from '@testing-library/react';
import { renderScreen } from '../../testing/renderScreen';
import { PatternsPage } from '../PatternsPage';

const show = (factors: number, isMore = false) =>
  renderScreen(<PatternsPage />, {
    api: { countRenewal: async () => ({ factors, isMore }) },
  });

describe('the way to what a newer version sorts otherwise', () => {
  it('says how much that is', async () => {
    await show(12);
    expect(
      await screen.findByRole('link', {
        name: 'A newer version sorts 12 suggested factors otherwise',
      }),
    ).toHaveAttribute('href', '/postmortems/recurring-factors/renewal');
  });

  it('says of very many that there are more', async () => {
    await show(1_000, true);
    expect(
      await screen.findByRole('link', {
        name: 'A newer version sorts more than 1000 suggested factors otherwise',
      }),
    ).toBeVisible();
  });

  it('is not there where versions agree', async () => {
    await show(0);
    await screen.findByText(/No pattern yet/);
    expect(screen.queryByRole('link', { name: /newer version/ })).toBeNull();
  });
});
