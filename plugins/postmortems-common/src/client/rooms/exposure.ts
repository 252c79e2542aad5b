import type {
  Exposure,
  ExposureAnswer,
  ExposureAsk,
  ExposureListQuery,
  ExposurePage,
  ExposureQuestion,
} from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** Who else is exposed to what a post-mortem tells of, and what their owners answer. */
export interface ExposureApi {
  /** Who else is exposed to what the post-mortem tells of, and what those said who were asked. */
  getExposure(ref: string, options?: RequestOptions): Promise<Exposure>;
  /** Asks the owners of some entities whether it applies to them; whom it asked before it asks no more. */
  askExposed(
    ref: string,
    ask: ExposureAsk,
    options?: RequestOptions,
  ): Promise<Exposure>;
  /** Answers for an entity, or takes its answer back. */
  answerExposure(
    ref: string,
    id: string,
    version: number,
    answer: ExposureAnswer,
    options?: RequestOptions,
  ): Promise<ExposureQuestion>;
  /** What post-mortems ask about entities, the first asked first. */
  listExposures(
    query: QueryOf<ExposureListQuery>,
    options?: RequestOptions,
  ): Promise<ExposurePage>;
}

export function exposureClient(requests: Requests): ExposureApi {
  return {
    getExposure: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'exposure'], options),
    askExposed: (ref, body, options) =>
      requests.send('POST', ['postmortems', ref, 'exposure'], {
        ...options,
        body,
      }),
    answerExposure: (...args) => requests.patchRow('exposure', ...args),
    listExposures: (query, options) =>
      requests.send('GET', ['exposures'], { ...options, query }),
  };
}
