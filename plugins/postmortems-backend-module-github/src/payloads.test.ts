import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GithubServer } from './__testUtils__/GithubServer';
import { GithubIssue, toIssue } from './GithubIssue';

/** Payloads of GitHub's own documentation; not part of the project. */
const CORPUS = path.resolve(
  __dirname,
  '../../../../shared/corpus/evidence/github',
);
const isThere = existsSync(CORPUS);
if (!isThere) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: no payloads of GitHub in ${CORPUS}`);
}

function read(name: string): any {
  return JSON.parse(readFileSync(path.join(CORPUS, name), 'utf8'));
}

const webhooks = ['opened', 'edited', 'labeled', 'assigned'].map(
  action => `webhook_issues_${action}.payload.json`,
);

(isThere ? describe : describe.skip)('payloads of GitHub', () => {
  const issues: GithubIssue[] = isThere
    ? [
        ...webhooks.map(name => read(name).issue),
        ...read('rest_fixture_paginate-issues.json')[0].response,
        ...read('rest_fixture_search-issues.json')[0].response.items,
        read('rest_fixture_add-labels-to-issue.json')[0].response,
      ]
    : [];

  it('are read as issues', () => {
    expect(issues.length).toBeGreaterThan(8);
    for (const issue of issues) {
      const found = toIssue(issue, { place: 'x', id: String(issue.number) });
      expect(found).toEqual({
        ...{ place: 'x', id: String(issue.number), title: issue.title },
        url: expect.stringMatching(
          new RegExp(`^https://github.com/[^/]+/[^/]+/issues/${issue.number}$`),
        ),
        state: 'open',
        assignees: expect.any(Array),
        updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.000Z$/),
      });
    }
  });

  it('have all that the server of the tests gives, so that it is like GitHub', async () => {
    const github = await GithubServer.start();
    github.addRepository('larkfield/shop');
    const issue = github.add('larkfield/shop', { assignees: ['octocat'] });
    const payload: any = github.payload('larkfield/shop', issue, 'edited');
    const known = read(webhooks[1]);
    expect(Object.keys(known)).toEqual(
      expect.arrayContaining(Object.keys(payload)),
    );
    const keys = new Set(issues.flatMap(one => Object.keys(one)));
    // Newer than the payloads.
    keys.add('state_reason');
    expect([...keys]).toEqual(
      expect.arrayContaining(Object.keys(payload.issue)),
    );
    await github.stop();
  });
});
