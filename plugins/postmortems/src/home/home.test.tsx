import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { postmortemsApiRef } from '../api';
import postmortemsPlugin from '../plugin';
import { actionItemsRouteRef, documentRouteRef } from '../routes';
import {
  aListedActionItem,
  fakePostmortemsApi,
} from '../testing/fakePostmortems';

const counted = (open: number, inProgress: number) => async () => ({
  ...(await fakePostmortemsApi().summarizeActionItems()),
  open,
  inProgress,
});

/** As a home page shows it: by what the extension hands over. */
function show(api: Partial<PostmortemsApi> = {}) {
  const widget = createExtensionTester(
    postmortemsPlugin.getExtension(
      'home-page-widget:postmortems/my-action-items',
    ),
  ).get(homePageWidgetDataRef);
  const rendered = renderInTestApp(widget.component, {
    apis: [[postmortemsApiRef, fakePostmortemsApi(api)]],
    mountedRoutes: {
      '/postmortems/action-items': actionItemsRouteRef,
      '/postmortem': documentRouteRef,
    },
  });
  return { widget, ...rendered };
}

describe('the widget on the home page', () => {
  it('shows what one owes, by title, in the order of the days, and leads to all of it', async () => {
    const listActionItems = jest.fn().mockResolvedValue({
      items: [
        aListedActionItem({
          key: 'AI-004',
          title: 'Size the pool',
          dueOn: '2020-01-01',
        }),
        aListedActionItem({
          key: 'AI-002',
          title: 'Write a runbook',
          dueOn: null,
        }),
      ],
      nextCursor: 'more',
    });
    const { widget, container } = show({
      listActionItems,
      summarizeActionItems: counted(11, 3),
    });
    expect(widget.title).toBe('My action items');
    expect(await screen.findByText('My action items')).toBeVisible();
    const items = await screen.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      expect.stringMatching(
        /^AI-004 Size the pool[\d,]+ days overduePM-2025-02-09$/,
      ),
      'AI-002 Write a runbookNo due datePM-2025-02-09',
    ]);
    expect(
      screen.getByRole('link', { name: 'AI-004 Size the pool' }),
    ).toHaveAttribute('href', '/postmortem/PM-2025-02-09#AI-004');
    expect(screen.getByRole('link', { name: 'All 14' })).toHaveAttribute(
      'href',
      '/postmortems/action-items?mine=true',
    );
    expect(listActionItems.mock.calls[0][0]).toEqual({
      mine: true,
      status: ['open', 'in_progress'],
      limit: 5,
    });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says so when nothing is owed', async () => {
    show();
    expect(
      await screen.findByText(/^Nothing is owed by you or your teams/),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /^All/ })).toBeNull();
  });

  it('says that it could not be loaded, and tries again', async () => {
    const listActionItems = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue({ items: [], nextCursor: null });
    show({ listActionItems });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Your action items could not be loaded.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Nothing is owed/)).toBeVisible();
  });
});
