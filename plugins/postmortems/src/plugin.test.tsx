import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { postmortemsApiRef } from './api';
import postmortemsPlugin from './plugin';
import { fakePostmortemsApi } from './testing/fakePostmortems';

const open = (path: string) =>
  renderTestApp({
    features: [postmortemsPlugin],
    initialRouteEntries: [path],
    apis: [
      [postmortemsApiRef, fakePostmortemsApi()],
      [catalogApiRef, catalogApiMock()],
    ],
  });

describe('the plugin in a portal', () => {
  it('opens the list of all post-mortems first, with the other views beside it', async () => {
    open('/postmortems');

    for (const name of ['Post-mortems', 'Action items', 'Recurring factors']) {
      expect(await screen.findByRole('tab', { name })).toBeVisible();
    }
    expect(screen.getByRole('tab', { name: 'Post-mortems' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('opens the editor of a new one at an address of its own', async () => {
    open('/postmortem/new');

    expect(await screen.findByText('Write a post-mortem')).toBeVisible();
  });
});
