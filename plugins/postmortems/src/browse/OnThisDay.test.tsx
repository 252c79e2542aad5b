import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { aSummary } from '../testing/fakePostmortems';
import { renderScreen } from '../testing/renderScreen';
import { OnThisDay } from './OnThisDay';

describe('OnThisDay', () => {
  it('remembers what was published of this day in earlier years', async () => {
    const list = jest.fn(async () => ({
      items: [
        aSummary(),
        aSummary({
          ref: 'PM-2023-02-09',
          title: 'Slow search',
          startedAt: null,
          createdAt: '2023-02-09T12:00:00.000Z',
        }),
      ],
      nextCursor: null,
    }));
    const { container } = renderScreen(<OnThisDay />, { api: { list } });
    const rows = within(
      await screen.findByRole('list', { name: 'On this day' }),
    ).getAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(/^2025.*Checkout answers with errors$/),
      expect.stringMatching(/^2023.*Slow search$/),
    ]);
    expect(
      within(rows[1]).getByRole('link', { name: 'Slow search' }),
    ).toHaveAttribute('href', '/postmortem/PM-2023-02-09');
    expect(list).toHaveBeenCalledWith(
      {
        anniversary: new Date().toISOString().slice(0, 10),
        status: ['published'],
        limit: 3,
      },
      expect.anything(),
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it.each([
    ['there is nothing', async () => ({ items: [], nextCursor: null })],
    ['it could not be loaded', () => Promise.reject(new Error('offline'))],
  ])('says nothing where %s', async (_, answer) => {
    const list = jest.fn(answer);
    renderScreen(<OnThisDay />, { api: { list } });
    await waitFor(() => expect(list).toHaveBeenCalled());
    expect(screen.queryByText('On this day')).toBeNull();
  });
});
