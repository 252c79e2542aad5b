import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { spoiled, unsoundIn } from '../../../__testUtils__/spoiled';
import { githubApi } from './githubApi';

const API = 'https://api.github.com/repos/shop/checkout';
const at = (time: string) => Date.parse(`2025-02-09T${time}Z`);

const DEPLOYMENT = {
  url: `${API}/deployments/7`,
  sha: 'a'.repeat(40),
  ref: 'v1.42.0',
  task: 'deploy',
  environment: 'production',
  description: null,
  creator: { login: 'ada' },
  created_at: '2025-02-09T10:20:00Z',
};
const STATUS = {
  url: `${API}/deployments/7/statuses/1`,
  deployment_url: `${API}/deployments/7`,
  state: 'success',
  environment: 'production',
  description: '',
  log_url: 'https://ci.example/7',
  creator: { login: 'ada' },
  created_at: '2025-02-09T10:24:00Z',
};
const RELEASE = {
  url: `${API}/releases/3`,
  html_url: 'https://github.com/shop/checkout/releases/3',
  tag_name: 'v1.42.1',
  name: 'v1.42.1',
  draft: false,
  body: "What's new\n- Revert the blue button",
  author: { login: 'bo' },
  created_at: '2025-02-08T00:00:00Z',
  published_at: '2025-02-09T10:30:00Z',
};
const RUN = {
  url: `${API}/actions/runs/9`,
  html_url: 'https://github.com/shop/checkout/actions/runs/9',
  name: 'Deploy',
  path: '.github/workflows/deploy.yml',
  run_number: 12,
  workflow_id: 1,
  head_branch: 'main',
  status: 'completed',
  conclusion: 'success',
  actor: { login: 'ada' },
  created_at: '2025-02-09T10:19:00Z',
  run_started_at: '2025-02-09T10:20:00Z',
  updated_at: '2025-02-09T10:24:30Z',
};
const ISSUE = {
  url: `${API}/issues/5`,
  html_url: 'https://github.com/shop/checkout/issues/5',
  number: 5,
  title: 'Payments fail',
  state: 'closed',
  labels: [{ name: 'incident' }],
  user: { login: 'cy' },
  closed_by: { login: 'ada' },
  created_at: '2025-02-09T10:25:00Z',
  closed_at: '2025-02-09T11:00:00Z',
};
const { user: creator, ...WITHOUT_USER } = ISSUE;
const MILESTONE = { ...WITHOUT_USER, creator };
const PULL = {
  ...ISSUE,
  number: 6,
  title: 'Longer timeout',
  merged_at: '2025-02-09T11:00:00Z',
};
const COMMIT = {
  url: `${API}/commits/${'b'.repeat(40)}`,
  sha: 'b'.repeat(40),
  commit: {
    message: 'Wait longer\n\nSome more words',
    author: { name: 'Ada', date: '2025-02-01T00:00:00Z' },
    committer: { name: 'GitHub', date: '2025-02-09T10:10:00Z' },
  },
  author: null,
};

/** Time, act and message of what a document tells. */
function acts(document: unknown) {
  return readDocument(githubApi, document).told.map(told =>
    told.kind === 'act' ? [told.time, told.act, told.message] : told,
  );
}

describe('githubApi', () => {
  it('reads a deployment, with who asked for it and in which repository', () => {
    const { told, places } = readDocument(githubApi, [DEPLOYMENT]);
    expect(githubApi.recognises([DEPLOYMENT])).toBe(true);
    expect(told).toEqual([
      {
        kind: 'act',
        act: 'deploy',
        time: at('10:20:00'),
        message: 'Deployment of checkout (v1.42.0) to production created',
        actor: 'ada',
        origin: 'shop/checkout',
      },
    ]);
    expect(places[0].path).toBe('[0]');
  });

  it('takes a successful status for a deployment, and others for less', () => {
    expect(
      acts([
        STATUS,
        { ...STATUS, state: 'failure' },
        { ...STATUS, state: 'in_progress' },
        { ...STATUS, state: 'queued' },
      ]),
    ).toEqual([
      [
        at('10:24:00'),
        'deploy',
        'Deployment of checkout to production succeeded',
      ],
      [at('10:24:00'), 'change', 'Deployment of checkout to production failed'],
      [
        at('10:24:00'),
        'message',
        'Deployment of checkout to production is in progress',
      ],
      [
        at('10:24:00'),
        'message',
        'Deployment of checkout to production is queued',
      ],
    ]);
  });

  it('tells what takes something back from what brings something new', () => {
    const found = acts([
      { ...DEPLOYMENT, task: 'deploy:rollback' },
      { ...STATUS, description: 'Rolled back to v1.41' },
      { ...RELEASE, name: 'Revert to v1.41' },
      { ...RUN, name: 'Roll back', conclusion: null },
    ]);
    expect(found.map(([, act]: any) => act)).toEqual(Array(4).fill('rollback'));
  });

  it('reads a release when it is published; one revert among its notes is no rollback', () => {
    expect(acts([RELEASE])).toEqual([
      [at('10:30:00'), 'deploy', 'Release v1.42.1 of checkout published'],
    ]);
  });

  it('has nothing to say of a draft', () => {
    const draft = { ...RELEASE, draft: true, published_at: null };
    expect(readDocument(githubApi, [draft])).toEqual({
      told: [],
      places: [],
      unread: [],
    });
  });

  it('reads beginning and end of a run that delivers, and the end of another', () => {
    const check = { ...RUN, name: 'Tests', path: '.github/workflows/ci.yml' };
    const notes = {
      ...RUN,
      name: 'Release Drafter',
      path: 'release-notes.yml',
    };
    const document = { total_count: 3, workflow_runs: [RUN, check, notes] };
    expect(githubApi.recognises(document)).toBe(true);
    expect(acts(document)).toEqual([
      [at('10:20:00'), 'deploy', 'Workflow Deploy #12 on main started'],
      [at('10:24:30'), 'deploy', 'Workflow Deploy #12 on main succeeded'],
      [at('10:24:30'), 'change', 'Workflow Tests #12 on main succeeded'],
      [
        at('10:24:30'),
        'change',
        'Workflow Release Drafter #12 on main succeeded',
      ],
    ]);
  });

  it('does not call a run that failed or was skipped a deployment', () => {
    expect(
      acts([
        { ...RUN, conclusion: 'failure' },
        { ...RUN, conclusion: 'skipped' },
      ]),
    ).toEqual([
      [at('10:20:00'), 'deploy', 'Workflow Deploy #12 on main started'],
      [at('10:24:30'), 'change', 'Workflow Deploy #12 on main failed'],
      [at('10:24:30'), 'message', 'Workflow Deploy #12 on main was skipped'],
    ]);
  });

  it('takes an issue that is no record of an incident for talk', () => {
    for (const labels of [[], [{ name: 'bug' }], 'incident', [{ name: 5 }]]) {
      expect(
        readDocument(githubApi, [{ ...ISSUE, labels }]).told,
      ).toMatchObject([{ act: 'message' }, { act: 'message' }]);
    }
  });

  it('asks no title that is none', () => {
    const title = Object.create(null);
    expect(
      readDocument(githubApi, [{ ...ISSUE, title, labels: [] }]).told,
    ).toMatchObject([{ act: 'message' }, { act: 'message' }]);
  });

  it('reads an issue as something opened and resolved, a pull request as a change when merged', () => {
    expect(acts({ total_count: 2, items: [ISSUE, PULL] })).toEqual([
      [at('10:25:00'), 'opened', 'Issue #5 opened: Payments fail'],
      [at('11:00:00'), 'resolved', 'Issue #5 closed: Payments fail'],
      [at('10:25:00'), 'message', 'Pull request #6 opened: Longer timeout'],
      [at('11:00:00'), 'change', 'Pull request #6 merged: Longer timeout'],
    ]);
  });

  it('calls a pull request that was closed without merging no change', () => {
    const [, end] = acts([{ ...PULL, merged_at: null }]);
    expect(end).toEqual([
      at('11:00:00'),
      'message',
      'Pull request #6 closed: Longer timeout',
    ]);
  });

  it('reads a commit at the time it came to its branch', () => {
    const { told } = readDocument(githubApi, COMMIT);
    expect(told).toMatchObject([
      {
        act: 'change',
        time: at('10:10:00'),
        message: 'Commit bbbbbbb: Wait longer',
        actor: 'Ada',
      },
    ]);
  });

  it('reads pages of lists, and recorded requests with their answers', () => {
    const recorded = [
      { method: 'get', path: '/a', status: 200, response: [ISSUE] },
      { method: 'delete', path: '/b', status: 204, response: '' },
      { method: 'get', path: '/c', status: 200, response: { items: [PULL] } },
      { method: 'get', path: '/d', status: 200, response: [{ name: 'bug' }] },
    ];
    expect(githubApi.recognises(recorded)).toBe(true);
    const { places, unread } = readDocument(githubApi, recorded);
    expect(places.map(({ path }) => path)).toEqual([
      '[0].response[0]',
      '[0].response[0]',
      '[2].response.items[0]',
      '[2].response.items[0]',
    ]);
    expect(unread.map(({ path }) => path)).toEqual(['[3].response[0]']);
    expect(acts([[ISSUE], [PULL]])).toHaveLength(4);
  });

  it('says what it could not read', () => {
    const document = [ISSUE, { ...ISSUE, created_at: 'long ago' }, 5];
    const { told, unread } = readDocument(githubApi, document);
    expect(told).toHaveLength(3);
    expect(unread.map(({ path }) => path)).toEqual(['[1]', '[2]']);
  });

  it.each([
    ['nothing', null],
    ['an empty list', []],
    ['milestones', [MILESTONE]],
    ['labels', [{ url: `${API}/labels/bug`, name: 'bug' }]],
    [
      'a webhook',
      { action: 'opened', issue: ISSUE, repository: {}, sender: {} },
    ],
    ['an error', { message: 'Not Found', documentation_url: 'https://x' }],
    ['alerts', [{ labels: {}, startsAt: '2025-02-09T10:20:00Z', status: {} }]],
    ['Kubernetes objects', { kind: 'List', items: [{ kind: 'Event' }] }],
  ])('does not take %s for its own', (_, document) => {
    expect(githubApi.recognises(document)).toBe(false);
  });

  it('gets through lists in lists in lists', () => {
    let deep: unknown = [ISSUE];
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(githubApi.recognises(deep)).toBe(false);
    expect(readDocument(githubApi, deep).unread).toHaveLength(1);
  });

  it('throws at no JSON, and tells nothing that no timeline could show', () => {
    const things = [DEPLOYMENT, STATUS, RELEASE, RUN, ISSUE, PULL, COMMIT];
    const document = { items: [...things, { response: things }] };
    fc.assert(
      fc.property(spoiled(document), value => {
        expect(unsoundIn(githubApi, value)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
