import {
  errorStatus,
  newIdempotencyKey,
  type Header,
  type PostmortemsApi,
  type Settings,
} from 'backstage-plugin-postmortems-common';
import { DocumentJournal } from '../journal/DocumentJournal';
import { LockedTabs } from '../journal/tabs';
import { ChangeReason, reasonSlot } from './ChangeReason';
import { EditorSession } from './EditorSession';

const DRAFT = 'new:';

/** This page, as the other tabs know it. */
let thisTab: LockedTabs | undefined;

/** A session from when it is asked for until it is left and has nothing more to save. */
interface Live {
  opening: Promise<EditorSession>;
  session?: EditorSession;
  /** What it was opened as; a draft is made, and is then to be found by its reference. */
  key: string;
  /** How many have it open. */
  users: number;
}

/**
 * All live sessions of this tab. Two of one document would share the tab's journal and send
 * everything twice, so there is never a second one.
 */
const live = new WeakMap<PostmortemsApi, Set<Live>>();

export interface OpenOptions {
  api: PostmortemsApi;
  settings: Settings;
  /** The signed-in person. */
  user: string;
}

/**
 * Opens the post-mortem with this reference, or comes back to it. Every opening that succeeds must be
 * followed by a {@link leaveSession}.
 */
export function openSession(
  options: OpenOptions,
  ref: string,
): Promise<EditorSession> {
  return open(options.api, ref, async () => {
    const document = await options.api.get(ref).catch(error => {
      // Who may not read it any more shall not find its text on this device either.
      if ([403, 404].includes(errorStatus(error) ?? 0)) {
        journalOf(options.user, ref).forget();
      }
      throw error;
    });
    const journal = journalOf(options.user, document.ref);
    const restored = await journal.open();
    const reason = new ChangeReason(reasonSlot(options.user, document.ref));
    return new EditorSession({
      ...options,
      ...{ journal, restored, document, reason },
    });
  });
}

/**
 * Begins a new one, or comes back to one that is still not made.
 * @param about - what tells it from other new ones: the entity it is about
 */
export function openDraft(
  options: OpenOptions,
  about: string,
  presets: () => Promise<Partial<Header>>,
): Promise<EditorSession> {
  return open(options.api, draftKey(about), async () => {
    const journal = journalOf(options.user, draftKey(about));
    const [restored, given] = await Promise.all([journal.open(), presets()]);
    return new EditorSession({
      ...options,
      journal,
      restored,
      presets: given,
    });
  });
}

/** Leaves a session to itself: it goes on until everything is saved, and can be come back to until then. */
export function leaveSession(
  api: PostmortemsApi,
  session: EditorSession,
): void {
  const sessions = live.get(api);
  const left = [...(sessions ?? [])].find(one => one.session === session);
  if (!sessions || !left) return;
  left.users -= 1;
  if (left.users > 0) return;
  const end = () => {
    sessions.delete(left);
    session.reason.forget();
  };
  if (!session.getState().save.unsaved && !session.isUploading) {
    end();
    return;
  }
  // Who goes without an answer gives none: what was typed shall not stay on this device for want of it.
  if (session.reason.isOpen) session.explain('');
  void session.saved().then(saved => {
    if (saved && left.users === 0) end();
  });
}

async function open(
  api: PostmortemsApi,
  key: string,
  begin: () => Promise<EditorSession>,
): Promise<EditorSession> {
  const sessions = live.get(api) ?? new Set<Live>();
  live.set(api, sessions);
  const known = [...sessions].find(one => isNamed(one, key));
  if (known) {
    known.users += 1;
    // What is here is shown at once; what has changed elsewhere meanwhile follows.
    void known.session?.refresh();
    return known.opening;
  }
  const one: Live = { key, users: 1, opening: begin() };
  sessions.add(one);
  try {
    one.session = await one.opening;
    return one.session;
  } catch (error) {
    sessions.delete(one);
    throw error;
  }
}

/** Once a draft is made, another one may be begun about the same. */
function isNamed({ session, key }: Live, name: string): boolean {
  const ref = session?.getState().ref;
  const isMadeDraft = ref !== undefined && key.startsWith(DRAFT);
  return ref === name || (key === name && !isMadeDraft);
}

function draftKey(about: string): string {
  return `${DRAFT}${about}`;
}

function journalOf(user: string, document: string): DocumentJournal {
  thisTab ??= new LockedTabs(newIdempotencyKey(), navigator.locks);
  return new DocumentJournal({
    storage: localStorage,
    tabs: thisTab,
    user,
    document,
  });
}
