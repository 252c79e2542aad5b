import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { errorAnswer } from '../../editor/testing/errorAnswer';
import { anEntity, renderScreen } from '../../testing/renderScreen';
import { PostmortemsRoot } from '../PostmortemsRoot';
import { CalendarButton } from './CalendarButton';

const CHECKOUT = 'component:default/checkout';
const URL = 'https://portal.example/api/postmortems/calendar.ics?token=secret';

const aFeed = (about: string | null, readAt: string | null = null) => ({
  id: '5d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a',
  about,
  createdAt: '2025-02-09T10:00:00.000Z',
  readAt,
});

async function open(api: Partial<PostmortemsApi>, about?: string) {
  await renderScreen(
    <PostmortemsRoot>
      <CalendarButton about={about} />
    </PostmortemsRoot>,
    { api, entities: [anEntity({ name: 'checkout', title: 'Checkout' })] },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Calendar…' }));
  return within(
    await screen.findByRole('dialog', { name: 'Dates in your calendar' }),
  );
}

describe('subscribing to a calendar', () => {
  it('makes an address for what is chosen, shows it once and copies it', async () => {
    const user = userEvent.setup();
    const putCalendarFeed = jest.fn(async (id: string, fields) => ({
      ...aFeed(fields.about),
      id,
      url: URL,
    }));
    const dialog = await open({ putCalendarFeed });
    await user.click(dialog.getByRole('button', { name: 'Make an address' }));
    expect(putCalendarFeed).toHaveBeenCalledWith(expect.any(String), {
      about: null,
    });
    expect(await dialog.findByLabelText('Address')).toHaveValue(URL);
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(dialog.getByRole('button', { name: 'Copy' }));
    expect(await dialog.findByText('Copied')).toBeVisible();
    expect(writeText).toHaveBeenCalledWith(URL);
    expect(
      dialog.getByRole('link', { name: 'Open in a calendar' }),
    ).toHaveAttribute('href', URL.replace('https', 'webcal'));
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();

    await user.selectOptions(
      dialog.getByLabelText('About'),
      'A team or a service',
    );
    expect(dialog.queryByLabelText('Address')).toBeNull();
    expect(
      dialog.getByRole('button', { name: 'Make an address' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('offers first what the page is about', async () => {
    const putCalendarFeed = jest.fn(async (id: string, fields) => ({
      ...aFeed(fields.about),
      id,
      url: URL,
    }));
    const dialog = await open({ putCalendarFeed }, CHECKOUT);
    expect(
      await dialog.findByRole('option', { name: 'Checkout' }),
    ).toHaveProperty('selected', true);
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make an address' }),
    );
    expect(putCalendarFeed).toHaveBeenCalledWith(expect.any(String), {
      about: CHECKOUT,
    });
  });

  it('says when no address was made, and why', async () => {
    const dialog = await open({
      putCalendarFeed: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make an address' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'No address was made. The portal could not be reached.',
    );
  });

  it('shows what one has, and lets go of it', async () => {
    const revokeCalendarFeed = jest.fn(async (id: string) => ({ id }));
    const dialog = await open({
      listCalendarFeeds: async () => ({
        items: [aFeed(CHECKOUT, '2025-02-11T08:00:00.000Z')],
      }),
      revokeCalendarFeed,
    });
    const row = within(await dialog.findByRole('listitem'));
    expect(await row.findByText('Checkout')).toBeVisible();
    expect(
      row.getByText('since 9 Feb 2025, last read 11 Feb 2025'),
    ).toBeVisible();
    await userEvent.click(
      row.getByRole('button', {
        name: 'Revoke the calendar: Checkout, since 9 Feb 2025',
      }),
    );
    expect(revokeCalendarFeed).toHaveBeenCalledWith(aFeed(null).id);
    expect(
      await dialog.findByText('Revoked. Its address says nothing any more.'),
    ).toBeVisible();
    expect(dialog.queryByRole('listitem')).toBeNull();
  });

  it('keeps a calendar that could not be revoked, and says so', async () => {
    const dialog = await open({
      listCalendarFeeds: async () => ({ items: [aFeed(null)] }),
      revokeCalendarFeed: async () => {
        throw await errorAnswer(500, 'Something went wrong');
      },
    });
    await userEvent.click(
      await dialog.findByRole('button', { name: /^Revoke the calendar/ }),
    );
    expect(await dialog.findByText(/It was not revoked/)).toBeVisible();
    expect(dialog.getByRole('listitem')).toHaveTextContent(
      'What you owe and write',
    );
  });
});
