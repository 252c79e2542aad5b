import { NotAllowedError } from '@backstage/errors';
import type { SignalPayload } from '@backstage/plugin-signals-node';
import {
  Header,
  Presence,
  presenceChannel,
  PresenceReport,
  READING,
} from 'backstage-plugin-postmortems-common';
import { Access, readersOf } from '../access';
import type { DocumentChange } from '../postmortems/DocumentChange';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { PresenceBoard } from './PresenceBoard';

/**
 * Who has which post-mortem open, and who writes where in it. Nothing of it is kept: it is what the pages
 * say of themselves while they are open, as this replica has heard it. Signals go to those alone who have
 * said so in the last minute, each of whom was found to be a reader then.
 */
export class PresenceService {
  readonly #board: PresenceBoard;
  readonly #postmortems: PostmortemService;
  readonly #signal: (signal: SignalPayload<Presence>) => void;

  constructor(options: {
    board: PresenceBoard;
    postmortems: PostmortemService;
    /** Sends a signal; without it a page hears of others only when it reports. */
    signal?: (signal: SignalPayload<Presence>) => void;
  }) {
    this.#board = options.board;
    this.#postmortems = options.postmortems;
    this.#signal = options.signal ?? (() => {});
  }

  /**
   * Takes what a page says of itself, and tells it who else is there.
   * @throws NotFoundError when the document does not exist for this viewer
   * @throws NotAllowedError when the viewer may not write where the page says that they do
   */
  async report(
    { access, ref }: { access: Access; ref: string },
    { page, place }: PresenceReport,
  ): Promise<Presence> {
    const header = await this.#postmortems.read(
      access,
      ref,
      async (_, found) => found,
    );
    const isWriting = place !== null && place !== READING;
    if (isWriting && !access.allows('update', header)) {
      throw new NotAllowedError('You may not update this post-mortem');
    }
    const { id } = header;
    const { userRef } = access.viewer;
    const before = JSON.stringify(this.#board.editing(id));
    if (place === null) this.#board.remove(id, userRef, page);
    else this.#board.put(id, { userRef, page, place });
    const presence = this.#of(header);
    if (JSON.stringify(presence.editing) !== before) {
      this.#tell(header, presence);
    }
    return presence;
  }

  /** After a change was kept: those who have the document open hear how far it has got. */
  changed({ before, header, changes }: DocumentChange): void {
    const isSame =
      before.visibility === header.visibility &&
      readersOf(before).join() === readersOf(header).join() &&
      changes.every(({ target }) => target !== 'document');
    if (isSame) this.#tell(header, this.#of(header));
    // Whom it is hidden from now is told nothing more; the others report again in a moment.
    else this.#board.clear(header.id);
  }

  #of({ id, seq }: Header): Presence {
    return { seq, editing: this.#board.editing(id) };
  }

  #tell({ id, ref }: Header, message: Presence): void {
    const entityRef = this.#board.present(id);
    if (entityRef.length === 0) return;
    this.#signal({
      recipients: { type: 'user', entityRef },
      channel: presenceChannel(ref),
      message,
    });
  }
}
