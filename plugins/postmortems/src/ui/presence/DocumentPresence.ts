import {
  newIdempotencyKey,
  type PostmortemsApi,
  type Presence,
} from 'backstage-plugin-postmortems-common';
import { DerivedStore } from '../store';

/** How often a page says that it is still there. */
const EVERY_MS = 15_000;
/** What was heard longer ago holds no more, when nothing newer can be heard. */
const LONGEST_MS = 60_000;
/** How long news wait for more of them: a person who types is saved every second or so. */
const PAUSE_MS = 2_000;

/** Somebody, and the part that they write in. */
export type Editing = Presence['editing'][number];

export interface DocumentPresenceOptions {
  api: Pick<PostmortemsApi, 'reportPresence'>;
  ref: string;
  place: string;
  /** Called when the document has got further, with its `seq`. */
  onNews(seq: number): void;
}

/**
 * This page among all that have one document open: says where it is, and knows who else writes where.
 * What cannot be said or heard is left out without a word; nothing of the document depends on it.
 */
export class DocumentPresence extends DerivedStore<readonly Editing[]> {
  readonly #options: DocumentPresenceOptions;
  readonly #page = newIdempotencyKey();
  #place: string;
  #user?: string;
  #editing: readonly Editing[] = [];
  #heardAt = 0;
  #seq = 0;
  #requests: Promise<void> = Promise.resolve();
  #heartbeat?: ReturnType<typeof setInterval>;
  #news?: ReturnType<typeof setTimeout>;

  constructor(options: DocumentPresenceOptions) {
    super(last => {
      const others = this.#editing.filter(
        ({ userRef }) => userRef !== this.#user,
      );
      return JSON.stringify(others) === JSON.stringify(last) ? last! : others;
    });
    this.#options = options;
    this.#place = options.place;
  }

  /** @param user - the signed-in person, who is not told of themselves */
  begin(user: string): void {
    this.#user = user.toLocaleLowerCase('en-US');
    this.#heartbeat = setInterval(this.#report, EVERY_MS);
    document.addEventListener('visibilitychange', this.#report);
    this.#report();
  }

  goTo(place: string): void {
    if (place === this.#place) return;
    this.#place = place;
    if (this.#heartbeat !== undefined) this.#report();
  }

  /** Takes what the server says, in an answer or by a signal. */
  hear({ seq, editing }: Presence): void {
    this.#heardAt = Date.now();
    this.#editing = editing;
    if (seq > this.#seq) {
      this.#seq = seq;
      this.#news ??= setTimeout(() => {
        this.#news = undefined;
        this.#options.onNews(this.#seq);
      }, PAUSE_MS);
    }
    this.changed();
  }

  /** Leaves. */
  end(): void {
    document.removeEventListener('visibilitychange', this.#report);
    clearTimeout(this.#news);
    if (this.#heartbeat === undefined) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
    this.#say(null);
  }

  /** A page that nobody sees says nothing, and is soon taken for left. */
  readonly #report = (): void => {
    if (document.visibilityState === 'visible') this.#say(this.#place);
  };

  /** One after the other, so that the last word is the last to arrive. */
  #say(place: string | null): void {
    const { api, ref } = this.#options;
    this.#requests = this.#requests.then(async () => {
      try {
        const presence = await api.reportPresence(ref, {
          page: this.#page,
          place,
        });
        if (this.#heartbeat !== undefined) this.hear(presence);
      } catch {
        if (Date.now() - this.#heardAt < LONGEST_MS) return;
        this.#editing = [];
        this.changed();
      }
    });
  }
}
