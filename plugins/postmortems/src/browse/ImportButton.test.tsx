import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import { documentRouteRef } from '../routes';
import { ImportButton } from './ImportButton';

describe('ImportButton', () => {
  it('is not there for those who may not make a post-mortem', async () => {
    renderInTestApp(
      <>
        <h1>Post-mortems</h1>
        <ImportButton />
      </>,
      {
        apis: [mockApis.permission({ authorize: AuthorizeResult.DENY })],
        mountedRoutes: { '/postmortem': documentRouteRef },
      },
    );

    expect(await screen.findByText('Post-mortems')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  });
});
