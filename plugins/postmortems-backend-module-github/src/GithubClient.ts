import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { Octokit } from '@octokit/rest';
import { TrackerError } from 'backstage-plugin-postmortems-node';
import { setTimeout } from 'node:timers/promises';
import { answerOf, failureOf } from './failures';
import { Repository } from './Repositories';

/** An answer later than this counts as none. */
const PATIENCE_MS = 20_000;
/** GitHub asks for at least a second between requests that change something. */
const PACE_MS = 1_000;
const MOST_REDIRECTS = 3;

/** What is asked of a repository. */
export interface Question {
  method: 'GET' | 'POST' | 'PATCH';
  /** Below the repository: `/issues/17`; absolute where an earlier answer gave it. */
  path: string;
  /** Of a GET its query, else its body. */
  parameters?: Record<string, unknown>;
  /** The tag of an answer that is known. */
  etag?: string;
}

/** An answer; without `data` where it is the one that was known. */
export interface Answer<T> {
  data?: T;
  etag?: string;
  /** The address of the next page. */
  next?: string;
}

/**
 * Asks GitHub's REST API, one question at a time, with the credentials that Backstage has for the
 * repository. What fails is told as a {@link TrackerError}, where it is known what that means.
 */
export class GithubClient {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #credentials: GithubCredentialsProvider;
  readonly #now: () => Date;
  readonly #patienceMs: number;
  readonly #paceMs: number;
  /** When the last request that changes something may be followed by the next. */
  #pace: Promise<unknown> = Promise.resolve();

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    credentials: GithubCredentialsProvider;
    now?: () => Date;
    patienceMs?: number;
    paceMs?: number;
  }) {
    this.#integrations = options.integrations;
    this.#credentials = options.credentials;
    this.#now = options.now ?? (() => new Date());
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
    this.#paceMs = options.paceMs ?? PACE_MS;
  }

  /**
   * Asks about a repository.
   * @throws TrackerError when it was not done, and never will be or not yet
   * @throws Error when nobody knows; with its `status` where one came
   */
  async ask<T>(repository: Repository, question: Question): Promise<Answer<T>> {
    if (question.method !== 'GET') await this.#keepPace();
    const { owner, repo } = repository;
    try {
      return await this.#ask<T>(repository, question);
    } catch (error: any) {
      if (TrackerError.is(error)) throw error;
      const answer = answerOf(error);
      const about = `${owner}/${repo}`;
      const failure = answer && failureOf(answer, about, this.#now());
      if (failure) throw Object.assign(failure, { status: answer.status });
      throw new Error(
        answer ? `GitHub answered ${answer.status}` : String(error?.message),
      );
    }
  }

  /** Searches the issues of a host; what was made in the last minutes may be missing. */
  async search<T>(repository: Repository, q: string): Promise<T[]> {
    const base = this.#baseOf(repository);
    const { data } = await this.ask<{ items: T[] }>(repository, {
      method: 'GET',
      path: `${base}/search/issues`,
      parameters: { q, sort: 'created', order: 'asc', per_page: 100 },
    });
    return data!.items;
  }

  async #ask<T>(
    repository: Repository,
    { method, path, parameters = {}, etag }: Question,
  ): Promise<Answer<T>> {
    const base = this.#baseOf(repository);
    const { host, owner, repo } = repository;
    const { token } = await this.#credentials.getCredentials({
      url: `https://${host}/${owner}/${repo}`,
    });
    const octokit = new Octokit({ baseUrl: base, auth: token });
    let url = URL.canParse(path) ? path : `/repos/${owner}/${repo}${path}`;
    const signal = AbortSignal.timeout(this.#patienceMs);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      try {
        if (!url.startsWith('/') && !url.startsWith(`${base}/`)) break;
        const { status, headers, data } = await octokit.request(
          `${method} ${url}`,
          {
            ...parameters,
            ...(etag && { headers: { 'if-none-match': etag } }),
            // Where it leads to is looked at first: the token goes along.
            request: { signal, redirect: 'manual', fetch: fetchTagged },
          },
        );
        if (status < 300) {
          return { data, etag: headers.etag, next: nextIn(headers.link) };
        }
        url = String(headers.location);
      } catch (error: any) {
        if (error?.status === 304) return { etag };
        throw error;
      }
    }
    throw TrackerError.refused('GitHub leads to somewhere else');
  }

  #baseOf({ host }: Repository): string {
    const integration = this.#integrations.github
      .list()
      .find(({ config }) => config.host === host);
    const base = integration?.config.apiBaseUrl;
    if (!base) {
      throw TrackerError.refused(
        `The portal has no GitHub integration for ${host} any more`,
      );
    }
    return base.replace(/\/+$/, '');
  }

  async #keepPace(): Promise<void> {
    const last = this.#pace;
    this.#pace = last.then(() =>
      setTimeout(this.#paceMs, undefined, { ref: false }),
    );
    await last;
  }
}

/** Octokit reads the body of every answer, also of one that has none as nothing has changed. */
async function fetchTagged(...request: Parameters<typeof fetch>) {
  const response = await fetch(...request);
  if (response.status !== 304) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-type');
  return new Response(null, { status: 304, headers });
}

/** The address of the next page, by the header `Link`. */
function nextIn(link: string | undefined): string | undefined {
  return /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
}
