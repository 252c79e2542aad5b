import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { spoiled, unsoundIn } from '../../../__testUtils__/spoiled';
import { githubWebhook } from './githubWebhook';

const API = 'https://api.github.com/repos/shop/checkout';
const at = (time: string) => Date.parse(`2025-02-09T${time}Z`);

const FROM = {
  repository: { full_name: 'shop/checkout', pushed_at: 1739097000 },
  sender: { login: 'ada' },
};
const DEPLOYMENT = {
  url: `${API}/deployments/7`,
  ref: 'c'.repeat(40),
  task: 'deploy',
  environment: 'production',
  creator: { login: 'robot' },
  created_at: '2025-02-09T10:20:00Z',
};
const STATUS = {
  url: `${API}/deployments/7/statuses/1`,
  state: 'success',
  environment: 'production',
  created_at: '2025-02-09T10:24:00Z',
};
const ISSUE = {
  url: `${API}/issues/5`,
  number: 5,
  title: 'Payments fail',
  labels: [{ name: 'incident' }],
  user: { login: 'cy' },
  created_at: '2025-02-09T10:25:00Z',
  updated_at: '2025-02-09T10:40:00Z',
  closed_at: '2025-02-09T11:00:00Z',
};
const PULL = { ...ISSUE, number: 6, merged_at: '2025-02-09T10:59:00Z' };
const PUSH = {
  ...FROM,
  ref: 'refs/heads/main',
  before: '0',
  after: '1',
  deleted: false,
  forced: false,
  compare: 'https://github.com/shop/checkout/compare/0...1',
  commits: [{}, {}],
  head_commit: {
    message: 'Wait longer\n\nMore words',
    timestamp: '2025-02-09T12:15:00+02:00',
  },
  pusher: { name: 'bo' },
};
const RUN = {
  url: `${API}/actions/runs/9`,
  name: '',
  run_number: 12,
  conclusion: null as string | null,
  head_branch: 'main',
  triggering_actor: { login: 'ada' },
  run_started_at: '2025-02-09T10:20:00Z',
  updated_at: '2025-02-09T10:24:30Z',
};

/** Time, act, message and actor of what a document tells. */
function acts(document: unknown) {
  return readDocument(githubWebhook, document).told.map(told =>
    told.kind === 'act'
      ? [told.time, told.act, told.message, told.actor]
      : told,
  );
}

describe('githubWebhook', () => {
  it('reads a deployment, and its status with what was deployed', () => {
    const created = { ...FROM, action: 'created', deployment: DEPLOYMENT };
    const status = { ...created, deployment_status: STATUS };
    expect(githubWebhook.recognises(created)).toBe(true);
    expect(acts([created, status])).toEqual([
      [
        at('10:20:00'),
        'deploy',
        'Deployment of checkout (ccccccc) to production created',
        'robot',
      ],
      [
        at('10:24:00'),
        'deploy',
        'Deployment of checkout (ccccccc) to production succeeded',
        undefined,
      ],
    ]);
  });

  it('takes a push for a change at the time of its last commit', () => {
    expect(acts(PUSH)).toEqual([
      [
        at('10:15:00'),
        'change',
        'Pushed 2 commits to branch main: Wait longer',
        'bo',
      ],
    ]);
  });

  it('reads a push without a commit: something was deleted', () => {
    const gone = {
      ...PUSH,
      ref: 'refs/tags/v1',
      deleted: true,
      head_commit: null,
      commits: [],
    };
    // 1739097000 seconds after 1970.
    expect(acts(gone)).toEqual([
      [at('10:30:00'), 'change', 'Deleted tag v1', 'bo'],
    ]);
  });

  it('names the workflow of a run that has no name itself', () => {
    const workflow = { name: 'Rollout', path: '.github/workflows/rollout.yml' };
    const started = {
      ...FROM,
      action: 'in_progress',
      workflow,
      workflow_run: RUN,
    };
    const ended = {
      ...started,
      action: 'completed',
      workflow_run: { ...RUN, conclusion: 'success' },
    };
    expect(acts([started, ended])).toEqual([
      [at('10:20:00'), 'deploy', 'Workflow Rollout #12 on main started', 'ada'],
      [
        at('10:24:30'),
        'deploy',
        'Workflow Rollout #12 on main succeeded',
        'ada',
      ],
    ]);
  });

  it('reads what happens to an issue at the time that belongs to it', () => {
    const event = (action: string, more = {}) => ({
      ...FROM,
      action,
      issue: ISSUE,
      ...more,
    });
    expect(
      acts([
        event('opened'),
        event('labeled', { label: { name: 'incident' } }),
        event('closed'),
        event('reopened'),
      ]),
    ).toEqual([
      [at('10:25:00'), 'opened', 'Issue #5 opened: Payments fail', 'cy'],
      [
        at('10:40:00'),
        'message',
        'Issue #5 labeled (incident): Payments fail',
        'ada',
      ],
      [at('11:00:00'), 'resolved', 'Issue #5 closed: Payments fail', 'ada'],
      [at('10:40:00'), 'opened', 'Issue #5 reopened: Payments fail', 'ada'],
    ]);
  });

  it('takes a merged pull request for a change', () => {
    expect(acts({ ...FROM, action: 'closed', pull_request: PULL })).toEqual([
      [
        at('10:59:00'),
        'change',
        'Pull request #6 merged: Payments fail',
        'ada',
      ],
    ]);
  });

  it('reads the first line of a comment', () => {
    const comment = {
      body: '\nThe queue is full.\r\nSee the graph.',
      user: { login: 'cy' },
      created_at: '2025-02-09T10:26:00Z',
    };
    expect(acts({ ...FROM, action: 'created', issue: ISSUE, comment })).toEqual(
      [
        [
          at('10:26:00'),
          'message',
          'Comment on issue #5: The queue is full.',
          'cy',
        ],
      ],
    );
  });

  it('reads a release when it is published, and does not guess when it was deleted', () => {
    const release = {
      url: `${API}/releases/3`,
      tag_name: 'v2',
      published_at: '2025-02-09T10:30:00Z',
    };
    const published = { ...FROM, action: 'published', release };
    expect(acts(published)).toEqual([
      [at('10:30:00'), 'deploy', 'Release v2 of checkout published', undefined],
    ]);
    const deleted = readDocument(githubWebhook, {
      ...published,
      action: 'deleted',
    });
    expect(deleted.told).toEqual([]);
    expect(deleted.unread.map(({ path }) => path)).toEqual(['.']);
  });

  it('says which events of a list it does not know', () => {
    const { unread } = readDocument(githubWebhook, [
      PUSH,
      { ...FROM, zen: '' },
    ]);
    expect(unread.map(({ path }) => path)).toEqual(['[1]']);
  });

  it.each([
    ['an issue of the API', ISSUE],
    ['a review', { ...FROM, pull_request: PULL, review: {} }],
    ['an event of another kind', { ...FROM, action: 'started' }],
    ['a webhook without a sender', { ...PUSH, sender: undefined }],
    [
      'an alert of Alertmanager',
      { receiver: 'x', status: 'firing', alerts: [] },
    ],
    ['an alert of Opsgenie', { action: 'Create', alert: { alertId: 'a' } }],
    ['text', 'repository sender push'],
  ])('does not take %s for its own', (_, document) => {
    expect(githubWebhook.recognises(document)).toBe(false);
  });

  it('throws at no JSON, and tells nothing that no timeline could show', () => {
    const document = [
      PUSH,
      { ...FROM, deployment: DEPLOYMENT, deployment_status: STATUS },
      { ...FROM, action: 'completed', workflow_run: RUN },
      { ...FROM, action: 'closed', issue: ISSUE },
      { ...FROM, action: 'edited', issue: ISSUE, comment: {} },
      { ...FROM, action: 'edited', release: {} },
    ];
    fc.assert(
      fc.property(spoiled(document), value => {
        expect(unsoundIn(githubWebhook, value)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
