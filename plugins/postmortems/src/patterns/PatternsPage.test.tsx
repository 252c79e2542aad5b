import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { aPattern } from '../testing/fakePatterns';
import { type ScreenOptions, renderScreen } from '../testing/renderScreen';
import { PatternsPage } from './PatternsPage';

const pool = aPattern();
const lag = aPattern({ id: 'lag', name: 'Pool too small', postmortems: 5 });

const open = (api: ScreenOptions['api'], path = '/') =>
  renderScreen(<PatternsPage />, { api, path });

describe('the list of patterns', () => {
  it('leads to each, and says in how many post-mortems it was found', async () => {
    const { container } = await open({
      listPatterns: async () => ({
        items: [pool, aPattern({ id: 'b', name: 'B', isRestricted: true })],
        nextCursor: null,
      }),
    });
    expect(
      await screen.findByRole('link', { name: pool.name }),
    ).toHaveAttribute('href', '/postmortems/recurring-factors/patterns/pool');
    const [, row] = screen.getAllByRole('row');
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent!.trim()),
    ).toEqual([pool.name, 'Capacity Planning', '2', '0', '11 Feb 2025']);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is narrowed by the address', async () => {
    const listPatterns = jest.fn(async () => ({ items: [], nextCursor: null }));
    await open({ listPatterns }, '/?q=pool&category=network');
    expect(await screen.findByText('No pattern matches.')).toBeVisible();
    expect(listPatterns).toHaveBeenCalledWith(
      expect.objectContaining({ q: 'pool', category: 'network' }),
      expect.anything(),
    );
  });

  it('says how the first one is made', async () => {
    await open({});
    expect(await screen.findByText(/^No pattern yet/)).toBeVisible();
  });

  it('says that it could not be loaded, and tries again', async () => {
    const listPatterns = jest
      .fn()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue({ items: [pool], nextCursor: null });
    await open({ listPatterns });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByRole('link', { name: pool.name })).toBeVisible();
  });

  it('proposes pairs that may be the same, and merges them so that the name of the more frequent stays', async () => {
    const mergePattern = jest.fn(async () =>
      aPattern({ ...lag, merged: [{ ...pool, version: 2 }] }),
    );
    const unmergePattern = jest.fn(async () => pool);
    const listMergeCandidates = jest
      .fn()
      .mockResolvedValueOnce({
        items: [{ patterns: [pool, lag], shared: ['pool'] }],
        isMore: true,
      })
      .mockResolvedValue({ items: [], isMore: false });
    await open({
      listMergeCandidates,
      mergePattern,
      unmergePattern,
      getPattern: async id => (id === 'pool' ? pool : lag),
    });
    const act = await screen.findByRole('button', {
      name: /^Merge Connection/,
    });
    expect(
      screen.getByText('Looked for among the first 2,000 patterns, by name.'),
    ).toBeVisible();
    await userEvent.click(act);
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Merge two patterns' }),
    );
    expect(
      await dialog.findByRole('radio', {
        name: 'Pool too small (5 post-mortems)',
      }),
    ).toBeChecked();
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
    await userEvent.click(dialog.getByRole('button', { name: 'Merge' }));
    await waitFor(() =>
      expect(mergePattern).toHaveBeenCalledWith('pool', 1, { into: 'lag' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(unmergePattern).toHaveBeenCalledWith('pool', 2));
  });
});
