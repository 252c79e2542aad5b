import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { postmortemsApiRef } from '../../api';
import { documentRouteRef } from '../../routes';
import { fakePostmortemsApi } from '../../testing/fakePostmortems';
import { ImportPage } from './ImportPage';

it('offers nothing to those who may not make a post-mortem', async () => {
  renderInTestApp(<ImportPage />, {
    apis: [
      [postmortemsApiRef, fakePostmortemsApi()],
      mockApis.permission({ authorize: AuthorizeResult.DENY }),
    ],
    mountedRoutes: { '/postmortem': documentRouteRef },
  });
  expect(
    await screen.findByText(/You may not make post-mortems/),
  ).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
