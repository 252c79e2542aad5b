import type {
  AccessRequest,
  AdmissionRequest,
  Erasure,
  Header,
  HeaderPatch,
  Postmortem,
  PostmortemCreate,
  PostmortemListQuery,
  PostmortemPage,
  Purge,
  TransitionRequest,
} from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** A post-mortem as a whole: its header, its life, and who may read it. */
export interface DocumentsApi {
  list(
    query?: QueryOf<PostmortemListQuery>,
    options?: RequestOptions,
  ): Promise<PostmortemPage>;
  get(ref: string, options?: RequestOptions): Promise<Postmortem>;
  create(
    fields: PostmortemCreate,
    options?: RequestOptions,
  ): Promise<Postmortem>;
  patchHeader(
    ref: string,
    version: number,
    patch: HeaderPatch,
    options?: RequestOptions,
  ): Promise<Header>;
  delete(ref: string, seq: number, options?: RequestOptions): Promise<Header>;
  restore(ref: string, seq: number, options?: RequestOptions): Promise<Header>;
  /** @throws ResponseError with status 409 and the `checks` that fail, where it is to be published */
  transition(
    ref: string,
    seq: number,
    request: TransitionRequest,
    options?: RequestOptions,
  ): Promise<Header>;
  setAccess(
    ref: string,
    seq: number,
    request: AccessRequest,
    options?: RequestOptions,
  ): Promise<Header>;
  /** Takes one that was deleted away for good, for an administrator. */
  purge(
    ref: string,
    erasure: Erasure,
    options?: RequestOptions,
  ): Promise<Purge>;
  /** Opens one that is restricted to others, for an administrator. */
  admit(
    ref: string,
    request: AdmissionRequest,
    options?: RequestOptions,
  ): Promise<Header>;
}

export function documentsClient(requests: Requests): DocumentsApi {
  return {
    list: (query, options) =>
      requests.send('GET', ['postmortems'], { ...options, query }),
    get: (ref, options) => requests.send('GET', ['postmortems', ref], options),
    create: (body, options) =>
      requests.send('POST', ['postmortems'], { ...options, body }),
    patchHeader: (ref, ifMatch, body, options) =>
      requests.send('PATCH', ['postmortems', ref], {
        ...options,
        ifMatch,
        body,
      }),
    delete: (ref, ifMatch, options) =>
      requests.send('DELETE', ['postmortems', ref], { ...options, ifMatch }),
    restore: (ref, ifMatch, options) =>
      requests.send('POST', ['postmortems', ref, 'restore'], {
        ...options,
        ifMatch,
      }),
    transition: (ref, ifMatch, body, options) =>
      requests.send('POST', ['postmortems', ref, 'transitions'], {
        ...options,
        ifMatch,
        body,
      }),
    setAccess: (ref, ifMatch, body, options) =>
      requests.send('PUT', ['postmortems', ref, 'access'], {
        ...options,
        ifMatch,
        body,
      }),
    purge: (ref, body, options) =>
      requests.send('POST', ['postmortems', ref, 'purge'], {
        ...options,
        body,
      }),
    admit: (ref, body, options) =>
      requests.send('POST', ['postmortems', ref, 'admissions'], {
        ...options,
        body,
      }),
  };
}
