import { ResponseError } from '@backstage/errors';
import { newIdempotencyKey } from './idempotencyKey';
import type { AddedEvidence } from '../model';
import type { PostmortemsApi, RequestOptions } from './PostmortemsApi';

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

/** Talks to the backend over HTTP; see {@link PostmortemsApi}. */
export class PostmortemsClient implements PostmortemsApi {
  readonly #discovery: PostmortemsClientOptions['discoveryApi'];
  readonly #fetch: PostmortemsClientOptions['fetchApi'];

  constructor(options: PostmortemsClientOptions) {
    this.#discovery = options.discoveryApi;
    this.#fetch = options.fetchApi;
  }

  getSettings: PostmortemsApi['getSettings'] = options =>
    this.#request('GET', ['settings'], { ...options });

  list: PostmortemsApi['list'] = (query, options) =>
    this.#request('GET', ['postmortems'], { ...options, query });

  get: PostmortemsApi['get'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref], { ...options });

  create: PostmortemsApi['create'] = (body, options) =>
    this.#request('POST', ['postmortems'], { ...options, body });

  patchHeader: PostmortemsApi['patchHeader'] = (ref, ifMatch, body, options) =>
    this.#request('PATCH', ['postmortems', ref], { ...options, ifMatch, body });

  delete: PostmortemsApi['delete'] = (ref, ifMatch, options) =>
    this.#request('DELETE', ['postmortems', ref], { ...options, ifMatch });

  restore: PostmortemsApi['restore'] = (ref, ifMatch, options) =>
    this.#request('POST', ['postmortems', ref, 'restore'], {
      ...options,
      ifMatch,
    });

  transition: PostmortemsApi['transition'] = (ref, ifMatch, body, options) =>
    this.#request('POST', ['postmortems', ref, 'transitions'], {
      ...options,
      ifMatch,
      body,
    });

  setAccess: PostmortemsApi['setAccess'] = (ref, ifMatch, body, options) =>
    this.#request('PUT', ['postmortems', ref, 'access'], {
      ...options,
      ifMatch,
      body,
    });

  admit: PostmortemsApi['admit'] = (ref, body, options) =>
    this.#request('POST', ['postmortems', ref, 'admissions'], {
      ...options,
      body,
    });

  purge: PostmortemsApi['purge'] = (ref, body, options) =>
    this.#request('POST', ['postmortems', ref, 'purge'], { ...options, body });

  putSection: PostmortemsApi['putSection'] = (
    ref,
    key,
    ifMatch,
    body,
    options,
  ) =>
    this.#request('PUT', ['postmortems', ref, 'sections', key], {
      ...options,
      ifMatch,
      body,
    });

  createEvent: PostmortemsApi['createEvent'] = (...args) =>
    this.#createRow('timeline', ...args);
  patchEvent: PostmortemsApi['patchEvent'] = (...args) =>
    this.#patchRow('timeline', ...args);
  deleteEvent: PostmortemsApi['deleteEvent'] = (...args) =>
    this.#deleteRow('timeline', ...args);
  restoreEvent: PostmortemsApi['restoreEvent'] = (...args) =>
    this.#restoreRow('timeline', ...args);

  listEvidence: PostmortemsApi['listEvidence'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'evidence'], { ...options });
  addEvidence: PostmortemsApi['addEvidence'] = async (
    ref,
    body,
    { title, command, ...query } = {},
    options,
  ) => {
    const added = await this.#request<AddedEvidence>(
      'POST',
      ['postmortems', ref, 'evidence'],
      {
        ...options,
        query,
        body,
        mediaType: 'application/octet-stream',
        fileName: title,
      },
    );
    if (!command || !added.isNew) return added;
    const { id, version } = added;
    const named = await this.patchEvidence(ref, id, version, { command });
    return { ...added, ...named };
  };
  evidenceSources: PostmortemsApi['evidenceSources'] = options =>
    this.#request('GET', ['evidence-sources'], { ...options });
  fetchEvidence: PostmortemsApi['fetchEvidence'] = (ref, body, options) =>
    this.#request('POST', ['postmortems', ref, 'evidence', 'fetches'], {
      ...options,
      body,
    });
  patchEvidence: PostmortemsApi['patchEvidence'] = (...args) =>
    this.#patchRow('evidence', ...args);
  deleteEvidence: PostmortemsApi['deleteEvidence'] = (...args) =>
    this.#deleteRow('evidence', ...args);
  restoreEvidence: PostmortemsApi['restoreEvidence'] = (...args) =>
    this.#restoreRow('evidence', ...args);
  evidenceText: PostmortemsApi['evidenceText'] = (ref, id, options) =>
    this.#request('GET', ['postmortems', ref, 'evidence', id, 'text'], {
      ...options,
      answer: 'text',
    });
  evidenceImage: PostmortemsApi['evidenceImage'] = (ref, id, options) =>
    this.#request('GET', ['postmortems', ref, 'evidence', id, 'image'], {
      ...options,
      answer: 'blob',
    });
  evidenceTracks: PostmortemsApi['evidenceTracks'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'evidence', 'tracks'], {
      ...options,
    });
  evidenceAnalysis: PostmortemsApi['evidenceAnalysis'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'analysis'], { ...options });
  dismissProposals: PostmortemsApi['dismissProposals'] = (ref, body, options) =>
    this.#request('PUT', ['postmortems', ref, 'analysis', 'dismissals'], {
      ...options,
      body,
    });
  evidenceFormats: PostmortemsApi['evidenceFormats'] = options =>
    this.#request('GET', ['evidence-formats'], { ...options });

  createFactor: PostmortemsApi['createFactor'] = (...args) =>
    this.#createRow('factors', ...args);
  patchFactor: PostmortemsApi['patchFactor'] = (...args) =>
    this.#patchRow('factors', ...args);
  deleteFactor: PostmortemsApi['deleteFactor'] = (...args) =>
    this.#deleteRow('factors', ...args);
  restoreFactor: PostmortemsApi['restoreFactor'] = (...args) =>
    this.#restoreRow('factors', ...args);

  createActionItem: PostmortemsApi['createActionItem'] = (...args) =>
    this.#createRow('action-items', ...args);
  patchActionItem: PostmortemsApi['patchActionItem'] = (...args) =>
    this.#patchRow('action-items', ...args);
  deleteActionItem: PostmortemsApi['deleteActionItem'] = (...args) =>
    this.#deleteRow('action-items', ...args);
  restoreActionItem: PostmortemsApi['restoreActionItem'] = (...args) =>
    this.#restoreRow('action-items', ...args);

  getChecks: PostmortemsApi['getChecks'] = (ref, query, options) =>
    this.#request('GET', ['postmortems', ref, 'checks'], {
      ...options,
      query,
    });

  listComments: PostmortemsApi['listComments'] = (ref, query, options) =>
    this.#request('GET', ['postmortems', ref, 'comments'], {
      ...options,
      query,
    });
  countComments: PostmortemsApi['countComments'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'comments', 'counts'], {
      ...options,
    });
  getCommentThread: PostmortemsApi['getCommentThread'] = (ref, id, options) =>
    this.#request('GET', ['postmortems', ref, 'comments', id], { ...options });
  createComment: PostmortemsApi['createComment'] = (...args) =>
    this.#createRow('comments', ...args);
  patchComment: PostmortemsApi['patchComment'] = (...args) =>
    this.#patchRow('comments', ...args);
  deleteComment: PostmortemsApi['deleteComment'] = (...args) =>
    this.#deleteRow('comments', ...args);
  restoreComment: PostmortemsApi['restoreComment'] = (...args) =>
    this.#restoreRow('comments', ...args);

  getExposure: PostmortemsApi['getExposure'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'exposure'], { ...options });
  askExposed: PostmortemsApi['askExposed'] = (ref, body, options) =>
    this.#request('POST', ['postmortems', ref, 'exposure'], {
      ...options,
      body,
    });
  answerExposure: PostmortemsApi['answerExposure'] = (...args) =>
    this.#patchRow('exposure', ...args);
  listExposures: PostmortemsApi['listExposures'] = (query, options) =>
    this.#request('GET', ['exposures'], { ...options, query });

  listApprovals: PostmortemsApi['listApprovals'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'approvals'], { ...options });
  approve: PostmortemsApi['approve'] = (ref, ifMatch, options) =>
    this.#request('PUT', ['postmortems', ref, 'approvals'], {
      ...options,
      ifMatch,
    });
  withdrawApproval: PostmortemsApi['withdrawApproval'] = (ref, options) =>
    this.#request('DELETE', ['postmortems', ref, 'approvals'], { ...options });

  reportPresence: PostmortemsApi['reportPresence'] = (ref, body, options) =>
    this.#request('PUT', ['postmortems', ref, 'presence'], {
      ...options,
      body,
    });

  listCalendarFeeds: PostmortemsApi['listCalendarFeeds'] = options =>
    this.#request('GET', ['calendar-feeds'], { ...options });
  putCalendarFeed: PostmortemsApi['putCalendarFeed'] = (id, body, options) =>
    this.#request('PUT', ['calendar-feeds', id], { ...options, body });
  revokeCalendarFeed: PostmortemsApi['revokeCalendarFeed'] = (id, options) =>
    this.#request('DELETE', ['calendar-feeds', id], { ...options });
  listFollows: PostmortemsApi['listFollows'] = options =>
    this.#request('GET', ['follows'], { ...options });
  follow: PostmortemsApi['follow'] = (entityRef, options) =>
    this.#request('PUT', ['follows', ...partsOf(entityRef)], { ...options });
  unfollow: PostmortemsApi['unfollow'] = (entityRef, options) =>
    this.#request('DELETE', ['follows', ...partsOf(entityRef)], {
      ...options,
    });

  findings: PostmortemsApi['findings'] = (body, options) =>
    this.#request('POST', ['findings'], { ...options, body });

  listRevisions: PostmortemsApi['listRevisions'] = (ref, query, options) =>
    this.#request('GET', ['postmortems', ref, 'revisions'], {
      ...options,
      query,
    });

  getRevision: PostmortemsApi['getRevision'] = (ref, n, against, options) =>
    this.#request('GET', ['postmortems', ref, 'revisions', String(n)], {
      ...options,
      query: { against },
    });

  redactRevision: PostmortemsApi['redactRevision'] = (ref, n, body, options) =>
    this.#request(
      'POST',
      ['postmortems', ref, 'revisions', String(n), 'redaction'],
      { ...options, body },
    );

  getReport: PostmortemsApi['getReport'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'report'], {
      ...options,
      answer: 'text',
    });

  getArchive: PostmortemsApi['getArchive'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'report', 'archive'], {
      ...options,
      answer: 'blob',
    });

  import: PostmortemsApi['import'] = (body, query, options) =>
    this.#request('POST', ['imports'], {
      ...options,
      // None at all are other than none said.
      query: { ...query, entities: query?.entities?.join(',') },
      body,
      mediaType: 'text/markdown',
    });

  getOutcomes: PostmortemsApi['getOutcomes'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'outcomes'], { ...options });

  getKnown: PostmortemsApi['getKnown'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'known'], { ...options });

  getSimilar: PostmortemsApi['getSimilar'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'similar'], { ...options });

  listActionItems: PostmortemsApi['listActionItems'] = (query, options) =>
    this.#request('GET', ['action-items'], { ...options, query });

  summarizeActionItems: PostmortemsApi['summarizeActionItems'] = (
    query,
    options,
  ) => this.#request('GET', ['action-items', 'summary'], { ...options, query });

  getActionClosing: PostmortemsApi['getActionClosing'] = (query, options) =>
    this.#request('GET', ['action-items', 'closing'], { ...options, query });

  beginActionReview: PostmortemsApi['beginActionReview'] = (body, options) =>
    this.#request('POST', ['action-reviews'], { ...options, body });
  getActionReview: PostmortemsApi['getActionReview'] = (id, options) =>
    this.#request('GET', ['action-reviews', id], { ...options });
  getLatestActionReview: PostmortemsApi['getLatestActionReview'] = (
    query,
    options,
  ) =>
    this.#request('GET', ['action-reviews', 'latest'], { ...options, query });
  listActionReviews: PostmortemsApi['listActionReviews'] = (query, options) =>
    this.#request('GET', ['action-reviews'], { ...options, query });
  decideInReview: PostmortemsApi['decideInReview'] = (
    id,
    actionItemId,
    body,
    options,
  ) =>
    this.#request('PUT', ['action-reviews', id, 'decisions', actionItemId], {
      ...options,
      body,
    });
  finishActionReview: PostmortemsApi['finishActionReview'] = (id, options) =>
    this.#request('POST', ['action-reviews', id, 'finish'], { ...options });

  exportActionItems: PostmortemsApi['exportActionItems'] = (query, options) =>
    this.#request('GET', ['action-items', 'export.csv'], {
      ...options,
      query,
      answer: 'text',
    });

  listTickets: PostmortemsApi['listTickets'] = (ref, options) =>
    this.#request('GET', ['postmortems', ref, 'tickets'], { ...options });
  createTickets: PostmortemsApi['createTickets'] = (ref, body, options) =>
    this.#request('POST', ['postmortems', ref, 'tickets'], {
      ...options,
      body,
    });
  createTicket: PostmortemsApi['createTicket'] = (ref, id, body, options) =>
    this.#request('POST', ['postmortems', ref, 'action-items', id, 'ticket'], {
      ...options,
      body,
    });
  linkTicket: PostmortemsApi['linkTicket'] = (
    ref,
    id,
    ifMatch,
    body,
    options,
  ) =>
    this.#request('PUT', ['postmortems', ref, 'action-items', id, 'ticket'], {
      ...options,
      ifMatch,
      body,
    });
  settleTicket: PostmortemsApi['settleTicket'] = (ref, id, body, options) =>
    this.#request(
      'PUT',
      ['postmortems', ref, 'action-items', id, 'ticket', 'settlement'],
      { ...options, body },
    );
  listDriftedTickets: PostmortemsApi['listDriftedTickets'] = (query, options) =>
    this.#request('GET', ['tickets', 'drifted'], { ...options, query });

  listFactors: PostmortemsApi['listFactors'] = (query, options) =>
    this.#request('GET', ['factors'], { ...options, query });

  getRecurringFactors: PostmortemsApi['getRecurringFactors'] = (
    query,
    options,
  ) => this.#request('GET', ['factors', 'recurring'], { ...options, query });

  getInsights: PostmortemsApi['getInsights'] = (query, options) =>
    this.#request('GET', ['insights'], { ...options, query });

  exportInsights: PostmortemsApi['exportInsights'] = (query, options) =>
    this.#request('GET', ['insights', 'export.csv'], {
      ...options,
      query,
      answer: 'text',
    });

  listPatterns: PostmortemsApi['listPatterns'] = (query, options) =>
    this.#request('GET', ['factors', 'patterns'], { ...options, query });

  getPattern: PostmortemsApi['getPattern'] = (id, options) =>
    this.#request('GET', ['factors', 'patterns', id], { ...options });

  namePatterns: PostmortemsApi['namePatterns'] = (ids, options) =>
    this.#request('GET', ['factors', 'patterns', 'names'], {
      ...{ ...options, query: { ids: ids.join(',') } },
    });

  createPattern: PostmortemsApi['createPattern'] = (body, options) =>
    this.#request('POST', ['factors', 'patterns'], { ...options, body });

  patchPattern: PostmortemsApi['patchPattern'] = (id, ifMatch, body, options) =>
    this.#request('PATCH', ['factors', 'patterns', id], {
      ...{ ...options, ifMatch, body },
    });

  mergePattern: PostmortemsApi['mergePattern'] = (id, ifMatch, body, options) =>
    this.#request('POST', ['factors', 'patterns', id, 'merge'], {
      ...{ ...options, ifMatch, body },
    });

  unmergePattern: PostmortemsApi['unmergePattern'] = (id, ifMatch, options) =>
    this.#request('POST', ['factors', 'patterns', id, 'unmerge'], {
      ...{ ...options, ifMatch },
    });

  splitPattern: PostmortemsApi['splitPattern'] = (id, ifMatch, body, options) =>
    this.#request('POST', ['factors', 'patterns', id, 'split'], {
      ...{ ...options, ifMatch, body },
    });

  addPatternAlias: PostmortemsApi['addPatternAlias'] = (
    id,
    ifMatch,
    body,
    options,
  ) =>
    this.#request('POST', ['factors', 'patterns', id, 'aliases'], {
      ...{ ...options, ifMatch, body },
    });

  removePatternAlias: PostmortemsApi['removePatternAlias'] = (
    id,
    ifMatch,
    aliasId,
    options,
  ) =>
    this.#request('DELETE', ['factors', 'patterns', id, 'aliases', aliasId], {
      ...{ ...options, ifMatch },
    });

  getPatternHistory: PostmortemsApi['getPatternHistory'] = (
    id,
    query,
    options,
  ) =>
    this.#request('GET', ['factors', 'patterns', id, 'history'], {
      ...{ ...options, query },
    });

  suggestForFactor: PostmortemsApi['suggestForFactor'] = (body, options) =>
    this.#request('POST', ['factors', 'suggestions'], { ...options, body });

  listUnconfirmedFactors: PostmortemsApi['listUnconfirmedFactors'] = (
    query,
    options,
  ) => this.#request('GET', ['factors', 'unconfirmed'], { ...options, query });

  countUnconfirmedFactors: PostmortemsApi['countUnconfirmedFactors'] =
    options =>
      this.#request('GET', ['factors', 'unconfirmed', 'count'], {
        ...options,
      });

  confirmFactors: PostmortemsApi['confirmFactors'] = (body, options) =>
    this.#request('POST', ['factors', 'confirmations'], { ...options, body });

  getRenewal: PostmortemsApi['getRenewal'] = options =>
    this.#request('GET', ['factors', 'renewal'], { ...options });

  countRenewal: PostmortemsApi['countRenewal'] = options =>
    this.#request('GET', ['factors', 'renewal', 'count'], { ...options });

  listRenewedFactors: PostmortemsApi['listRenewedFactors'] = (query, options) =>
    this.#request('GET', ['factors', 'renewal', 'factors'], {
      ...{ ...options, query },
    });

  startRenewal: PostmortemsApi['startRenewal'] = options =>
    this.#request('POST', ['factors', 'renewal'], { ...options });

  stopRenewal: PostmortemsApi['stopRenewal'] = options =>
    this.#request('POST', ['factors', 'renewal', 'stop'], { ...options });

  listMergeCandidates: PostmortemsApi['listMergeCandidates'] = options =>
    this.#request('GET', ['factors', 'patterns', 'merge-candidates'], {
      ...options,
    });

  renameEntity: PostmortemsApi['renameEntity'] = (body, options) =>
    this.#request('POST', ['entity-renames'], { ...options, body });

  #createRow<T>(
    kind: string,
    ref: string,
    body: unknown,
    options?: RequestOptions,
  ): Promise<T> {
    return this.#request('POST', ['postmortems', ref, kind], {
      ...options,
      body,
    });
  }

  #patchRow<T>(
    kind: string,
    ref: string,
    id: string,
    ifMatch: number,
    body: unknown,
    options?: RequestOptions,
  ): Promise<T> {
    return this.#request('PATCH', ['postmortems', ref, kind, id], {
      ...options,
      ifMatch,
      body,
    });
  }

  #deleteRow<T>(
    kind: string,
    ref: string,
    id: string,
    ifMatch: number,
    options?: RequestOptions,
  ): Promise<T> {
    return this.#request('DELETE', ['postmortems', ref, kind, id], {
      ...options,
      ifMatch,
    });
  }

  #restoreRow<T>(
    kind: string,
    ref: string,
    id: string,
    ifMatch: number,
    options?: RequestOptions,
  ): Promise<T> {
    return this.#request('POST', ['postmortems', ref, kind, id, 'restore'], {
      ...options,
      ifMatch,
    });
  }

  async #request<T>(
    method: Method,
    path: string[],
    request: Request,
  ): Promise<T> {
    const base = await this.#discovery.getBaseUrl('postmortems');
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
      headers['idempotency-key'] =
        request.idempotencyKey ?? newIdempotencyKey();
    }
    const response = await this.#fetch.fetch(
      `${base}/${path.map(encodeURIComponent).join('/')}${queryString(
        request.query,
      )}`,
      {
        method,
        headers,
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
}

/** An entity reference as part of an address: its slash would be taken for one of the address itself. */
function partsOf(entityRef: string): string[] {
  return entityRef.split(/[:/]/);
}

/** Lists become one comma-separated value; what is undefined or empty is left out. */
function queryString(query: Record<string, unknown> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || (Array.isArray(value) && !value.length)) {
      continue;
    }
    params.set(key, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}
