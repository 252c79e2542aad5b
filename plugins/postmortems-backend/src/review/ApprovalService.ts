import { NotAllowedError } from '@backstage/errors';
import { Approvals, Header } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access, Viewer } from '../access';
import { DetailedConflictError } from '../errors';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { Expected } from '../postmortems/preconditions';
import { RowRequest } from '../rows/RowEditor';
import { ApprovalStore } from './ApprovalStore';

/**
 * Which state of a post-mortem its reviewers find fit to be published. It is approved as it was read,
 * so a change of the text leaves the approval behind; one of status or access does not.
 */
export class ApprovalService {
  readonly #writer: DocumentWriter;
  readonly #postmortems: PostmortemService;
  readonly #needed: number;
  readonly #store = new ApprovalStore();

  constructor(options: {
    writer: DocumentWriter;
    postmortems: PostmortemService;
    /** How many it takes to publish. */
    needed: number;
  }) {
    this.#writer = options.writer;
    this.#postmortems = options.postmortems;
    this.#needed = options.needed;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  list(access: Access, ref: string): Promise<Approvals> {
    return this.#postmortems.read(access, ref, (knex, header) =>
      this.#assemble(knex, header, access.viewer),
    );
  }

  /**
   * @param ifSeq - the state that the reviewer saw
   * @throws NotAllowedError for whoever is no reviewer
   * @throws PreconditionFailedError when it has changed meanwhile
   */
  approve(request: RowRequest, ifSeq: Expected): Promise<Approvals> {
    return this.#writer.annotate({ ...request, ifSeq }, async change => {
      const { trx, before: header, at, viewer } = change;
      mustReview(viewer, header);
      await this.#store.put(trx, header.id, {
        userRef: viewer.userRef,
        seq: header.seq,
        approvedAt: at,
      });
      return this.#assemble(trx, header, viewer);
    });
  }

  /** @throws NotAllowedError for whoever is no reviewer */
  withdraw(request: RowRequest): Promise<Approvals> {
    return this.#writer.annotate(request, async change => {
      const { trx, before: header, viewer } = change;
      mustReview(viewer, header);
      await this.#store.remove(trx, header.id, viewer.userRef);
      return this.#assemble(trx, header, viewer);
    });
  }

  /**
   * Lets a post-mortem be published only with as many approvals as the configuration asks for.
   * @throws DetailedConflictError with how many are needed, and how many there are
   */
  async mustSuffice({ trx, before, viewer }: DocumentChange): Promise<void> {
    if (this.#needed === 0) return;
    const { items } = await this.#assemble(trx, before, viewer);
    const given = items.filter(({ isCurrent }) => isCurrent).length;
    if (given < this.#needed) {
      throw new DetailedConflictError(
        `Publishing takes ${
          this.#needed
        } approvals of its reviewers as it stands; there are ${given}`,
        { approvals: { needed: this.#needed, given } },
      );
    }
  }

  async #assemble(
    knex: Knex,
    header: Header,
    viewer: Viewer,
  ): Promise<Approvals> {
    const approvals = await this.#store.list(knex, header.id);
    const lastEdit = await this.#postmortems.lastEdit(knex, header);
    return {
      items: approvals
        .filter(({ userRef }) => header.reviewers.includes(userRef))
        .map(approval => ({
          ...approval,
          isCurrent: approval.seq >= lastEdit,
          isOwn: approval.userRef === viewer.userRef,
        })),
      needed: this.#needed,
      mayApprove: header.reviewers.includes(viewer.userRef),
    };
  }
}

function mustReview(viewer: Viewer, header: Header): void {
  if (!header.reviewers.includes(viewer.userRef)) {
    throw new NotAllowedError('Only its reviewers approve a post-mortem');
  }
}
