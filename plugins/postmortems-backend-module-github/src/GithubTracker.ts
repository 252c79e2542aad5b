import {
  Issue,
  IssueChanges,
  IssueDraft,
  IssueLocation,
  IssuePatch,
  IssueReading,
  IssueState,
  IssueTracker,
  TrackerError,
} from 'backstage-plugin-postmortems-node';
import { Answer, GithubClient, Question } from './GithubClient';
import { GithubIssue, toIssue } from './GithubIssue';
import { placeOf, Repositories, Repository } from './Repositories';
import { GithubSettings } from './settings';

const PER_PAGE = 100;
/** How many pages are looked through for an issue before the search is asked. */
const MOST_PAGES_LISTED = 10;
/** How many pages of changes one call answers with. */
const MOST_PAGES_CHANGED = 10;

/** Says which issues have changed. */
export type Watch = NonNullable<IssueTracker['watch']>;

/** GitHub's issues as tickets of action items. */
export class GithubTracker implements IssueTracker {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly annotations = {
    place: 'github.com/project-slug',
    account: 'github.com/user-login',
  };
  readonly accounts: Readonly<Record<string, string>>;
  readonly watch: Watch;
  readonly #client: GithubClient;
  readonly #repositories: Repositories;
  readonly #labels: string[];

  constructor(options: {
    client: GithubClient;
    repositories: Repositories;
    settings: Pick<GithubSettings, 'labels' | 'assignees'>;
    watch: Watch;
  }) {
    this.#client = options.client;
    this.#repositories = options.repositories;
    this.#labels = options.settings.labels;
    this.accounts = options.settings.assignees;
    this.watch = options.watch;
  }

  parsePlace(text: string): string {
    return placeOf(this.#repositories.parse(text));
  }

  parseUrl(url: string): IssueLocation | undefined {
    return this.#repositories.parseUrl(url);
  }

  async create(place: string, draft: IssueDraft): Promise<Issue> {
    const { title, body, assignee } = draft;
    const repository = this.#repositoryOf(place);
    const post = (assignees: string[]) =>
      this.#ask(repository, {
        method: 'POST',
        path: '/issues',
        parameters: { title, body, labels: this.#labels, assignees },
      });
    if (!assignee) return post([]);
    try {
      return await post([assignee]);
    } catch (error: any) {
      // Nothing was made: nobody can be assigned there who does not work there.
      if (error?.status !== 422) throw error;
      return post([]);
    }
  }

  /**
   * Looks through the list of issues, newest first, which tells at once what there is. The search does not,
   * but it reaches further back: so it is asked for what the list would take too many pages for.
   */
  async findByMarker(
    place: string,
    marker: string,
    since: string,
  ): Promise<Issue | undefined> {
    const repository = this.#repositoryOf(place);
    const question: Question = {
      method: 'GET',
      path: '/issues',
      parameters: {
        ...{ state: 'all', sort: 'created', direction: 'desc' },
        ...{ since: inSeconds(since), per_page: PER_PAGE },
      },
    };
    const found: GithubIssue[] = [];
    let pages = 0;
    for await (const { data = [] } of this.#pages(repository, question)) {
      found.push(...data.filter(issue => holds(issue, marker)));
      if (data.some(issue => isBefore(issue.created_at, since))) {
        return this.#oldest(found);
      }
      if (++pages === MOST_PAGES_LISTED) {
        const { owner, repo } = repository;
        const q = `"${marker}" repo:${owner}/${repo} is:issue in:body`;
        const searched = await this.#client.search<GithubIssue>(repository, q);
        found.push(...searched.filter(issue => holds(issue, marker)));
        break;
      }
    }
    return this.#oldest(found);
  }

  async read(location: IssueLocation, etag?: string): Promise<IssueReading> {
    const repository = this.#repositoryOf(location.place);
    const answer = await this.#ofIssue(repository, () =>
      this.#client.ask<GithubIssue>(repository, {
        method: 'GET',
        path: `/issues/${numberOf(location)}`,
        etag,
      }),
    );
    if (!answer.data) return { isUnchanged: true };
    const issue = this.#toIssue(answer.data);
    mustBeAt(location, issue);
    return { issue, etag: answer.etag };
  }

  async update(location: IssueLocation, patch: IssuePatch): Promise<Issue> {
    const repository = this.#repositoryOf(location.place);
    const { title, state, assignee } = patch;
    const issue = await this.#ofIssue(repository, () =>
      this.#ask(repository, {
        method: 'PATCH',
        path: `/issues/${numberOf(location)}`,
        parameters: {
          ...(title !== undefined && { title }),
          ...(state && stateFields(state)),
          ...(assignee !== undefined && {
            assignees: assignee === null ? [] : [assignee],
          }),
        },
      }),
    );
    mustBeAt(location, issue);
    return issue;
  }

  async changedSince(
    place: string,
    since: string,
    etag?: string,
  ): Promise<IssueChanges | undefined> {
    const repository = this.#repositoryOf(place);
    const question: Question = {
      method: 'GET',
      path: '/issues',
      parameters: {
        ...{ state: 'all', sort: 'updated', direction: 'asc' },
        ...{ since: inSeconds(since), per_page: PER_PAGE },
      },
      etag,
    };
    const issues: Issue[] = [];
    let pages = 0;
    for await (const page of this.#pages(repository, question)) {
      if (!page.data) return undefined;
      issues.push(
        ...page.data
          .filter(({ pull_request }) => !pull_request)
          .map(issue => this.#toIssue(issue)),
      );
      pages += 1;
      // The tag of a page tells of that page only.
      if (pages === 1 && !page.next) return { issues, etag: page.etag };
      if (pages === MOST_PAGES_CHANGED) break;
    }
    return { issues };
  }

  /** Of a place that was kept: it may be none any more, by the configuration. */
  #repositoryOf(place: string): Repository {
    try {
      return this.#repositories.parse(place);
    } catch (error: any) {
      throw TrackerError.refused(error.message);
    }
  }

  async *#pages(repository: Repository, question: Question) {
    let next: Question | undefined = question;
    while (next) {
      const page: Answer<GithubIssue[]> = await this.#client.ask(
        ...([repository, next] as const),
      );
      yield page;
      next = page.next ? { method: 'GET', path: page.next } : undefined;
    }
  }

  async #ask(repository: Repository, question: Question): Promise<Issue> {
    const { data } = await this.#client.ask<GithubIssue>(repository, question);
    return this.#toIssue(data!);
  }

  /** Tells an issue that is gone from a repository that is, or is closed to us. */
  async #ofIssue<T>(repository: Repository, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error: any) {
      const isGone = error?.status === 410 && !/disabled/i.test(error.message);
      if (!isGone && error?.status !== 404) throw error;
      if (!isGone) {
        await this.#client.ask(repository, { method: 'GET', path: '' });
      }
      throw TrackerError.gone('There is no such issue in GitHub');
    }
  }

  #oldest(found: GithubIssue[]): Issue | undefined {
    const [oldest] = [...found].sort((a, b) => a.number - b.number);
    return oldest && this.#toIssue(oldest);
  }

  #toIssue(issue: GithubIssue): Issue {
    const location = this.#repositories.parseUrl(issue.html_url);
    if (!location) {
      throw TrackerError.refused(`GitHub names ${issue.html_url} as an issue`);
    }
    return toIssue(issue, location);
  }
}

/** @throws TrackerError when an issue is not where it was asked for */
function mustBeAt({ place, id }: IssueLocation, issue: Issue): void {
  if (issue.place === place && issue.id === id) return;
  throw TrackerError.moved('The issue has moved', issue.url);
}

/** The number of an issue, and nothing that would be another address. */
function numberOf({ id }: IssueLocation): number {
  if (!/^[1-9]\d{0,9}$/.test(id)) {
    throw TrackerError.refused('This is no issue of GitHub');
  }
  return Number(id);
}

/** Whether an issue holds a marker; a pull request that quotes it is no issue. */
function holds({ body, pull_request }: GithubIssue, marker: string): boolean {
  return !pull_request && Boolean(body?.includes(marker));
}

function stateFields(state: IssueState) {
  if (state === 'open') return { state };
  const state_reason = state === 'closed' ? 'completed' : state;
  return { state: 'closed', state_reason };
}

/** A time as GitHub compares it: to the second, the earlier one. */
function inSeconds(time: string): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function isBefore(time: string, limit: string): boolean {
  return Date.parse(time) < Date.parse(limit);
}
