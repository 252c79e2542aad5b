import { ResponseError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Approvals,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { aPostmortem } from '../../testing/fakePostmortems';
import { anEntity, renderScreen } from '../../testing/renderScreen';
import { ApprovalsLine } from './ApprovalsLine';

const IN_REVIEW = aPostmortem({
  seq: 7,
  status: 'in_review',
  reviewers: ['user:default/rita', 'user:default/rob'],
});
const RITA = anEntity({ kind: 'User', name: 'rita', title: 'Rita Holm' });
const ROB = anEntity({ kind: 'User', name: 'rob', title: 'Rob Lund' });

const approval = (name: string, isCurrent: boolean, isOwn = false) => ({
  userRef: `user:default/${name}`,
  seq: 7,
  approvedAt: '2025-02-10T08:00:00.000Z',
  isCurrent,
  isOwn,
});
const none: Approvals = { items: [], needed: 0, mayApprove: true };

async function show(
  api: Partial<PostmortemsApi>,
  postmortem = IN_REVIEW,
  onReload = () => {},
) {
  await renderScreen(
    <ApprovalsLine postmortem={postmortem} onReload={onReload} />,
    { api, entities: [RITA, ROB] },
  );
}

describe('the approvals of a post-mortem', () => {
  it('say who approves, who did before the last changes, and how many it takes', async () => {
    await show({
      listApprovals: async () => ({
        items: [approval('rita', false), approval('rob', true)],
        needed: 2,
        mayApprove: false,
      }),
    });
    const line = await screen.findByRole('group', { name: 'Approvals' });
    await screen.findByRole('link', { name: 'Rita Holm' });
    expect(line).toHaveTextContent(
      'Approved by Rob Lund' +
        'Rita Holm approved before the last changes' +
        '1 of 2 needed to publish',
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('are given by a reviewer for what is shown, and taken back', async () => {
    const given: number[] = [];
    await show({
      listApprovals: async () => none,
      approve: async (_ref, seq) => {
        given.push(seq);
        return { ...none, items: [approval('rita', true, true)] };
      },
      withdrawApproval: async () => none,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Rita Holm' }),
    ).toBeInTheDocument();
    expect(given).toEqual([7]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Take my approval back' }),
    );
    expect(
      await screen.findByText('Not approved by anybody yet'),
    ).toBeInTheDocument();
  });

  it('ask to read again what was changed meanwhile', async () => {
    const reload = jest.fn();
    await show(
      {
        listApprovals: async () => ({
          ...none,
          items: [approval('rita', false, true)],
        }),
        approve: async () => {
          throw await ResponseError.fromResponse(
            Response.json(
              { error: { name: 'PreconditionFailedError', message: 'No' } },
              { status: 412 },
            ),
          );
        },
      },
      IN_REVIEW,
      reload,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve again' }),
    );
    expect(
      await screen.findByText(/^It was changed since you opened it/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the changes' }),
    );
    expect(reload).toHaveBeenCalled();
  });

  it('are not spoken of where nobody reviews', async () => {
    await show({}, aPostmortem({ status: 'in_review' }));
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('say when they could not be loaded', async () => {
    await show({
      listApprovals: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    expect(
      await screen.findByText(/^The approvals could not be loaded\./),
    ).toBeInTheDocument();
  });
});
