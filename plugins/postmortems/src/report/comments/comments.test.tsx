import { ResponseError } from '@backstage/errors';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Comment,
  CommentCreate,
  CommentThread,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { Routes, Route } from 'react-router-dom';
import { aPostmortem, anEvent, aSection } from '../../testing/fakePostmortems';
import { anEntity, renderScreen } from '../../testing/renderScreen';
import { CommentMark } from './CommentMark';
import { CommentsButton } from './CommentsButton';
import { ReportComments } from './ReportComments';
import { aComment, aThread } from './testing/comments';

const EVENT = anEvent({ description: 'Errors rise' });
const TARGET = { kind: 'event', key: EVENT.id } as const;
const POSTMORTEM = aPostmortem({
  timeline: [EVENT],
  sections: [aSection({ key: 'summary', title: 'Summary' })],
});
const ID = '00000000-0000-4000-8000-0000000000c2';

const ALICE = anEntity({ kind: 'User', name: 'alice', title: 'Alice Berg' });
const DAN = anEntity({ kind: 'User', name: 'dan', title: 'Dan Olsen' });

/** A backend that keeps comments as they are sent. */
function aBackend(threads: CommentThread[] = []) {
  const sent: CommentCreate[] = [];
  const api: Partial<PostmortemsApi> = {
    listComments: async () => ({ items: threads, nextCursor: null }),
    getCommentThread: async () => threads[0],
    countComments: async () => ({
      items: threads.map(({ target, replies, resolvedAt }) => ({
        target,
        comments: 1 + replies.length,
        threads: 1,
        openThreads: resolvedAt ? 0 : 1,
      })),
    }),
    createComment: async (_ref, comment) => {
      sent.push(comment);
      return aComment({
        id: ID,
        body: comment.body,
        target: comment.target ?? TARGET,
        threadId: comment.threadId ?? ID,
        may: { edit: true, delete: true, resolve: true },
      });
    },
  };
  return { api, sent };
}

function show(
  api: Partial<PostmortemsApi>,
  path = '/postmortem/PM-2025-02-09',
) {
  return renderScreen(
    <Routes>
      <Route
        path="*"
        element={
          <ReportComments postmortem={POSTMORTEM}>
            <CommentsButton />
            <CommentMark target={TARGET} label="Errors rise" />
          </ReportComments>
        }
      />
    </Routes>,
    { api, entities: [ALICE, DAN], path },
  );
}

const openMark = async (name: RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const refusedWith = (status: number, body: object = {}) =>
  ResponseError.fromResponse(
    Response.json(
      {
        error: { name: 'Error', message: 'No' },
        response: { statusCode: status },
        ...body,
      },
      { status },
    ),
  );

describe('comments beside a report', () => {
  beforeEach(() => sessionStorage.clear());

  it('are counted where they belong, and shown with who said what', async () => {
    const reply = { id: ID, body: 'The old one.' };
    const { api } = aBackend([aThread({ target: TARGET }, [reply])]);
    await show(api);
    expect(
      await screen.findByRole('button', { name: '2 comments' }),
    ).toBeVisible();
    await openMark(/^2 comments on Errors rise$/);
    const panel = await screen.findByRole('dialog', { name: 'Comments' });
    expect(
      within(panel).getByText('On the event “Errors rise”'),
    ).toBeInTheDocument();
    expect(await within(panel).findByText('Which pool?')).toBeInTheDocument();
    expect(within(panel).getByText('The old one.')).toBeInTheDocument();
    expect(
      await within(panel).findAllByRole('link', { name: 'Dan Olsen' }),
    ).toHaveLength(2);
    // It is Dan's, who is somebody else.
    expect(within(panel).queryByText('Edit')).not.toBeInTheDocument();
  });

  it('are written about what the panel was opened at', async () => {
    const { api, sent } = aBackend();
    await show(api);
    await openMark(/^Comment on Errors rise$/);
    expect(
      await screen.findByText('Nothing has been said about this yet.'),
    ).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Comment on the event/ }),
      'Since when?{Control>}{Enter}{/Control}',
    );
    expect(await screen.findByText('Since when?')).toBeInTheDocument();
    expect(sent).toEqual([{ target: TARGET, body: 'Since when?' }]);
    expect(screen.getByRole('textbox')).toHaveValue('');
    await waitFor(() =>
      expect(document.getElementById(`comment-${ID}`)).toHaveFocus(),
    );
  });

  it('are replied to, in their thread', async () => {
    const { api, sent } = aBackend([aThread({ target: TARGET })]);
    await show(api);
    await openMark(/^1 comment$/);
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const reply = screen.getByRole('textbox', { name: 'Your reply' });
    expect(reply).toHaveFocus();
    await userEvent.type(reply, 'The new one.');
    await userEvent.click(screen.getByRole('button', { name: 'Reply' }));
    expect(await screen.findByText('The new one.')).toBeInTheDocument();
    expect(sent).toEqual([{ threadId: aComment().id, body: 'The new one.' }]);
    expect(
      screen.queryByRole('textbox', { name: 'Your reply' }),
    ).not.toBeInTheDocument();
  });

  it('keep what was not sent, also over a reload', async () => {
    const { api } = aBackend();
    const failing = {
      ...api,
      createComment: async () => {
        throw new TypeError('Failed to fetch');
      },
    };
    const { unmount } = await show(failing);
    await openMark(/^Comment on Errors rise$/);
    await userEvent.type(await screen.findByRole('textbox'), 'In a tunnel');
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(
      await screen.findByText(
        'Could not send it. The portal could not be reached. Your text is kept on this device.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveValue('In a tunnel');
    unmount();

    await show(api);
    await openMark(/^Comment on Errors rise$/);
    expect(await screen.findByRole('textbox')).toHaveValue('In a tunnel');
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    await screen.findByText('In a tunnel', { selector: 'p' });
    expect(sessionStorage).toHaveLength(0);
  });

  it('mention people of the catalog, who are shown by name', async () => {
    const { api, sent } = aBackend();
    await show(api);
    await openMark(/^Comment on Errors rise$/);
    const text = await screen.findByRole('textbox');
    await userEvent.type(text, 'Ask @ali');
    const list = await screen.findByRole('listbox', {
      name: 'People to mention',
    });
    const option = await within(list).findByRole('option', {
      name: /Alice Berg/,
    });
    expect(text).toHaveAttribute('aria-activedescendant', option.id);
    await userEvent.keyboard('{Enter}');
    expect(text).toHaveValue('Ask @user:default/alice ');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await userEvent.type(text, '@dan{Escape}');
    // It closed the list, and not the panel.
    expect(screen.getByRole('dialog')).toBeInTheDocument();
    await userEvent.clear(text);
    await userEvent.type(text, 'Ask @user:default/alice');
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual(['Ask @user:default/alice']),
    );
  });

  it('are resolved, folded away and reopened', async () => {
    let current: Comment = aComment({ target: TARGET });
    const { api } = aBackend([aThread(current)]);
    await show({
      ...api,
      patchComment: async (_ref, _id, version, patch) => {
        expect(version).toBe(current.version);
        current = {
          ...current,
          version: version + 1,
          resolvedAt: patch.resolved ? '2025-02-11T08:00:00.000Z' : null,
          resolvedBy: patch.resolved ? 'user:default/alice' : null,
        };
        return current;
      },
    });
    await openMark(/^1 comment$/);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Resolve' }),
    );
    expect(
      await screen.findByText(/^Resolved by Alice Berg, 11 Feb 2025/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Which pool?')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByText('Which pool?')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Reopen' }));
    expect(
      await screen.findByRole('button', { name: 'Resolve' }),
    ).toBeInTheDocument();
  });

  it('are changed by who wrote them; what somebody else did first is shown, and the text kept', async () => {
    const own = aComment({
      target: TARGET,
      may: { edit: true, delete: true, resolve: true },
    });
    const { api } = aBackend([aThread(own)]);
    const theirs = { ...own, version: 2, body: 'Which of the pools?' };
    const saved: [number, unknown][] = [];
    await show({
      ...api,
      patchComment: async (_ref, _id, version, patch) => {
        saved.push([version, patch]);
        if (version === 1) throw await refusedWith(412, { current: theirs });
        return { ...theirs, version: 3, body: patch.body! };
      },
    });
    await openMark(/^1 comment$/);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const text = screen.getByRole('textbox', { name: 'Your comment' });
    await userEvent.type(text, ' Now!');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText(/^Somebody changed this first/),
    ).toBeInTheDocument();
    expect(text).toHaveValue('Which pool? Now!');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText('Which pool? Now!', { selector: 'p' }),
    ).toBeInTheDocument();
    expect(saved.map(([version]) => version)).toEqual([1, 2]);
  });

  it('are deleted, and brought back', async () => {
    const own = aComment({
      target: TARGET,
      may: { edit: true, delete: true, resolve: true },
    });
    const { api } = aBackend([aThread(own)]);
    await show({
      ...api,
      deleteComment: async () => ({
        ...own,
        version: 2,
        deleted: true,
        body: '',
      }),
      restoreComment: async (_ref, _id, version) => ({
        ...own,
        version: version + 1,
      }),
    });
    await openMark(/^1 comment$/);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete' }),
    );
    expect(await screen.findByText('Comment deleted')).toBeInTheDocument();
    expect(screen.queryByText('Which pool?')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Which pool?')).toBeInTheDocument();
  });

  it('say what they were about when that is gone', async () => {
    const gone = { kind: 'factor', key: ID } as const;
    const thread = { ...aThread({ target: gone }), targetDeleted: true };
    const { api } = aBackend([thread]);
    await show(api);
    await openMark(/^1 comment$/);
    expect(await screen.findByText('On a deleted factor')).toBeInTheDocument();
  });

  it('have addresses of their own', async () => {
    const thread = aThread({ target: TARGET });
    const { api } = aBackend([thread]);
    await show(api, `/postmortem/PM-2025-02-09?comment=${thread.id}`);
    expect(await screen.findByText('Which pool?')).toBeInTheDocument();
    await waitFor(() =>
      expect(document.getElementById(`comment-${thread.id}`)).toHaveFocus(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'All comments' }));
    expect(
      await screen.findByRole('textbox', {
        name: 'Comment on the post-mortem',
      }),
    ).toBeInTheDocument();
  });

  it('say that they could not be loaded, and try again', async () => {
    const { api } = aBackend([aThread({ target: TARGET })]);
    let fails = true;
    await show({
      ...api,
      listComments: async () => {
        if (fails) throw await refusedWith(500);
        return api.listComments!('');
      },
    });
    await openMark(/^1 comment$/);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The comments could not be loaded.',
    );
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Which pool?')).toBeInTheDocument();
  });

  it('come page by page', async () => {
    const pages = [
      aThread({ id: `${ID.slice(0, -1)}3`, body: 'First', target: TARGET }),
      aThread({ id: `${ID.slice(0, -1)}4`, body: 'Second', target: TARGET }),
    ];
    await show({
      listComments: async (_ref, query) => ({
        items: [pages[query?.cursor ? 1 : 0]],
        nextCursor: query?.cursor ? null : 'next',
      }),
    });
    await act(async () => {});
    await openMark(/^Comments$/);
    expect(await screen.findByText('First')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Second')).toBeInTheDocument();
    expect(screen.getByText('First')).toBeInTheDocument();
    expect(screen.queryByText('Show more')).not.toBeInTheDocument();
  });
});
