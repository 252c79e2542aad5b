import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  AccessRequest,
  AdmissionRequest,
  allowedTransitions,
  Header,
  LIST_LIMIT,
  TransitionRequest,
} from 'backstage-plugin-postmortems-common';
import { mayRead, readersOf } from '../access';
import { DetailedConflictError } from '../errors';
import { Settings } from '../settings';
import { DocumentWriter } from './DocumentWriter';
import { HeaderStore } from './HeaderStore';
import { Expected } from './preconditions';
import { RowRequest } from '../rows/RowEditor';

/** The acts of those who lead a post-mortem: it moves between statuses, is opened and restricted, goes and comes back. */
export class LifecycleService {
  readonly #writer: DocumentWriter;
  readonly #headers: HeaderStore;
  readonly #settings: Settings;

  constructor(options: {
    writer: DocumentWriter;
    headers: HeaderStore;
    settings: Settings;
  }) {
    this.#writer = options.writer;
    this.#headers = options.headers;
    this.#settings = options.settings;
  }

  /** @throws DetailedConflictError with the transitions that are allowed instead */
  transition(
    request: RowRequest,
    ifSeq: Expected,
    { to, reason }: TransitionRequest,
  ): Promise<Header> {
    return this.#writer.change(
      { ...request, change: 'publish', role: 'lead', ifSeq, reason },
      async change => {
        const allowed = allowedTransitions(
          change.before.status,
          this.#settings.data.reviewRequired,
        );
        if (!allowed.includes(to)) {
          throw new DetailedConflictError(
            `A post-mortem that is ${change.before.status} cannot become ${to}`,
            { allowed },
          );
        }
        const firstTime = to === 'published' && !change.before.publishedAt;
        change.updateHeader(
          { status: to, ...(firstTime && { publishedAt: change.at }) },
          { target: 'status', label: to },
        );
        return change.header;
      },
    );
  }

  setAccess(
    request: RowRequest,
    ifSeq: Expected,
    { visibility, members, reason }: AccessRequest,
  ): Promise<Header> {
    return this.#writer.change(
      { ...request, change: 'update', role: 'lead', ifSeq, reason },
      async change => {
        change.updateHeader(
          {
            visibility,
            members: visibility === 'restricted' ? members : [],
            visibilityReason: visibility === 'restricted' ? reason : null,
          },
          { target: 'access', label: visibility },
        );
        if (
          visibility === 'restricted' &&
          readersOf(change.header).length === 0
        ) {
          throw new ConflictError('Nobody would be able to read it any more');
        }
        return change.header;
      },
    );
  }

  /**
   * Lets an administrator into a post-mortem that is restricted to others: the act, and its reason,
   * stand in the history that its readers see.
   * @throws NotAllowedError unless the caller is an administrator
   */
  admit(request: RowRequest, { reason }: AdmissionRequest): Promise<Header> {
    const { viewer } = request.access;
    const access = viewer.isAdministrator
      ? request.access.pastRestriction()
      : request.access;
    return this.#writer.change(
      { ...request, access, change: 'update', reason },
      async change => {
        if (!viewer.isAdministrator) {
          throw new NotAllowedError(
            'Only administrators open what is restricted to others',
          );
        }
        const { members, visibility } = change.before;
        if (!mayRead(viewer, change.before)) {
          if (members.length >= LIST_LIMIT) {
            throw new ConflictError(
              `At most ${LIST_LIMIT} are named as its readers`,
            );
          }
          change.updateHeader(
            { members: [...members, viewer.userRef] },
            { target: 'access', label: visibility },
          );
        }
        return change.header;
      },
    );
  }

  delete(request: RowRequest, ifSeq: Expected): Promise<Header> {
    return this.#setDeleted(request, ifSeq, 'deleted');
  }

  restore(request: RowRequest, ifSeq: Expected): Promise<Header> {
    return this.#setDeleted(request, ifSeq, 'restored');
  }

  #setDeleted(
    request: RowRequest,
    ifSeq: Expected,
    act: 'deleted' | 'restored',
  ): Promise<Header> {
    return this.#writer.change(
      {
        ...request,
        change: 'delete',
        role: 'lead',
        ifSeq,
        state: act === 'deleted' ? 'live' : 'deleted',
      },
      async change => {
        const { trx, before, at } = change;
        await this.#headers.setDeleted(
          trx,
          before.id,
          act === 'deleted' ? at : null,
        );
        change.record({
          target: 'document',
          act,
          targetId: null,
          label: before.title,
          before: {},
          after: {},
        });
        return change.header;
      },
    );
  }
}
