import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderScreen } from '../testing/renderScreen';
import { FollowButton } from './FollowButton';

const CHECKOUT = 'component:default/checkout';
const follow = { entityRef: CHECKOUT, since: '2025-02-09T10:00:00.000Z' };

const OFFERED =
  'Follow it to be told when a post-mortem about it is published.';
const FOLLOWED = 'You are told when a post-mortem about it is published.';

const refused = () => Promise.reject(new Error('offline'));

describe('FollowButton', () => {
  it('follows at once, and says what for', async () => {
    let answer = () => {};
    const api = {
      follow: jest.fn(
        () =>
          new Promise<typeof follow>(resolve => {
            answer = () => resolve(follow);
          }),
      ),
      unfollow: jest.fn(async () => ({ entityRef: CHECKOUT })),
    };
    const { container } = renderScreen(<FollowButton entityRef={CHECKOUT} />, {
      api,
    });
    const button = await screen.findByRole('button', { name: 'Follow' });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    expect(button).toHaveAccessibleDescription(OFFERED);

    await userEvent.click(button);
    expect(button).toHaveAccessibleName('Unfollow');
    expect(button).toHaveAccessibleDescription(FOLLOWED);
    expect(button).toHaveFocus();
    // Nothing is sent twice while it is on its way.
    await userEvent.click(button);
    expect(api.follow.mock.calls).toEqual([[CHECKOUT]]);
    answer();
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));

    await userEvent.click(button);
    expect(api.unfollow).toHaveBeenCalledWith(CHECKOUT);
    expect(button).toHaveAccessibleName('Follow');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('knows what the reader follows already, and nothing of other entities', async () => {
    renderScreen(<FollowButton entityRef={CHECKOUT} />, {
      api: {
        listFollows: async () => ({
          items: [{ ...follow, entityRef: 'component:default/cart' }, follow],
        }),
      },
    });
    expect(
      await screen.findByRole('button', { name: 'Unfollow' }),
    ).toBeVisible();
  });

  it('goes back, and says why, when it could not be changed', async () => {
    renderScreen(<FollowButton entityRef={CHECKOUT} />, {
      api: { follow: refused },
    });
    const button = await screen.findByRole('button', { name: 'Follow' });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(button);
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        /^That could not be changed\./,
      ),
    );
    expect(button).toHaveAccessibleName('Follow');
  });

  it('asks again when it could not be read', async () => {
    const listFollows = jest
      .fn(async () => ({ items: [follow] }))
      .mockImplementationOnce(refused);
    renderScreen(<FollowButton entityRef={CHECKOUT} />, {
      api: { listFollows },
    });
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        /^Whether you follow it could not be read\./,
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
    expect(
      await screen.findByRole('button', { name: 'Unfollow' }),
    ).toBeVisible();
  });
});
