import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aSummary } from '../testing/fakePostmortems';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { BrowsePage } from './BrowsePage';

type List = jest.MockedFunction<PostmortemsApi['list']>;

const answering = (
  ...pages: Awaited<ReturnType<PostmortemsApi['list']>>[]
): List => {
  const list: List = jest.fn();
  pages.forEach(page => list.mockResolvedValueOnce(page));
  return list.mockResolvedValue(pages[pages.length - 1]);
};
const page = (...items: ReturnType<typeof aSummary>[]) => ({
  items,
  nextCursor: null,
});
/** What the list is answered; on this day nothing happened. */
const listed =
  (list: PostmortemsApi['list']): PostmortemsApi['list'] =>
  async (query, options) =>
    query?.anniversary ? page() : list(query, options);
const lastQuery = (list: List) => list.mock.lastCall?.[0];

describe('BrowsePage', () => {
  it('tells the local times of a row with its link, and has no stop for each of them', async () => {
    renderScreen(<BrowsePage />, {
      api: { list: listed(answering(page(aSummary()))) },
    });
    const link = await screen.findByRole('link', {
      name: 'Checkout answers with errors',
    });
    expect(link.closest('tr')!.querySelectorAll('time[tabindex]')).toHaveLength(
      0,
    );
    // The browser's own judgement, which there is none of here.
    jest.spyOn(link, 'matches').mockReturnValue(true);
    act(() => link.focus());
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /^Started .*, updated .* your time/,
    );
  });

  it('lists post-mortems with what there is to know before opening one', async () => {
    const { container } = renderScreen(<BrowsePage />, {
      api: { list: listed(answering(page(aSummary()))) },
      entities: [anEntity({ name: 'checkout', title: 'Checkout' })],
    });

    const link = await screen.findByRole('link', {
      name: 'Checkout answers with errors',
    });
    expect(link).toHaveAttribute('href', '/postmortem/PM-2025-02-09');
    const row = link.closest('tr')!;
    expect(await within(row).findByText('Checkout')).toBeVisible();
    for (const text of ['9 Feb 2025', 'P1', '35 min', '4 of 6', '1 overdue']) {
      expect(within(row).getByText(text)).toBeVisible();
    }
    expect(within(row).getByText('Published')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('starts a post-mortem with one click', async () => {
    renderScreen(<BrowsePage />);

    expect(
      await screen.findByRole('button', { name: 'Start a post-mortem' }),
    ).toHaveAttribute('href', '/postmortem/new');
  });

  it('leads to the import', async () => {
    renderScreen(<BrowsePage />);

    expect(
      await screen.findByRole('button', { name: 'Import' }),
    ).toHaveAttribute('href', '/postmortem/import');
  });

  it('opens with the filters of its address', async () => {
    const list = answering(page());
    renderScreen(<BrowsePage />, {
      api: { list: listed(list) },
      path: '/?q=pool&severity=P1&orderBy=title&direction=asc',
    });

    expect(await screen.findByText(/No post-mortem matches/)).toBeVisible();
    expect(screen.getByLabelText('Search post-mortems')).toHaveValue('pool');
    expect(lastQuery(list)).toMatchObject({
      q: 'pool',
      severity: ['P1'],
      orderBy: 'title',
      direction: 'asc',
    });
  });

  it('searches for what was typed after a pause, in one request', async () => {
    const list = answering(page(aSummary()));
    renderScreen(<BrowsePage />, { api: { list: listed(list) } });

    await userEvent.type(
      await screen.findByLabelText('Search post-mortems'),
      'pool',
    );

    await waitFor(() => expect(lastQuery(list)).toMatchObject({ q: 'pool' }));
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('takes all filters away again', async () => {
    const list = answering(page());
    renderScreen(<BrowsePage />, {
      api: { list: listed(list) },
      path: '/?q=pool&status=draft',
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );

    await waitFor(() =>
      expect(lastQuery(list)).toEqual({
        orderBy: 'started',
        direction: 'desc',
        limit: 25,
        cursor: undefined,
      }),
    );
    expect(screen.getByLabelText('Search post-mortems')).toHaveValue('');
    expect(await screen.findByText(/Nothing here yet/)).toBeVisible();
  });

  it('sorts by a column, and the other way round when asked again', async () => {
    const list = answering(page(aSummary()));
    renderScreen(<BrowsePage />, { api: { list: listed(list) } });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Severity' }),
    );
    await waitFor(() =>
      expect(lastQuery(list)).toMatchObject({
        orderBy: 'severity',
        direction: 'asc',
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Severity' }));
    await waitFor(() =>
      expect(lastQuery(list)).toMatchObject({ direction: 'desc' }),
    );
    expect(
      screen.getByRole('columnheader', { name: 'Severity' }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('pages forward and back, and starts over when the filters change', async () => {
    const list = answering({ items: [aSummary()], nextCursor: 'second' });
    renderScreen(<BrowsePage />, { api: { list: listed(list) } });

    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    await waitFor(() => expect(lastQuery(list)?.cursor).toBe('second'));
    expect(await screen.findByText('Page 2')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Title' }));
    await waitFor(() => expect(lastQuery(list)?.orderBy).toBe('title'));
    expect(lastQuery(list)?.cursor).toBeUndefined();
  });

  it('says what happened when the list does not come, and tries again', async () => {
    const list: List = jest.fn();
    list.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    list.mockResolvedValue(page(aSummary()));
    renderScreen(<BrowsePage />, { api: { list: listed(list) } });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The post-mortems could not be loaded.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Checkout answers with errors'),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('cancels what is on its way when the page is left', async () => {
    let signal: AbortSignal | undefined;
    const { unmount } = renderScreen(<BrowsePage />, {
      api: {
        list: listed((_, options) => {
          signal = options?.signal;
          return new Promise(() => {});
        }),
      },
    });

    await waitFor(() => expect(signal?.aborted).toBe(false));
    unmount();
    expect(signal?.aborted).toBe(true);
  });
});
