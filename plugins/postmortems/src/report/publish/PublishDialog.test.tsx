import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CHECK_WORDS,
  CheckId,
  Postmortem,
  PostmortemsApi,
  SaidCheck,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aPostmortem } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { PublishDialog } from './PublishDialog';

/** As the server says it; the words are looked up by the browser. */
function aCheck(
  id: CheckId,
  state: SaidCheck['state'],
  reason: string,
  more: Partial<SaidCheck> & { values?: Record<string, string> } = {},
): SaidCheck {
  const { values = {}, ...rest } = more;
  const { title, why, advice } = CHECK_WORDS[id];
  return {
    ...{ id, state, title, why, advice, text: '', places: [] },
    said: [{ reason, values }],
    ...rest,
  };
}

const incomplete = aCheck('actions-complete', 'fail', 'incomplete', {
  values: { actions: 'AI-001' },
  places: [{ part: 'action_items', id: 'a', field: 'owner', label: 'AI-001' }],
});
const noFactors = aCheck('several-factors', 'fail', 'none');
const untold = aCheck('lessons-told', 'warn', 'lessons');
const open = aCheck('restriction-reasoned', 'pass', 'open');

const BECAUSE = 'Publish anyway because …';

async function show(
  checks: SaidCheck[],
  api: Partial<PostmortemsApi> = {},
  overrides: Partial<Postmortem> = {},
) {
  const transition = jest.fn().mockResolvedValue(aPostmortem());
  const onClose = jest.fn();
  const onReload = jest.fn();
  const postmortem = aPostmortem({
    status: 'in_review',
    seq: 12,
    ...overrides,
  });
  const { container, unmount } = await renderScreen(
    <PublishDialog
      postmortem={postmortem}
      onClose={onClose}
      onReload={onReload}
    />,
    {
      api: { getChecks: async () => ({ items: checks }), transition, ...api },
    },
  );
  return { postmortem, transition, onClose, onReload, container, unmount };
}

const publish = () => screen.getByRole('button', { name: 'Publish' });
const because = (id: CheckId) =>
  screen.findByRole('textbox', { name: `${BECAUSE} ${CHECK_WORDS[id].title}` });

async function refusal(status: number, more: object = {}) {
  const error = { name: 'Error', message: 'no' };
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({ error, response: { statusCode: status }, ...more }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}

describe('PublishDialog', () => {
  it('shows what fails first, then what deserves a look, and the rest on demand', async () => {
    await show([untold, incomplete, open]);
    const failing = await screen.findByRole('region', { name: 'To mend' });
    expect(
      within(failing).getByText('Without owner or due date: AI-001.'),
    ).toBeVisible();
    expect(
      within(failing).getByText(CHECK_WORDS['actions-complete'].advice),
    ).toBeVisible();
    const warnings = screen.getByRole('region', { name: 'Worth a look' });
    expect(
      failing.compareDocumentPosition(warnings) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    const hidden = screen.getByText(CHECK_WORDS['restriction-reasoned'].title);
    expect(hidden).not.toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 1 other check' }),
    );
    expect(hidden).toBeVisible();
  });

  it('leads to where a check speaks of, for those who may edit', async () => {
    const { onClose } = await show([incomplete]);
    const link = await screen.findByRole('link', { name: 'AI-001' });
    expect(link).toHaveAttribute(
      'href',
      '/postmortem/PM-2025-02-09/edit#actions',
    );
    await userEvent.click(link);
    expect(onClose).toHaveBeenCalled();
  });

  it('publishes once there is a reason for each check that fails', async () => {
    const { transition, onClose, onReload } = await show([
      noFactors,
      incomplete,
    ]);
    await screen.findByText(/^2 checks fail/);
    expect(publish()).toBeDisabled();
    await userEvent.type(await because('several-factors'), ' One suffices ');
    expect(screen.getByText(/^1 check fails/)).toBeVisible();
    expect(publish()).toBeDisabled();
    await userEvent.type(await because('actions-complete'), 'On Monday');
    await userEvent.click(publish());
    expect(transition).toHaveBeenCalledWith('PM-2025-02-09', 12, {
      to: 'published',
      waivers: [
        { check: 'several-factors', reason: 'One suffices' },
        { check: 'actions-complete', reason: 'On Monday' },
      ],
    });
    await waitFor(() => expect(onReload).toHaveBeenCalled());
    expect(onClose).toHaveBeenCalled();
  });

  it('asks for nothing where nothing fails', async () => {
    const { transition } = await show([untold, open]);
    expect(
      await screen.findByText('No check stands in the way.'),
    ).toBeVisible();
    await userEvent.click(publish());
    expect(transition).toHaveBeenCalledWith('PM-2025-02-09', 12, {
      to: 'published',
    });
  });

  it('begins with what was said at an earlier publication', async () => {
    await show(
      [incomplete],
      {},
      {
        waivers: [
          {
            check: 'actions-complete',
            reason: 'On Monday',
            by: 'user:default/bob',
            at: '2025-02-10T08:00:00.000Z',
          },
        ],
      },
    );
    const field = await because('actions-complete');
    expect(field).toHaveValue('On Monday');
    expect(screen.getByText(/^Waived by bob, 10 Feb/)).toBeVisible();
    expect(publish()).toBeEnabled();
    await userEvent.type(field, ' next');
    expect(screen.queryByText(/^Waived by bob/)).not.toBeInTheDocument();
  });

  it('keeps what was typed for whoever comes back from mending something', async () => {
    const { postmortem, unmount } = await show([incomplete]);
    await userEvent.type(await because('actions-complete'), 'On Monday');
    unmount();
    await show([incomplete], {}, { id: postmortem.id });
    expect(await because('actions-complete')).toHaveValue('On Monday');
  });

  it('makes the checks anew when one fails that was not shown', async () => {
    const getChecks = jest
      .fn()
      .mockResolvedValueOnce({ items: [open] })
      .mockResolvedValue({ items: [open, noFactors] });
    const { onClose } = await show([], {
      getChecks,
      transition: async () => {
        throw await refusal(409, { checks: ['several-factors'] });
      },
    });
    await screen.findByText('No check stands in the way.');
    await userEvent.click(publish());
    expect(
      await screen.findByText(/meanwhile this fails as well: .*factors/),
    ).toBeVisible();
    expect(await because('several-factors')).toBeVisible();
    expect(publish()).toBeDisabled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says so when somebody else was first, and shows the latest on demand', async () => {
    const { onReload } = await show([open], {
      transition: async () => {
        throw await refusal(412);
      },
    });
    await screen.findByText('No check stands in the way.');
    await userEvent.click(publish());
    await screen.findByText(/Somebody has changed this post-mortem/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the latest' }),
    );
    expect(onReload).toHaveBeenCalled();
  });

  it('cannot publish before it knows what fails', async () => {
    const getChecks = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue({ items: [open] });
    await show([], { getChecks });
    await screen.findByText('The checks could not be made.');
    expect(publish()).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: /again/i }));
    await screen.findByText('No check stands in the way.');
    expect(publish()).toBeEnabled();
  });

  it('has no accessibility violations', async () => {
    await show([noFactors, incomplete, untold, open]);
    await because('actions-complete');
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
  });
});
