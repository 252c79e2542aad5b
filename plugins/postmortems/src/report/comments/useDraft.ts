import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { useLoad } from '../../ui';

const PREFIX = 'postmortems.comment:';

/**
 * What somebody is writing, kept for this tab until it is sent: it is there again after a reload, and
 * gone with the tab, as somebody else may use the device next.
 */
export interface Draft {
  text: string;
  write: (text: string) => void;
  clear: () => void;
}

/** Where the signed-in person's drafts are kept; undefined until it is known who that is. */
export function useDraftRoom(): string | undefined {
  const identity = useApi(identityApiRef);
  const { value, loading } = useLoad(
    async () => (await identity.getBackstageIdentity()).userEntityRef,
    [identity],
  );
  return loading ? undefined : `${PREFIX}${value ?? ''}:`;
}

/** Is there anything that was not sent? */
export function hasDraft(room: string, place: string): boolean {
  return sessionStorage.getItem(room + place) !== null;
}

/**
 * @param place - what it is written for: `PM-2025-02-09:event:…`
 * @param initial - the text to begin with where there is no draft
 */
export function useDraft(room: string, place: string, initial = ''): Draft {
  const key = room + place;
  const [text, setText] = useState(() => read(key) ?? initial);
  return {
    text,
    write: next => {
      setText(next);
      keep(key, next === initial ? '' : next);
    },
    clear: () => {
      setText('');
      keep(key, '');
    },
  };
}

function read(key: string): string | null {
  return sessionStorage.getItem(key);
}

function keep(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // No room is left in the browser: then it is only on the screen, as everywhere else.
  }
}
