import {
  newIdempotencyKey,
  type Header,
  type PostmortemsApi,
  type Settings,
} from 'backstage-plugin-postmortems-common';
import { DocumentJournal } from '../journal/DocumentJournal';
import { LockedTabs } from '../journal/tabs';
import { EditorSession } from './EditorSession';

/** This page, as the other tabs know it. */
let thisTab: LockedTabs | undefined;

/** Sessions whose page was left while something was still to be saved. */
const leaving = new WeakMap<PostmortemsApi, Map<string, EditorSession>>();

export interface OpenOptions {
  api: PostmortemsApi;
  settings: Settings;
  /** The signed-in person. */
  user: string;
}

/** Opens the post-mortem with this reference. */
export async function openSession(
  options: OpenOptions,
  ref: string,
): Promise<EditorSession> {
  const left = comeBack(options.api, ref);
  if (left) {
    await left.refresh();
    return left;
  }
  const document = await options.api.get(ref);
  const journal = journalOf(options.user, document.id);
  const restored = await journal.open();
  return new EditorSession({ ...options, journal, restored, document });
}

/**
 * Begins a new one.
 * @param about - what tells it from other new ones: the entity it is about
 */
export async function openDraft(
  options: OpenOptions,
  about: string,
  presets: Partial<Header>,
): Promise<EditorSession> {
  const left = comeBack(options.api, draftKey(about));
  if (left) return left;
  const journal = journalOf(options.user, draftKey(about));
  const restored = await journal.open();
  return new EditorSession({ ...options, journal, restored, presets });
}

/** Leaves a session to itself: it goes on until everything is saved, and can be come back to until then. */
export function leaveSession(
  api: PostmortemsApi,
  session: EditorSession,
  about: string,
): void {
  if (!session.getState().save.unsaved) return;
  const key = session.getState().ref ?? draftKey(about);
  const kept = leaving.get(api) ?? new Map<string, EditorSession>();
  leaving.set(api, kept.set(key, session));
  void session.saved().then(saved => {
    if (saved && kept.get(key) === session) kept.delete(key);
  });
}

function comeBack(api: PostmortemsApi, key: string): EditorSession | undefined {
  const session = leaving.get(api)?.get(key);
  leaving.get(api)?.delete(key);
  return session;
}

function draftKey(about: string): string {
  return `new:${about}`;
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
