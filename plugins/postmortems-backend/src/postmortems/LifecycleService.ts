import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  AccessRequest,
  AdmissionRequest,
  allowedTransitions,
  Header,
  LIST_LIMIT,
  TransitionRequest,
  WaiverRequest,
} from 'backstage-plugin-postmortems-common';
import { mayRead, readersOf } from '../access';
import { DetailedConflictError } from '../errors';
import type { ApprovalService } from '../review/ApprovalService';
import type { ReviewService } from '../review/ReviewService';
import { settleWaivers } from '../review/waivers';
import { Settings } from '../settings';
import type { DocumentChange } from './DocumentChange';
import { DocumentWriter } from './DocumentWriter';
import { HeaderStore } from './HeaderStore';
import { Expected } from './preconditions';
import { RowRequest } from '../rows/RowEditor';

/** How often the checks are made again for a document that is changed while they are. */
const MOST_JUDGEMENTS = 3;

/** What the checks say of one state of a document. */
type Judgement = Awaited<ReturnType<ReviewService['failing']>>;

/** Leaves the doorway, and nothing behind: the checks of this state of the document are still to be made. */
class Unjudged extends Error {}

/** The acts of those who lead a post-mortem: it moves between statuses, is opened and restricted, goes and comes back. */
export class LifecycleService {
  readonly #writer: DocumentWriter;
  readonly #headers: HeaderStore;
  readonly #reviews: Pick<ReviewService, 'failing'>;
  readonly #approvals: Pick<ApprovalService, 'mustSuffice'>;
  readonly #settings: Settings;
  readonly #onHidden: () => void;

  constructor(options: {
    writer: DocumentWriter;
    headers: HeaderStore;
    reviews: Pick<ReviewService, 'failing'>;
    approvals: Pick<ApprovalService, 'mustSuffice'>;
    settings: Settings;
    /** Called when somebody who could read one may have lost it from view. */
    onHidden?: () => void;
  }) {
    this.#writer = options.writer;
    this.#headers = options.headers;
    this.#reviews = options.reviews;
    this.#approvals = options.approvals;
    this.#settings = options.settings;
    this.#onHidden = options.onHidden ?? (() => {});
  }

  /**
   * Publication is behind a gate: no check fails, or each that does is waived with a reason. The checks read
   * the whole document and take longer than everybody else may be kept waiting, so they are not made behind
   * the doorway, which holds the lock, but beside it, of the document in one state. They count only if that
   * is still its state when it is published: every accepted change takes a `seq`, so no edit slips in between.
   * The first time the doorway is entered to see whether this person may publish it at all.
   *
   * @throws DetailedConflictError with the transitions that are allowed instead, or with the checks that fail
   */
  async transition(
    request: RowRequest,
    ifSeq: Expected,
    transition: TransitionRequest,
  ): Promise<Header> {
    let judged: Judgement | undefined;
    for (let made = 0; made <= MOST_JUDGEMENTS; made++) {
      try {
        return await this.#move(request, ifSeq, transition, judged);
      } catch (error) {
        if (!(error instanceof Unjudged)) throw error;
      }
      judged = await this.#reviews.failing(request.access, request.ref);
    }
    throw new ConflictError('It is being changed; publish it when it rests');
  }

  #move(
    request: RowRequest,
    ifSeq: Expected,
    { to, reason, waivers = [] }: TransitionRequest,
    judged: Judgement | undefined,
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
        if (to === 'published') await this.#approvals.mustSuffice(change);
        const fields =
          to === 'published' ? publication(change, waivers, judged) : {};
        change.updateHeader(
          { status: to, ...fields },
          { target: 'status', label: to },
        );
        announce(change);
        return change.header;
      },
    );
  }

  async setAccess(
    request: RowRequest,
    ifSeq: Expected,
    { visibility, members, reason }: AccessRequest,
  ): Promise<Header> {
    const header = await this.#writer.change(
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
    if (visibility === 'restricted') this.#onHidden();
    return header;
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

  async delete(request: RowRequest, ifSeq: Expected): Promise<Header> {
    const header = await this.#setDeleted(request, ifSeq, 'deleted');
    this.#onHidden();
    return header;
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

/** Reviewers are told of each time it comes to them, and everybody concerned of each publication. */
function announce(change: DocumentChange): void {
  const { id, status, seq } = change.header;
  if (status === 'draft') return;
  const kind = status === 'published' ? 'published' : 'review_requested';
  change.effect({
    kind,
    dedupeKey: `${kind}:${id}:${seq}`,
    payload: { by: change.viewer.userRef },
  });
}

/** What else a publication writes into the header. */
function publication(
  { before, viewer, at }: DocumentChange,
  asked: WaiverRequest[],
  judged: Judgement | undefined,
): Partial<Header> {
  if (judged?.seq !== before.seq) throw new Unjudged();
  const { waivers, missing } = settleWaivers(
    judged.checks,
    before.waivers,
    asked,
    { by: viewer.userRef, at },
  );
  if (missing.length > 0) {
    throw new DetailedConflictError(
      `These checks fail and are not waived: ${missing.join(', ')}`,
      { checks: missing },
    );
  }
  return { waivers, publishedAt: before.publishedAt ?? at };
}
