import type {
  ActionItem,
  ActionItemCreate,
  Factor,
  FactorCreate,
  Header,
  Postmortem,
  PostmortemCreate,
  Section,
  TimelineEvent,
  TimelineEventCreate,
} from '../../model';
import type { PostmortemsApi } from '../PostmortemsApi';
import type { RequestOptions } from '../RequestOptions';
import type { Row, RowTransport } from './types';

/** What an answer tells about the document beside the row it is of. */
export interface DocumentNews {
  seq: number;
  /** The header as it is now, where the change touched it too. */
  header?: Header;
}

/** A document as the transports of its rows see it. */
export interface DocumentConnection {
  api: PostmortemsApi;
  /** The document's reference; waits until it has been made. */
  ref(): Promise<string>;
  /** Why it is changed, for its history; waits until that has been asked. */
  reason?(): Promise<string | undefined>;
  onNews?(news: DocumentNews): void;
}

/**
 * Carries the header. With version 0 it makes the post-mortem.
 * @param onMade - called with the new document before its header counts as saved
 */
export function headerTransport(
  connection: DocumentConnection,
  onMade?: (made: Postmortem) => void,
): RowTransport<Header> {
  const { api, onNews } = connection;
  return {
    async send({ row, fields, key }, { signal }) {
      if (row.version === 0) {
        const made = await api.create(fields as PostmortemCreate, {
          signal,
          idempotencyKey: key,
        });
        onMade?.(made);
        return headerOf(made);
      }
      const { ref, reason } = await addressOf(connection, signal);
      const header = await api.patchHeader(ref, row.version, fields, {
        signal,
        reason,
      });
      onNews?.({ seq: header.seq });
      return header;
    },
  };
}

/** Carries one section. A `PUT` has the whole text, so what did not change goes along. */
export function sectionTransport(
  connection: DocumentConnection,
): RowTransport<Section> {
  return {
    async send({ row, fields }, { signal }) {
      const { body, title } = { ...row, ...fields };
      const { ref, reason } = await addressOf(connection, signal);
      const answer = await connection.api.putSection(
        ref,
        row.key,
        row.version,
        row.version === 0 || 'title' in fields ? { body, title } : { body },
        { signal, reason },
      );
      return rowOf<Section>(connection, answer);
    },
  };
}

/** Carries a row of one of the document's lists, which can also be deleted and come back. */
export type ListTransport<T extends Row> = Required<RowTransport<T>>;

export function eventTransport(
  connection: DocumentConnection,
): ListTransport<TimelineEvent> {
  const { api } = connection;
  return listTransport<TimelineEvent, TimelineEventCreate>(connection, {
    create: (...args) => api.createEvent(...args),
    patch: (...args) => api.patchEvent(...args),
    remove: (...args) => api.deleteEvent(...args),
    restore: (...args) => api.restoreEvent(...args),
  });
}

export function factorTransport(
  connection: DocumentConnection,
): ListTransport<Factor> {
  const { api } = connection;
  return listTransport<Factor, FactorCreate>(connection, {
    create: (...args) => api.createFactor(...args),
    patch: (...args) => api.patchFactor(...args),
    remove: (...args) => api.deleteFactor(...args),
    restore: (...args) => api.restoreFactor(...args),
  });
}

export function actionItemTransport(
  connection: DocumentConnection,
): ListTransport<ActionItem> {
  const { api } = connection;
  return listTransport<ActionItem, ActionItemCreate>(connection, {
    create: (...args) => api.createActionItem(...args),
    patch: (...args) => api.patchActionItem(...args),
    remove: (...args) => api.deleteActionItem(...args),
    restore: (...args) => api.restoreActionItem(...args),
  });
}

type Answer<T> = Promise<T & DocumentNews>;

/** The requests about one kind of row. */
interface ListRequests<T, C> {
  create(ref: string, fields: C, options: RequestOptions): Answer<T>;
  patch(
    ref: string,
    id: string,
    version: number,
    fields: Partial<T>,
    options: RequestOptions,
  ): Answer<T>;
  remove(
    ref: string,
    id: string,
    version: number,
    options: RequestOptions,
  ): Answer<T>;
  restore(
    ref: string,
    id: string,
    version: number,
    options: RequestOptions,
  ): Answer<T>;
}

function listTransport<T extends Row & { id: string }, C>(
  connection: DocumentConnection,
  { create, patch, remove, restore }: ListRequests<T, C>,
): ListTransport<T> {
  return {
    async send({ row, fields, key }, { signal }) {
      const { ref, reason } = await addressOf(connection, signal);
      const answer =
        row.version === 0
          ? await create(ref, fields as C, {
              signal,
              reason,
              idempotencyKey: key,
            })
          : await patch(ref, row.id, row.version, fields, { signal, reason });
      return rowOf<T>(connection, answer);
    },
    async remove({ id, version }, { signal }) {
      const { ref, reason } = await addressOf(connection, signal);
      const answer = await remove(ref, id, version, { signal, reason });
      return rowOf<T>(connection, answer);
    },
    async restore({ id, version }, key, { signal }) {
      const { ref, reason } = await addressOf(connection, signal);
      const answer = await restore(ref, id, version, {
        signal,
        reason,
        idempotencyKey: key,
      });
      return rowOf<T>(connection, answer);
    },
  };
}

/**
 * Where a change goes, and why it is made.
 * @throws when the request was given up while it waited for that: it is sent by the one that followed it
 */
async function addressOf(
  { ref, reason }: DocumentConnection,
  signal: AbortSignal,
) {
  const address = { ref: await ref(), reason: await reason?.() };
  signal.throwIfAborted();
  return address;
}

/** Parts an answer into the row and the news of its document. */
function rowOf<T extends Row>(
  { onNews }: DocumentConnection,
  answer: T & DocumentNews,
): T {
  const { seq, header, ...row } = answer;
  onNews?.({ seq, header });
  return row as unknown as T;
}

/** The header alone of a whole document. */
export function headerOf(document: Postmortem): Header {
  const { sections, timeline, factors, actionItems, may, ...header } = document;
  return header;
}
