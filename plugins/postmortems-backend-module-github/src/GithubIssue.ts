import type {
  Issue,
  IssueLocation,
  IssueState,
} from 'backstage-plugin-postmortems-node';

/** An issue as GitHub's REST API and its webhooks show it, as far as it is read here. */
export interface GithubIssue {
  number: number;
  html_url: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  /** Absent in older versions of GitHub Enterprise. */
  state_reason?: string | null;
  assignees?: { login: string }[] | null;
  created_at: string;
  updated_at: string;
  /** There where it is a pull request. */
  pull_request?: unknown;
}

export function toIssue(issue: GithubIssue, location: IssueLocation): Issue {
  return {
    ...location,
    url: issue.html_url,
    title: issue.title,
    state: stateOf(issue),
    assignees: (issue.assignees ?? []).map(({ login }) => login),
    updatedAt: new Date(issue.updated_at).toISOString(),
  };
}

function stateOf({ state, state_reason }: GithubIssue): IssueState {
  if (state === 'open') return 'open';
  return state_reason === 'not_planned' || state_reason === 'duplicate'
    ? 'not_planned'
    : 'closed';
}
