import { screen } from '@testing-library/react';
import { renderScreen } from '../testing/renderScreen';
import { CurationLinks } from './CurationLinks';

const show = (factors: number, isMore = false) =>
  renderScreen(<CurationLinks />, {
    api: { countUnconfirmedFactors: async () => ({ factors, isMore }) },
  });

describe('the ways from recurring factors', () => {
  it('lead to the patterns, and to what is only suggested with how much that is', async () => {
    await show(3);
    expect(
      await screen.findByRole('link', {
        name: '3 factors are only suggested: confirm them',
      }),
    ).toHaveAttribute('href', '/postmortems/recurring-factors/confirm');
    expect(screen.getByRole('link', { name: 'Patterns' })).toHaveAttribute(
      'href',
      '/postmortems/recurring-factors/patterns',
    );
  });

  it('say of very many that there are more', async () => {
    await show(1_000, true);
    expect(
      await screen.findByRole('link', {
        name: 'More than 1000 factors are only suggested: confirm them',
      }),
    ).toBeVisible();
  });

  it('say nothing of suggestions where there are none', async () => {
    await show(0);
    expect(await screen.findByRole('link', { name: 'Patterns' })).toBeVisible();
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});
