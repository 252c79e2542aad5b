import { ResponseError } from '@backstage/errors';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  PostmortemsApi,
  Ticket,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import {
  aListedActionItem,
  anActionItem,
  fakeSettings,
} from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import {
  CreateAllButton,
  DriftedTickets,
  RowTicket,
  TicketNote,
  TicketsProvider,
} from '.';

const REF = 'PM-2025-02-09';
const URL = 'https://github.com/larkfield/shop/issues/17';
const action = anActionItem({ key: 'AI-001', status: 'open', version: 3 });

const ticket = (fields: Partial<Ticket> = {}): Ticket => ({
  ...{ actionItemId: action.id, tracker: 'github', url: URL },
  place: 'github.com/larkfield/shop',
  ...{ state: 'open', movedTo: null, problem: null, drift: [], readAt: null },
  ...fields,
});

const github = { id: 'github', title: 'GitHub' };
const withTracker = async () => ({ ...fakeSettings, trackers: [github] });

const refused = (message: string) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'InputError', message },
        response: { statusCode: 400 },
      }),
      { status: 400, headers: { 'content-type': 'application/json' } },
    ),
  );

function show(
  api: Partial<PostmortemsApi>,
  { tickets = [] as Ticket[], item = action, onChanged = jest.fn() } = {},
) {
  return renderScreen(
    <TicketsProvider
      postmortemRef={REF}
      tickets={tickets}
      mayEdit
      onChanged={onChanged}
    >
      <TicketNote item={item} />
      <CreateAllButton items={[item, anActionItem({ status: 'open' })]} />
    </TicketsProvider>,
    { api: { getSettings: withTracker, ...api } },
  );
}

describe('the ticket of an action', () => {
  it('is made where its service says, and shown once it is there', async () => {
    const proposed = { ...github, place: 'github.com/larkfield/shop' };
    const creating = ticket({ state: 'creating', url: null });
    const createTicket = jest.fn(async () => creating);
    const listTickets = jest
      .fn()
      .mockResolvedValueOnce({ trackers: [proposed], items: [] })
      .mockResolvedValue({ trackers: [proposed], items: [ticket()] });
    const { container } = show({ createTicket, listTickets });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create issue of AI-001' }),
    );
    const place = await screen.findByLabelText('Repository or project');
    expect(place).toHaveValue('github.com/larkfield/shop');
    await userEvent.click(screen.getByRole('button', { name: 'Create issue' }));
    expect(await screen.findByText('Issue is being created')).toBeVisible();
    expect(createTicket).toHaveBeenCalledWith(REF, action.id, {
      tracker: 'github',
      place: 'github.com/larkfield/shop',
    });
    const shown = await screen.findByText('Issue open', {}, { timeout: 8_000 });
    expect(shown).toBeVisible();
    expect(
      screen.getByRole('link', { name: /larkfield\/shop\/issues\/17/ }),
    ).toHaveAttribute('href', URL);
    expect(await axe(container)).toHaveNoViolations();
  }, 20_000);

  it('is made of all at once', async () => {
    const createTickets = jest.fn(async () => ({ items: [ticket()] }));
    show({
      createTickets,
      listTickets: async () => ({
        trackers: [{ ...github, place: null }],
        items: [],
      }),
    });
    await userEvent.click(
      await screen.findByText('Create issues of all 2 actions without one'),
    );
    await userEvent.type(
      await screen.findByLabelText('Repository or project'),
      'larkfield/shop',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Create issue' }));
    expect(await screen.findByText('Issue open')).toBeVisible();
    expect(createTickets).toHaveBeenCalledWith(REF, {
      tracker: 'github',
      place: 'larkfield/shop',
    });
  });

  it('is linked by its address, on the version that was read, and says why it is not', async () => {
    const linkTicket = jest
      .fn()
      .mockRejectedValueOnce(await refused('url: must be an issue'))
      .mockResolvedValue(ticket());
    show({ linkTicket });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Link an issue to AI-001' }),
    );
    await userEvent.type(screen.getByLabelText('Address of the issue'), URL);
    const link = screen.getByRole('button', { name: 'Link issue' });
    await userEvent.click(link);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The issue could not be linked. url: must be an issue',
    );
    await userEvent.click(link);
    expect(await screen.findByText('Issue open')).toBeVisible();
    expect(linkTicket).toHaveBeenLastCalledWith(REF, action.id, 3, {
      url: URL,
    });
  });

  it('is offered nobody where the portal has no tracker, or it is no action yet', async () => {
    show({ getSettings: async () => fakeSettings });
    show({}, { item: anActionItem({ isIdea: true, key: 'AI-009' }) });
    await waitFor(() =>
      expect(screen.queryByText(/Create issue of AI/)).not.toBeInTheDocument(),
    );
    expect(screen.queryByLabelText(/AI-009/)).not.toBeInTheDocument();
  });

  it('that says something else is settled with one press', async () => {
    const onChanged = jest.fn();
    const settleTicket = jest.fn(async () => ({
      items: [ticket({ state: 'closed' })],
    }));
    show(
      { settleTicket },
      {
        onChanged,
        item: { ...action, ticketUrl: URL },
        tickets: [
          ticket({
            state: 'closed',
            drift: [
              { field: 'status', ours: 'open', theirs: 'done' },
              { field: 'title', ours: 'a', theirs: 'b' },
            ],
          }),
        ],
      },
    );
    expect(await screen.findByText('The issue says: Done.')).toBeVisible();
    expect(screen.getByText('The issue is called “b”.')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Follow the issue: AI-001' }),
    );
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    expect(settleTicket).toHaveBeenCalledWith(REF, action.id, {
      take: 'theirs',
    });
    expect(screen.queryByText('The issue says: Done.')).not.toBeInTheDocument();
  });

  it.each([
    ['missing', null, 'Remove the link: AI-001'],
    [
      'moved',
      'https://github.com/larkfield/x/issues/1',
      'Link it there: AI-001',
    ],
  ] as const)('that is %s has one way on', async (state, movedTo, name) => {
    show(
      {},
      {
        item: { ...action, ticketUrl: URL },
        tickets: [ticket({ state, movedTo })],
      },
    );
    expect(await screen.findByRole('button', { name })).toBeVisible();
    expect(screen.queryByText('Change the issue')).not.toBeInTheDocument();
  });

  it('stands in a list, with what can be done where there is none', async () => {
    renderScreen(
      <>
        <RowTicket
          item={aListedActionItem({ ticket: { state: 'closed', url: URL } })}
        />
        <RowTicket
          item={aListedActionItem({ key: 'AI-007', ticketUrl: null })}
        />
      </>,
      { api: { getSettings: withTracker } },
    );
    expect(await screen.findByText('Issue closed')).toBeVisible();
    expect(
      await screen.findByRole('button', { name: 'Create issue of AI-007' }),
    ).toBeVisible();
  });
});

describe('the actions and issues that differ', () => {
  const drifted = {
    ...ticket({ drift: [{ field: 'title', ours: 'a', theirs: 'b' }] }),
    ...{ key: 'AI-001', title: 'Add an alert', ref: REF, mayEdit: true },
  };

  it('are listed, and go when they are settled', async () => {
    const onSettled = jest.fn();
    const { container } = renderScreen(
      <DriftedTickets onSettled={onSettled} />,
      {
        api: {
          getSettings: withTracker,
          listDriftedTickets: async () => ({
            items: [drifted],
            nextCursor: null,
          }),
          settleTicket: async () => ({ items: [ticket()] }),
        },
      },
    );
    expect(
      await screen.findByRole('link', { name: `${REF} AI-001 Add an alert` }),
    ).toHaveAttribute('href', `/postmortem/${REF}#AI-001`);
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(
      screen.getByRole('button', { name: 'Change the issue: AI-001' }),
    );
    await waitFor(() => expect(onSettled).toHaveBeenCalled());
    expect(screen.queryByText('Add an alert')).not.toBeInTheDocument();
  });
});
