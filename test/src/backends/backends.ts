import { PostmortemsClient } from 'backstage-plugin-postmortems-common';

/** What people ask of a backend in a process of its own, over HTTP. */
export class Backend {
  readonly #url: string;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(url: string) {
    this.#url = url;
  }

  as(name: string): PostmortemsClient {
    return new PostmortemsClient({
      discoveryApi: { getBaseUrl: async () => '/api/postmortems' },
      fetchApi: {
        fetch: async (path, init) => {
          const response = await this.fetch(name, String(path), init);
          // Jest runs tests in a realm of their own, whose arrays no others equal.
          response.json = async () => JSON.parse(await response.text());
          return response;
        },
      },
    });
  }

  /** A request to any part of the portal. */
  async fetch(
    name: string,
    path: string,
    init: RequestInit = {},
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.#tokenOf(name)}`);
    return fetch(`${this.#url}${path}`, { ...init, headers });
  }

  /** Makes something under a key of the caller's own. @returns what was made */
  async post(
    name: string,
    path: string,
    key: string,
    json: unknown,
  ): Promise<any> {
    const response = await this.fetch(name, `/api/postmortems${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(json),
    });
    const text = await response.text();
    if (response.status !== 201) throw new Error(`${response.status} ${text}`);
    return JSON.parse(text);
  }

  #tokenOf(name: string): Promise<string> {
    const token = this.#tokens.get(name) ?? this.#signIn(name);
    this.#tokens.set(name, token);
    return token;
  }

  async #signIn(name: string): Promise<string> {
    const answer = await fetch(`${this.#url}/api/auth/demo/refresh`, {
      headers: { 'x-demo-user': name },
    });
    return JSON.parse(await answer.text()).backstageIdentity.token;
  }
}

/** Over one PostgreSQL, as `test/support/proof.mjs` starts them. Undefined in any run but `yarn proof`. */
export const backends: Backend[] | undefined =
  process.env.POSTMORTEMS_BACKENDS === undefined
    ? undefined
    : JSON.parse(process.env.POSTMORTEMS_BACKENDS).map(
        (url: string) => new Backend(url),
      );
