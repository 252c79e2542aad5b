import { Asked, Fault, githubModule, GithubServer } from './githubModule';

/** What may happen to a request that is to make an issue. */
export const GITHUB_FAULTS = [
  'fails',
  'is cut after the commit',
  'is slow',
  'primary limit',
  'secondary limit',
] as const satisfies Fault[];

/** How often the same action may meet its fault before it gets through. */
const MOST_TIMES = 2;
/** A limit is met by one request in so many, and then by all, until time has passed. */
const LIMIT = 20;
/** What is slow is not waited for as long as it would be outside. */
const PATIENCE_MS = 150;

/**
 * The module for GitHub, in front of a server that makes the first requests of each action meet a fault. The
 * issues of each fault are in a repository of their own; the search finds them once time has passed.
 */
export class FaultyGithub {
  readonly faults = GITHUB_FAULTS;
  /** How many requests met which fault. */
  readonly met = new Map<string, number>();
  readonly #server: GithubServer;
  readonly #slugs: string[] = [];
  readonly #times = new Map<string, number>();
  #fault: Fault = GITHUB_FAULTS[0];
  #sinceLimit = 0;

  static async start(): Promise<FaultyGithub> {
    return new FaultyGithub(await GithubServer.start());
  }

  private constructor(server: GithubServer) {
    this.#server = server;
    server.fault = asked => this.#faultOf(asked);
  }

  /** Brings the tracker into a backend. */
  get module() {
    return githubModule(this.#server, { patienceMs: PATIENCE_MS });
  }

  /** Where issues are to be made. */
  get place(): string {
    return this.#slugs.at(-1)!;
  }

  /** The bodies of the issues there are. */
  get bodies(): string[] {
    return this.#slugs.flatMap(slug =>
      this.#server.issues(slug).map(({ body }) => body ?? ''),
    );
  }

  /** From now on, requests of actions that are new meet this fault. */
  meet(fault: (typeof GITHUB_FAULTS)[number]): void {
    this.#fault = fault;
    this.#sinceLimit = 0;
    this.#slugs.push(`larkfield/faults-${this.#slugs.length}`);
    this.#server.addRepository(this.place);
  }

  /** Lets a minute pass: what was sent is done by now, and found. */
  async letTimePass(): Promise<void> {
    await Promise.all(this.#server.late.splice(0));
    this.#server.indexedUntil = this.#server.issues(this.place).length;
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }

  #faultOf({ method, body }: Asked): Fault | undefined {
    if (method !== 'POST') return undefined;
    const marker = /post-mortem action \S{36}/.exec(body.body)?.[0] ?? '';
    const times = (this.#times.get(marker) ?? 0) + 1;
    this.#times.set(marker, times);
    const fault = this.#fault;
    const isLimit = fault.endsWith('limit');
    if (times > MOST_TIMES || (isLimit && ++this.#sinceLimit % LIMIT !== 1)) {
      return undefined;
    }
    this.met.set(fault, (this.met.get(fault) ?? 0) + 1);
    return fault;
  }
}
