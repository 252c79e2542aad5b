import { createHash } from 'node:crypto';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** What may go wrong with one request. */
export type Fault =
  /** 502 before anything is done. */
  | 'fails'
  /** The connection ends before anything is done. */
  | 'is cut'
  /** It is done, and the connection ends before the answer. */
  | 'is cut after the commit'
  /** It is done, and the answer is a 502. */
  | 'fails after the commit'
  /** It is done a moment later, and never answered. */
  | 'is slow'
  /** 403, with when the limit is over, by this server's clock. */
  | 'primary limit'
  /** 403, with how long to wait. */
  | 'secondary limit'
  /** 429, with nothing but words. */
  | 'too many';

interface StoredIssue {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  state_reason: string | null;
  assignees: string[];
  labels: string[];
  created_at: string;
  updated_at: string;
  /** How the address of a pull request differs. */
  isPull?: boolean;
}

interface StoredRepository {
  id: number;
  slug: string;
  issues: StoredIssue[];
  hasIssues: boolean;
  /** Who may be assigned. */
  workers: string[];
}

/** A request as it came in. */
export interface Asked {
  method: string;
  url: string;
  path: string;
  query: URLSearchParams;
  authorization?: string;
  body?: any;
}

/** How far this server's clock is off. */
const CLOCK_OFF_MS = -3 * 60_000;
/** How long a limit lasts, in seconds. */
export const LIMIT_SECONDS = 90;

/**
 * Answers as GitHub's REST API does, as far as issues go: pages with `Link`, tags and 304, limits, redirects
 * of what has moved, and a search that lags behind.
 */
export class GithubServer {
  readonly #server: Server;
  readonly #repositories = new Map<string, StoredRepository>();
  readonly #moved = new Map<string, string>();
  readonly #gone = new Set<string>();
  readonly asked: Asked[] = [];
  /** What goes wrong with a request. */
  fault: (asked: Asked) => Fault | undefined = () => undefined;
  /** Issues up to this number are found by the search. */
  indexedUntil = 0;
  /** The fewest on a page that the server gives, whatever is asked for. */
  mostPerPage = 100;
  /** Where what has moved is said to be; here, unless said. */
  leadsTo?: string;
  /** How many changes are done after their answer was given up. */
  readonly late: Promise<void>[] = [];
  #time: number;

  /** @param at - when the first issue is made; now, unless said */
  static async start(at = new Date()): Promise<GithubServer> {
    const server = new GithubServer(at);
    await new Promise<void>(resolve => {
      server.#server.listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  private constructor(at: Date) {
    this.#time = Math.floor(at.getTime() / 1_000) * 1_000;
    this.#server = createServer((req, res) => {
      this.#handle(req, res).catch(error => {
        res.writeHead(500).end(String(error));
      });
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.late);
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the portal's configuration says of it. */
  get integration() {
    return { host: 'github.test', apiBaseUrl: this.url, token: 'ghp_secret' };
  }

  addRepository(
    slug: string,
    { hasIssues = true, workers = ['octocat'] } = {},
  ): StoredRepository {
    const id = this.#repositories.size + 1;
    const repository = { id, slug, issues: [], hasIssues, workers };
    this.#repositories.set(slug.toLocaleLowerCase('en-US'), repository);
    return repository;
  }

  issues(slug: string): StoredIssue[] {
    return this.#repositories.get(slug)!.issues;
  }

  /** Makes an issue as somebody does there. */
  add(slug: string, fields: Partial<StoredIssue> = {}): StoredIssue {
    const { issues } = this.#repositories.get(slug)!;
    const now = this.#now();
    const issue: StoredIssue = {
      ...{ number: issues.length + 1, title: 'An issue', body: null },
      ...{ state: 'open', state_reason: null, assignees: [], labels: [] },
      ...{ created_at: now, updated_at: now },
      ...fields,
    };
    issues.push(issue);
    return issue;
  }

  /** Changes an issue as somebody does there. */
  edit(issue: StoredIssue, fields: Partial<StoredIssue>): void {
    Object.assign(issue, fields, { updated_at: this.#now() });
  }

  delete(slug: string, number: number): void {
    this.#gone.add(`${slug}/${number}`);
  }

  /** Moves an issue to another repository, where it has another number. */
  transfer(slug: string, issue: StoredIssue, to: string): StoredIssue {
    const target = this.#repositories.get(to)!;
    const moved = this.add(to, { ...issue, number: target.issues.length + 1 });
    this.#moved.set(
      `/repos/${slug}/issues/${issue.number}`,
      `/repositories/${target.id}/issues/${moved.number}`,
    );
    return moved;
  }

  /** Gives a repository another name; the old one leads to the new one. */
  rename(slug: string, to: string): void {
    const repository = this.#repositories.get(slug)!;
    this.#repositories.delete(slug);
    this.#repositories.set(to, { ...repository, slug: to });
    for (const path of ['', '/issues']) {
      this.#moved.set(
        `/repos/${slug}${path}`,
        `/repositories/${repository.id}${path}`,
      );
    }
    for (const { number } of repository.issues) {
      this.#moved.set(
        `/repos/${slug}/issues/${number}`,
        `/repositories/${repository.id}/issues/${number}`,
      );
    }
  }

  /** A webhook's payload about an issue. */
  payload(slug: string, issue: StoredIssue, action: string): object {
    const repository = this.#repositories.get(slug)!;
    return {
      action,
      issue: this.#show(repository, issue),
      repository: {
        ...{ id: repository.id, name: slug.split('/')[1], full_name: slug },
        html_url: `https://github.test/${slug}`,
      },
      sender: { login: 'octocat', id: 1 },
    };
  }

  async #handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url!, this.url);
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const asked: Asked = {
      ...{ method: req.method!, url: req.url!, path: url.pathname },
      query: url.searchParams,
      authorization: req.headers.authorization,
      ...(text && { body: JSON.parse(text) }),
    };
    this.asked.push(asked);
    const answer = () => this.#answer(asked, req, res);
    switch (this.fault(asked)) {
      case 'fails':
        return this.#send(res, 502, { message: 'Server Error' });
      case 'is cut':
        res.destroy();
        return undefined;
      case 'is cut after the commit':
        this.#answer(asked, req, undefined);
        res.destroy();
        return undefined;
      case 'fails after the commit':
        this.#answer(asked, req, undefined);
        return this.#send(res, 502, { message: 'Server Error' });
      case 'is slow':
        this.late.push(
          new Promise(resolve => {
            res.on('close', () => {
              this.#answer(asked, req, undefined);
              resolve();
            });
          }),
        );
        return undefined;
      case 'primary limit':
        return this.#send(
          ...[res, 403, { message: 'API rate limit exceeded' }],
          {
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset': String(
              Math.floor(this.#clock().getTime() / 1000) + LIMIT_SECONDS,
            ),
          },
        );
      case 'secondary limit':
        return this.#send(
          ...[
            res,
            403,
            { message: 'You have exceeded a secondary rate limit' },
          ],
          { 'retry-after': String(LIMIT_SECONDS) },
        );
      case 'too many':
        return this.#send(res, 429, { message: 'Too many requests' });
      default:
        return answer();
    }
  }

  /** Does what is asked; says so where there is somebody to say it to. */
  #answer(asked: Asked, req: IncomingMessage, res?: ServerResponse): void {
    const { method, path } = asked;
    const say = (status: number, body: unknown, headers = {}) =>
      res && this.#send(res, status, body, headers);
    const target = this.#moved.get(path);
    if (target) {
      return say(
        method === 'GET' ? 301 : 307,
        { message: 'Moved' },
        {
          location: `${this.leadsTo ?? this.url}${target}`,
        },
      );
    }
    if (path === '/search/issues') return say(200, this.#search(asked));
    const found =
      /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(\/issues)?(?:\/(\d+))?$/.exec(
        path,
      );
    const repository =
      found?.[1] !== undefined
        ? this.#repositories.get(found[1].toLocaleLowerCase('en-US'))
        : [...this.#repositories.values()].find(
            ({ id }) => String(id) === found?.[2],
          );
    if (!found || !repository) return say(404, { message: 'Not Found' });
    if (!found[3]) return say(200, { full_name: repository.slug });
    if (!repository.hasIssues) {
      return say(410, { message: 'Issues are disabled for this repo' });
    }
    if (!found[4] && method === 'GET') {
      return this.#list(repository, asked, req, say);
    }
    if (!found[4]) return this.#create(repository, asked, say);
    const number = Number(found[4]);
    if (this.#gone.has(`${repository.slug}/${number}`)) {
      return say(410, { message: 'This issue was deleted' });
    }
    const issue = repository.issues.find(one => one.number === number);
    if (!issue) return say(404, { message: 'Not Found' });
    if (method === 'PATCH') {
      const { title, state, state_reason, assignees } = asked.body;
      this.edit(issue, {
        ...(title && { title }),
        ...(state && { state, state_reason: state_reason ?? null }),
        ...(assignees && { assignees }),
      });
    }
    return this.#tagged(req, this.#show(repository, issue), say);
  }

  #create(
    repository: StoredRepository,
    { body }: Asked,
    say: (status: number, body: unknown) => void,
  ): void {
    const { title, body: text, labels = [], assignees = [] } = body;
    if (
      assignees.some((login: string) => !repository.workers.includes(login))
    ) {
      say(422, {
        message: 'Validation Failed',
        errors: [{ value: assignees, field: 'assignees', code: 'invalid' }],
      });
      return;
    }
    const issue = this.add(repository.slug, {
      ...{ title: title.trim(), body: text, labels, assignees },
    });
    say(201, this.#show(repository, issue));
  }

  #list(
    repository: StoredRepository,
    { query, path }: Asked,
    req: IncomingMessage,
    say: (status: number, body: unknown, headers?: object) => void,
  ): void {
    const since = query.get('since') ?? '';
    const key = query.get('sort') === 'updated' ? 'updated_at' : 'created_at';
    const sign = query.get('direction') === 'asc' ? 1 : -1;
    const all = repository.issues
      .filter(({ updated_at, number }) => {
        const isThere = !this.#gone.has(`${repository.slug}/${number}`);
        return isThere && updated_at >= since;
      })
      .sort((a, b) => sign * (a[key] < b[key] ? -1 : 1));
    const size = Math.min(
      Number(query.get('per_page') ?? 30),
      this.mostPerPage,
    );
    const page = Number(query.get('page') ?? 1);
    const shown = all.slice((page - 1) * size, page * size);
    const next = new URLSearchParams(query);
    next.set('page', String(page + 1));
    const headers =
      all.length > page * size
        ? { link: `<${this.url}${path}?${next}>; rel="next"` }
        : {};
    const body = shown.map(issue => this.#show(repository, issue));
    this.#tagged(req, body, (status, sent, tags) =>
      say(status, sent, { ...headers, ...tags }),
    );
  }

  #search({ query }: Asked): object {
    const q = query.get('q') ?? '';
    const text = /"([^"]+)"/.exec(q)?.[1] ?? '';
    const slug = /repo:(\S+)/.exec(q)?.[1] ?? '';
    const repository = this.#repositories.get(slug)!;
    const items = repository.issues
      .filter(({ number }) => number <= this.indexedUntil)
      .filter(({ body }) => body?.includes(text))
      .map(issue => this.#show(repository, issue));
    return { total_count: items.length, incomplete_results: false, items };
  }

  /** As in the payloads of GitHub's own documentation, without what tells of people. */
  #show({ slug, id }: StoredRepository, issue: StoredIssue): object {
    const { number, isPull, labels, assignees, ...fields } = issue;
    const kind = isPull ? 'pull' : 'issues';
    const users = assignees.map((login, i) => ({
      ...{ login, id: i + 1, type: 'User', site_admin: false },
    }));
    return {
      url: `${this.url}/repos/${slug}/issues/${number}`,
      repository_url: `${this.url}/repos/${slug}`,
      html_url: `https://github.test/${slug}/${kind}/${number}`,
      id: id * 10_000 + number,
      node_id: `I_${id}_${number}`,
      ...{ number, ...fields },
      user: { login: 'portal[bot]', id: 99, type: 'Bot', site_admin: false },
      labels: labels.map(name => ({ name, color: 'ededed', default: false })),
      ...{ locked: false, milestone: null, comments: 0 },
      assignee: users[0] ?? null,
      assignees: users,
      closed_at: issue.state === 'closed' ? issue.updated_at : null,
      author_association: 'NONE',
      ...(isPull && { pull_request: { url: `${this.url}/pulls/${number}` } }),
    };
  }

  #tagged(
    req: IncomingMessage,
    body: unknown,
    say: (status: number, body: unknown, headers: object) => void,
  ): void {
    const digest = createHash('sha256').update(JSON.stringify(body));
    const etag = `W/"${digest.digest('hex')}"`;
    if (req.headers['if-none-match'] === etag) say(304, undefined, { etag });
    else say(200, body, { etag });
  }

  #send(
    res: ServerResponse,
    status: number,
    body: unknown,
    headers: object = {},
  ): void {
    res.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      date: this.#clock().toUTCString(),
      ...headers,
    });
    res.end(body === undefined ? undefined : JSON.stringify(body));
  }

  #clock(): Date {
    return new Date(Date.now() + CLOCK_OFF_MS);
  }

  /** Every change is a second later than the one before. */
  #now(): string {
    this.#time += 1_000;
    return new Date(this.#time).toISOString().replace('.000Z', 'Z');
  }
}
