import type {
  MergeCandidates,
  Pattern,
  PatternAliasCreate,
  PatternCreate,
  PatternHistoryPage,
  PatternListQuery,
  PatternMerge,
  PatternNames,
  PatternPage,
  PatternPatch,
  PatternSplit,
} from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** The named stories that factors are cases of. */
export interface PatternsApi {
  /** The patterns of which the person asking may read a factor, by name. */
  listPatterns(
    query?: QueryOf<PatternListQuery>,
    options?: RequestOptions,
  ): Promise<PatternPage>;
  /** One of them; of one that was merged, what it was merged into. */
  getPattern(id: string, options?: RequestOptions): Promise<Pattern>;
  /** What at most a hundred of them are called, as far as the person asking may know. */
  namePatterns(ids: string[], options?: RequestOptions): Promise<PatternNames>;
  createPattern(
    pattern: PatternCreate,
    options?: RequestOptions,
  ): Promise<Pattern>;
  patchPattern(
    id: string,
    version: number,
    patch: PatternPatch,
    options?: RequestOptions,
  ): Promise<Pattern>;
  /** Makes one of two; answers with the other one. */
  mergePattern(
    id: string,
    version: number,
    merge: PatternMerge,
    options?: RequestOptions,
  ): Promise<Pattern>;
  /** Takes one that was merged out again. */
  unmergePattern(
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<Pattern>;
  /** Answers with the new one. */
  splitPattern(
    id: string,
    version: number,
    split: PatternSplit,
    options?: RequestOptions,
  ): Promise<Pattern>;
  addPatternAlias(
    id: string,
    version: number,
    alias: PatternAliasCreate,
    options?: RequestOptions,
  ): Promise<Pattern>;
  removePatternAlias(
    id: string,
    version: number,
    aliasId: string,
    options?: RequestOptions,
  ): Promise<Pattern>;
  getPatternHistory(
    id: string,
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<PatternHistoryPage>;
  /** Pairs that may be one. */
  listMergeCandidates(options?: RequestOptions): Promise<MergeCandidates>;
}

export function patternsClient(requests: Requests): PatternsApi {
  return {
    listPatterns: (query, options) =>
      requests.send('GET', ['factors', 'patterns'], { ...options, query }),
    getPattern: (id, options) =>
      requests.send('GET', ['factors', 'patterns', id], options),
    namePatterns: (ids, options) =>
      requests.send('GET', ['factors', 'patterns', 'names'], {
        ...options,
        query: { ids: ids.join(',') },
      }),
    createPattern: (body, options) =>
      requests.send('POST', ['factors', 'patterns'], { ...options, body }),
    patchPattern: (id, ifMatch, body, options) =>
      requests.send('PATCH', ['factors', 'patterns', id], {
        ...options,
        ifMatch,
        body,
      }),
    mergePattern: (id, ifMatch, body, options) =>
      requests.send('POST', ['factors', 'patterns', id, 'merge'], {
        ...options,
        ifMatch,
        body,
      }),
    unmergePattern: (id, ifMatch, options) =>
      requests.send('POST', ['factors', 'patterns', id, 'unmerge'], {
        ...options,
        ifMatch,
      }),
    splitPattern: (id, ifMatch, body, options) =>
      requests.send('POST', ['factors', 'patterns', id, 'split'], {
        ...options,
        ifMatch,
        body,
      }),
    addPatternAlias: (id, ifMatch, body, options) =>
      requests.send('POST', ['factors', 'patterns', id, 'aliases'], {
        ...options,
        ifMatch,
        body,
      }),
    removePatternAlias: (id, ifMatch, aliasId, options) =>
      requests.send('DELETE', ['factors', 'patterns', id, 'aliases', aliasId], {
        ...options,
        ifMatch,
      }),
    getPatternHistory: (id, query, options) =>
      requests.send('GET', ['factors', 'patterns', id, 'history'], {
        ...options,
        query,
      }),
    listMergeCandidates: options =>
      requests.send(
        'GET',
        ['factors', 'patterns', 'merge-candidates'],
        options,
      ),
  };
}
