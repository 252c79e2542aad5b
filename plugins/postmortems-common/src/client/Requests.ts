import { ResponseError } from '@backstage/errors';
import { newIdempotencyKey } from './idempotencyKey';
import { queryString } from './queryString';
import type { RequestOptions } from './RequestOptions';

/** What the client needs of its surroundings; Backstage's `discoveryApi` and `fetchApi` fit. */
export interface PostmortemsClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Request extends RequestOptions {
  query?: Record<string, unknown>;
  body?: unknown;
  /** Sends `body` as text of this media type instead of JSON. */
  mediaType?: string;
  /** The version or `seq` the caller last saw. */
  ifMatch?: number;
  /** What a file that is sent is called. Not in the address: addresses are logged. */
  fileName?: string;
  answer?: 'json' | 'text' | 'blob';
}

/** The one way to the backend, which all rooms of the client share. */
export class Requests {
  readonly #discovery: PostmortemsClientOptions['discoveryApi'];
  readonly #fetch: PostmortemsClientOptions['fetchApi'];

  constructor(options: PostmortemsClientOptions) {
    this.#discovery = options.discoveryApi;
    this.#fetch = options.fetchApi;
  }

  async send<T>(
    method: Method,
    path: string[],
    request: Request = {},
  ): Promise<T> {
    const base = await this.#discovery.getBaseUrl('postmortems');
    const response = await this.#fetch.fetch(
      `${base}/${path.map(encodeURIComponent).join('/')}${queryString(
        request.query,
      )}`,
      {
        method,
        headers: headersOf(method, request),
        body:
          request.body === undefined || request.mediaType
            ? (request.body as Blob | string | undefined)
            : JSON.stringify(request.body),
        signal: request.signal,
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response[request.answer ?? 'json']() as Promise<T>;
  }

  /** @param kind - what rows of this kind are called in an address */
  createRow<T>(
    kind: string,
    ref: string,
    body: unknown,
    options?: RequestOptions,
  ): Promise<T> {
    return this.send('POST', ['postmortems', ref, kind], { ...options, body });
  }

  patchRow<T>(
    kind: string,
    ref: string,
    id: string,
    ifMatch: number,
    body: unknown,
    options?: RequestOptions,
  ): Promise<T> {
    return this.send('PATCH', ['postmortems', ref, kind, id], {
      ...options,
      ifMatch,
      body,
    });
  }

  deleteRow<T>(
    kind: string,
    ref: string,
    id: string,
    ifMatch: number,
    options?: RequestOptions,
  ): Promise<T> {
    return this.send('DELETE', ['postmortems', ref, kind, id], {
      ...options,
      ifMatch,
    });
  }

  restoreRow<T>(
    kind: string,
    ref: string,
    id: string,
    ifMatch: number,
    options?: RequestOptions,
  ): Promise<T> {
    return this.send('POST', ['postmortems', ref, kind, id, 'restore'], {
      ...options,
      ifMatch,
    });
  }
}

function headersOf(method: Method, request: Request): Record<string, string> {
  const headers: Record<string, string> = {};
  if (request.body !== undefined) {
    headers['content-type'] = request.mediaType ?? 'application/json';
  }
  if (request.ifMatch !== undefined) {
    headers['if-match'] = `"${request.ifMatch}"`;
  }
  if (request.reason) {
    headers['change-reason'] = encodeURIComponent(request.reason);
  }
  if (request.fileName) {
    headers[
      'content-disposition'
    ] = `attachment; filename*=UTF-8\'\'${encodeURIComponent(
      request.fileName,
    )}`;
  }
  if (method === 'POST') {
    headers['idempotency-key'] = request.idempotencyKey ?? newIdempotencyKey();
  }
  return headers;
}
