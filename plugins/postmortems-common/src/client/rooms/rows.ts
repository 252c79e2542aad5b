import type {
  ActionItemCreate,
  ActionItemPatch,
  ChangedActionItem,
  ChangedFactor,
  ChangedSection,
  ChangedTimelineEvent,
  FactorCreate,
  FactorPatch,
  SectionPut,
  TimelineEventCreate,
  TimelineEventPatch,
} from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** The sections of a document, its timeline, factors and action items: each row has a version of its own. */
export interface RowsApi {
  /** @param version - 0 for a section that nobody has made yet */
  putSection(
    ref: string,
    key: string,
    version: number,
    section: SectionPut,
    options?: RequestOptions,
  ): Promise<ChangedSection>;

  createEvent(
    ref: string,
    event: TimelineEventCreate,
    options?: RequestOptions,
  ): Promise<ChangedTimelineEvent>;
  patchEvent(
    ref: string,
    id: string,
    version: number,
    patch: TimelineEventPatch,
    options?: RequestOptions,
  ): Promise<ChangedTimelineEvent>;
  deleteEvent(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedTimelineEvent>;
  restoreEvent(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedTimelineEvent>;

  createFactor(
    ref: string,
    factor: FactorCreate,
    options?: RequestOptions,
  ): Promise<ChangedFactor>;
  patchFactor(
    ref: string,
    id: string,
    version: number,
    patch: FactorPatch,
    options?: RequestOptions,
  ): Promise<ChangedFactor>;
  deleteFactor(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedFactor>;
  restoreFactor(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedFactor>;

  createActionItem(
    ref: string,
    item: ActionItemCreate,
    options?: RequestOptions,
  ): Promise<ChangedActionItem>;
  patchActionItem(
    ref: string,
    id: string,
    version: number,
    patch: ActionItemPatch,
    options?: RequestOptions,
  ): Promise<ChangedActionItem>;
  deleteActionItem(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedActionItem>;
  restoreActionItem(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedActionItem>;
}

export function rowsClient(requests: Requests): RowsApi {
  return {
    putSection: (ref, key, ifMatch, body, options) =>
      requests.send('PUT', ['postmortems', ref, 'sections', key], {
        ...options,
        ifMatch,
        body,
      }),

    createEvent: (...args) => requests.createRow('timeline', ...args),
    patchEvent: (...args) => requests.patchRow('timeline', ...args),
    deleteEvent: (...args) => requests.deleteRow('timeline', ...args),
    restoreEvent: (...args) => requests.restoreRow('timeline', ...args),

    createFactor: (...args) => requests.createRow('factors', ...args),
    patchFactor: (...args) => requests.patchRow('factors', ...args),
    deleteFactor: (...args) => requests.deleteRow('factors', ...args),
    restoreFactor: (...args) => requests.restoreRow('factors', ...args),

    createActionItem: (...args) => requests.createRow('action-items', ...args),
    patchActionItem: (...args) => requests.patchRow('action-items', ...args),
    deleteActionItem: (...args) => requests.deleteRow('action-items', ...args),
    restoreActionItem: (...args) =>
      requests.restoreRow('action-items', ...args),
  };
}
