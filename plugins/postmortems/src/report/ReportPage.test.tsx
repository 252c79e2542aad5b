import { ResponseError } from '@backstage/errors';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Header,
  Postmortem,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import {
  aFactor,
  anActionItem,
  anEvent,
  aPostmortem,
  aSection,
  fakeSettings,
} from '../testing/fakePostmortems';
import { renderScreen } from '../testing/renderScreen';
import { ReportPage } from './ReportPage';

function refusal(status: number, more: object = {}) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message: 'not from here' },
        response: { statusCode: status },
        ...more,
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}

function show(
  postmortem: Postmortem,
  api: Partial<PostmortemsApi> = {},
  hash = '',
) {
  return renderScreen(<ReportPage />, {
    mountPath: '/postmortem/:ref',
    path: `/postmortem/${postmortem.ref}${hash}`,
    api: { get: async () => postmortem, ...api },
  });
}

const pool = aFactor({ statement: 'The connection pool was exhausted' });
const full = aPostmortem({
  title: 'API service degradation',
  publishedAt: '2025-02-10T07:40:00.000Z',
  authors: ['user:default/alice'],
  reviewers: ['user:default/bob'],
  links: [
    { kind: 'dashboard', url: 'https://grafana.example/d/7', title: '' },
    { kind: 'runbook', url: 'https://wiki.example/db', title: 'Database' },
  ],
  impactFigures: [
    { label: 'failed requests', value: 40_000, unit: '', estimated: false },
    { label: 'revenue', value: 5_000, unit: 'USD', estimated: true },
  ],
  sections: [
    aSection({ body: 'Two in five requests failed.' }),
    aSection({
      key: 'what-went-well',
      title: 'What Went Well',
      body: 'The alert fired early.',
    }),
  ],
  timeline: [
    anEvent({ description: 'First errors', source: 'nginx' }),
    anEvent({
      description: 'Alert fires',
      source: 'Prometheus',
      occurredAt: '2025-02-09T10:06:45.000Z',
      milestone: 'detected',
    }),
    anEvent({ description: 'Somebody looked away', occurredAt: null }),
  ],
  factors: [
    pool,
    aFactor({
      layer: 'contributing',
      statement: 'Nobody measured the pool',
      certainty: 'hypothesis',
      parentId: pool.id,
    }),
  ],
  actionItems: [
    anActionItem({ title: 'Measure the pool', factorIds: [pool.id] }),
    anActionItem({
      key: 'AI-002',
      title: 'Write the runbook',
      status: 'done',
      proof: 'https://wiki.example/db',
      ticketUrl: 'https://tracker.example/42',
    }),
  ],
});

const openMenu = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  return within(await screen.findByRole('menu'));
};

describe('ReportPage', () => {
  const { scrollIntoView } = Element.prototype;
  afterEach(() => {
    Element.prototype.scrollIntoView = scrollIntoView;
  });

  it('puts the facts first', async () => {
    await show(full);
    expect(
      await screen.findByRole('heading', { name: 'API service degradation' }),
    ).toBeInTheDocument();
    const facts = within(screen.getByRole('banner'));
    expect(facts.getByText('PM-2025-02-09')).toBeInTheDocument();
    expect(
      facts.getByText('on 10 Feb 2025, 21 h after resolution'),
    ).toBeInTheDocument();
    expect(facts.getByText('P1')).toBeInTheDocument();
    expect(facts.getByText('35 min')).toBeInTheDocument();
    // From the start at 10:05:23 to 10:06:45, 10:12:00, 10:22:10 and 10:40:00.
    for (const [name, length] of [
      ['to detect', '1 min 22 s'],
      ['to acknowledge', '6 min 37 s'],
      ['to mitigate', '16 min 47 s'],
      ['to resolve', '34 min 37 s'],
    ]) {
      expect(
        within(facts.getByText(name).parentElement!).getByText(length),
      ).toBeInTheDocument();
    }
    expect(screen.getByText('40,000')).toBeInTheDocument();
    expect(screen.getByText('~$5,000')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Database/ })).toHaveAttribute(
      'href',
      'https://wiki.example/db',
    );
  });

  it('tells the timeline as a drawing and as a table, also what has no time', async () => {
    await show(full);
    const drawing = within(
      await screen.findByRole('group', { name: /Timeline to scale/ }),
    );
    expect(
      drawing.getAllByRole('button').map(mark => mark.ariaLabel),
    ).toHaveLength(2);
    const table = within(
      screen.getByRole('table', { name: /Events in the order/ }),
    );
    expect(table.getAllByRole('row').map(row => row.textContent)).toEqual([
      'Time (UTC)EventSourceActor',
      '10:05:23First errorsnginxSystem',
      '10:06:45Detected: Alert firesPrometheusSystem',
      'Time not knownSomebody looked awaymetricsSystem',
    ]);
  });

  it('walks along the drawing with the arrow keys and goes to the row with Enter', async () => {
    await show(full);
    const first = await screen.findByRole('button', {
      name: /^10:05:23, .*First errors/,
    });
    act(() => first.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(
      screen.getByRole('button', { name: /^10:06:45, .*Alert fires/ }),
    ).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('row', { name: /Alert fires/ })).toHaveFocus();
  });

  it('sets each factor below the one it explains, with the actions that address it', async () => {
    await show(full);
    const chain = within(
      await screen.findByRole('region', { name: 'What made this possible?' }),
    );
    expect(
      chain.getByText(
        /^2 factors, 1 of them a hypothesis. The longest chain is 2 whys/,
      ),
    ).toBeVisible();
    const [root] = chain.getAllByRole('listitem');
    expect(root).toHaveTextContent(
      'Why 1 The connection pool was exhausted' +
        'Monitoring Gap · confirmed · addressed by AI-001' +
        'Why 2 Nobody measured the pool' +
        'contributing · Monitoring Gap · hypothesis · 2 whys deep, ends on a contributing factor',
    );
  });

  it('shows how the actions stand', async () => {
    await show(full);
    const actions = within(
      await screen.findByRole('region', { name: 'What are we doing?' }),
    );
    expect(actions.getByText(/^1 of 2 open/)).toBeInTheDocument();
    expect(
      actions.getByRole('link', { name: /tracker\.example\/42/ }),
    ).toHaveAttribute('href', 'https://tracker.example/42');
  });

  it('leads to the editor from what is missing, and leaves it out for those who may not edit', async () => {
    const empty = aPostmortem({ ref: 'PM-2025-02-09-2' });
    const { unmount } = await show(empty);
    const missing = await screen.findByText('No events yet.');
    expect(within(missing).getByRole('link')).toHaveAttribute(
      'href',
      '/postmortem/PM-2025-02-09-2/edit#timeline',
    );
    expect(
      screen.getByRole('link', { name: 'Lessons Learned' }),
    ).toHaveAttribute(
      'href',
      '/postmortem/PM-2025-02-09-2/edit#section-lessons-learned',
    );
    unmount();

    await show({
      ...empty,
      may: {
        edit: false,
        transition: false,
        changePeople: false,
        changeAccess: false,
        delete: false,
      },
    });
    await screen.findByText(empty.title);
    expect(screen.queryByText('Edit')).not.toBeInTheDocument();
    expect(screen.queryByText('Write it')).not.toBeInTheDocument();
    expect(screen.queryByText('Lessons Learned')).not.toBeInTheDocument();
    const menu = await openMenu();
    expect(menu.getAllByRole('menuitem').map(item => item.textContent)).toEqual(
      [
        'Copy Markdown',
        'Download Markdown',
        'Download with images and evidence (ZIP)',
      ],
    );
  });

  it('says the same of what never was and of what is not shared', async () => {
    await show(full, {
      get: async () => {
        throw await refusal(404);
      },
    });
    expect(
      await screen.findByText(
        'There is no such post-mortem, or it is not shared with you.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /administrator/ }),
    ).not.toBeInTheDocument();
  });

  it('lets an administrator into it, with a reason', async () => {
    const get = jest
      .fn<Promise<Postmortem>, []>()
      .mockRejectedValueOnce(await refusal(404))
      .mockResolvedValue(full);
    const admit = jest.fn(async () => full as Header);
    await show(full, {
      get,
      admit,
      getSettings: async () => ({ ...fakeSettings, isAdministrator: true }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /as an administrator/ }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const open = dialog.getByRole('button', { name: 'Open it' });
    expect(open).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'Everyone named has left',
    );
    await userEvent.click(open);
    expect(await screen.findByText(full.title)).toBeInTheDocument();
    expect(admit).toHaveBeenCalledWith(full.ref, {
      reason: 'Everyone named has left',
    });
  });

  it('offers to try again when it could not be loaded', async () => {
    const get = jest
      .fn<Promise<Postmortem>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(full);
    await show(full, { get });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText(full.title)).toBeInTheDocument();
  });

  it('shows the action that the address names', async () => {
    const scrolled: string[] = [];
    Element.prototype.scrollIntoView = function record() {
      scrolled.push(this.id);
    };
    await show(full, {}, '#AI-002');
    await screen.findByText(full.title);
    expect(scrolled).toEqual(['AI-002']);
  });

  it('has no accessibility violations', async () => {
    const { container } = await show({ ...full, visibility: 'restricted' });
    await screen.findByText(full.title);
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('the acts of ReportPage', () => {
  const inReview = aPostmortem({ ...full, status: 'in_review', seq: 12 });

  it('publishes after asking, with the reason, and shows the new state', async () => {
    const published = aPostmortem({ ...full, seq: 13 });
    const get = jest
      .fn<Promise<Postmortem>, []>()
      .mockResolvedValueOnce(inReview)
      .mockResolvedValue(published);
    const transition = jest.fn().mockResolvedValue(published);
    await show(inReview, { get, transition });

    const menu = await openMenu();
    await userEvent.click(menu.getByRole('menuitem', { name: 'Publish' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Reason (optional)' }),
      'Reviewed on Monday',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

    expect(transition).toHaveBeenCalledWith('PM-2025-02-09', 12, {
      to: 'published',
      reason: 'Reviewed on Monday',
    });
    expect(await screen.findByText(/^on 10 Feb/)).toBeInTheDocument();
  });

  it('says so when somebody else was first, and shows the latest on demand', async () => {
    const get = jest.fn().mockResolvedValue(inReview);
    await show(inReview, {
      get,
      transition: async () => {
        throw await refusal(412);
      },
    });
    const menu = await openMenu();
    await userEvent.click(menu.getByRole('menuitem', { name: 'Publish' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(
      await screen.findByText(/Somebody has changed this post-mortem/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the latest' }),
    );
    await waitFor(() => expect(get).toHaveBeenCalledTimes(2));
  });

  it('says where it may go when it may not go there', async () => {
    await show(inReview, {
      transition: async () => {
        throw await refusal(409, { allowed: ['draft'] });
      },
    });
    const menu = await openMenu();
    await userEvent.click(menu.getByRole('menuitem', { name: 'Publish' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(
      await screen.findByText(/not from here It can go to: Draft\./),
    ).toBeInTheDocument();
  });

  it('shows which checks were waived, why and by whom', async () => {
    await show({
      ...full,
      waivers: [
        {
          check: 'actions-complete',
          reason: 'The owner comes back on Monday',
          by: 'user:default/bob',
          at: '2025-02-10T07:40:00.000Z',
        },
      ],
    });
    const title = await screen.findByRole('heading', { name: 'Waived checks' });
    expect(title.parentElement).toHaveTextContent(
      /Actions have owner, due date and priorityThe owner comes back on Mondaybob.*, 10 Feb 2025$/,
    );
  });

  it('restricts only with a reason', async () => {
    const setAccess = jest.fn().mockResolvedValue(inReview as Header);
    await show(inReview, { setAccess });
    const menu = await openMenu();
    await userEvent.click(
      menu.getByRole('menuitem', { name: 'Change access…' }),
    );
    await userEvent.click(
      screen.getByRole('radio', { name: 'Only some people' }),
    );
    const confirm = screen.getByRole('button', { name: 'Change access' });
    expect(confirm).toBeDisabled();
    await userEvent.type(
      screen.getByRole('textbox', { name: /Reason/ }),
      'Names a customer',
    );
    await userEvent.click(confirm);
    expect(setAccess).toHaveBeenCalledWith('PM-2025-02-09', 12, {
      visibility: 'restricted',
      members: [],
      reason: 'Names a customer',
    });
  });

  it('deletes after asking, and takes it back on demand', async () => {
    const restore = jest.fn().mockResolvedValue(full as Header);
    const deleted = jest.fn(async () => ({ ...inReview, seq: 13 }));
    await show(inReview, {
      delete: deleted,
      restore,
    });
    const menu = await openMenu();
    await userEvent.click(menu.getByRole('menuitem', { name: 'Delete…' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Delete PM-2025-02-09' }),
    );
    expect(deleted).not.toHaveBeenCalled();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(deleted).toHaveBeenCalledWith('PM-2025-02-09', 12);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(restore).toHaveBeenCalledWith('PM-2025-02-09', 13);
    expect(await screen.findByText(full.title)).toBeInTheDocument();
  });

  it('purges what is deleted for an administrator who gives a reason and types its name', async () => {
    const purge = jest.fn(async () => ({
      ref: inReview.ref,
      reason: 'A customer asked for it',
      purgedBy: 'user:default/adam',
      purgedAt: '2025-03-01T10:00:00.000Z',
    }));
    const { container } = await show(inReview, {
      delete: async () => ({ ...inReview, seq: 13 }),
      purge,
      getSettings: async () => ({ ...fakeSettings, isAdministrator: true }),
    });
    const menu = await openMenu();
    await userEvent.click(menu.getByRole('menuitem', { name: 'Delete…' }));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Delete',
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Purge…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Purge PM-2025-02-09' }),
    );
    expect(dialog.getByText(/What stays: the reference/)).toBeVisible();
    const confirm = dialog.getByRole('button', { name: 'Purge' });
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'A customer asked for it',
    );
    const name = dialog.getByRole('textbox', { name: /Type PM-2025-02-09/ });
    await userEvent.type(name, 'PM-2025-02-0');
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
    expect(confirm).toBeDisabled();
    await userEvent.type(name, '9{Enter}');
    expect(purge).toHaveBeenCalledWith('PM-2025-02-09', {
      reason: 'A customer asked for it',
    });
    expect(await screen.findByRole('status')).toHaveTextContent(
      'PM-2025-02-09 is purged.',
    );
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('purges also what was deleted earlier, where an administrator knows its name', async () => {
    const purge = jest.fn(async () => ({
      ref: full.ref,
      reason: 'x',
      purgedBy: 'user:default/adam',
      purgedAt: '2025-03-01T10:00:00.000Z',
    }));
    const missing = await refusal(404);
    await show(full, {
      get: async () => {
        throw missing;
      },
      purge,
      getSettings: async () => ({ ...fakeSettings, isAdministrator: true }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Purge…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'x');
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Type PM/ }),
      `${full.ref}{Enter}`,
    );
    expect(
      await screen.findByText('PM-2025-02-09 is purged.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers nobody else to purge', async () => {
    await show(inReview, { delete: async () => ({ ...inReview, seq: 13 }) });
    const menu = await openMenu();
    await userEvent.click(menu.getByRole('menuitem', { name: 'Delete…' }));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Delete',
      }),
    );
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Purge…' })).toBeNull();
  });

  it('copies the title with the link, and the Markdown', async () => {
    const user = userEvent.setup();
    const copied = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    await show(full, { getReport: async () => '# Post-Mortem' });
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    expect(await screen.findByText('Title and link copied')).toBeVisible();
    const menu = await openMenu();
    await user.click(menu.getByRole('menuitem', { name: 'Copy Markdown' }));
    expect(await screen.findByText('Markdown copied')).toBeVisible();
    expect(copied.mock.calls).toEqual([
      [
        'PM-2025-02-09 API service degradation\n' +
          'http://localhost/postmortem/PM-2025-02-09',
      ],
      ['# Post-Mortem'],
    ]);
  });
});
