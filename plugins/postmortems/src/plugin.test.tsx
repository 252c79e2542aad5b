import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { useParams } from 'react-router-dom';
import { postmortemsApiRef } from './api';
import postmortemsPlugin from './plugin';
import { fakePostmortemsApi } from './testing/fakePostmortems';

// What the rooms show is their own tests' business; here it is which of them opens.
const mockRoom = (name: string) => () =>
  <p>{`${name} ${useParams().ref ?? ''}`.trim()}</p>;
jest.mock('./browse', () => ({ BrowsePage: mockRoom('list') }));
jest.mock('./report', () => ({ ReportPage: mockRoom('report') }));
jest.mock('./editor', () => ({ EditorPage: mockRoom('editor') }));

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

    expect(await screen.findByText('list')).toBeVisible();
    const tabs = screen.getAllByRole('tab').map(tab => tab.textContent);
    expect(tabs).toEqual([
      'All post-mortems',
      'Action items',
      'Recurring factors',
      'Insights',
    ]);
  });

  it.each([
    ['/postmortem/new', 'editor'],
    ['/postmortem/PM-2025-02-09', 'report PM-2025-02-09'],
    ['/postmortem/PM-2025-02-09/edit', 'editor PM-2025-02-09'],
  ])('opens at %s the %s', async (path, room) => {
    open(path);

    expect(await screen.findByText(room)).toBeVisible();
    // The sidebar's and the header's own, which may come a moment later.
    for (const link of screen.getAllByRole('link', { name: 'Post-mortems' })) {
      expect(link).toHaveAttribute('href', '/postmortems');
    }
  });
});
