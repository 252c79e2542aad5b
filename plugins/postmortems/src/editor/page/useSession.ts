import { parseEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  entityRefSchema,
  utcDay,
  type Header,
} from 'backstage-plugin-postmortems-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { formatDay, titleOf, useSettingsLoad } from '../../ui';
import type { EditorSession } from '../session/EditorSession';
import { leaveSession, openDraft, openSession } from '../session/sessions';

export interface OpenedSession {
  session?: EditorSession;
  error?: Error;
  retry: () => void;
}

/**
 * The session of the page's document. It stays the same when a new document gets its address, so that
 * no field is drawn anew under somebody's hands.
 * @param ref - none for a new document
 * @param entityRef - what a new one is about
 */
export function useSession(
  ref: string | undefined,
  entityRef: string | null,
): OpenedSession {
  const api = useApi(postmortemsApiRef);
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  const { t } = useMessages();
  const settings = useSettingsLoad();
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Omit<OpenedSession, 'retry'>>({});
  const about = entityRefSchema.safeParse(entityRef).data ?? '';
  const current = useRef<{ session: EditorSession; about: string }>();

  const presets = async (): Promise<Partial<Header>> => {
    const day = formatDay(utcDay(new Date()));
    if (!about) return { title: t('editor.new.title', { day }) };
    // The catalog's silence is no reason not to begin.
    const entity = await catalog.getEntityByRef(about).catch(() => undefined);
    const name = entity ? titleOf(entity) : parseEntityRef(about).name;
    return {
      title: t('editor.new.titleAbout', { entity: name, day }),
      affectedEntities: [about],
    };
  };

  const leave = useCallback(() => {
    const last = current.current;
    current.current = undefined;
    if (last) leaveSession(api, last.session);
  }, [api]);

  /** A draft stays about what it was begun with, also when the address says nothing of that any more. */
  const isOpen = (): boolean => {
    const last = current.current;
    const made = last?.session.getState().ref;
    if (!last || ref !== undefined) return !!last && made === ref;
    return made === undefined && [last.about, ''].includes(about);
  };

  useEffect(() => {
    const loaded = settings.value;
    if (!loaded || isOpen()) return undefined;

    let wanted = true;
    const open = async () => {
      const { userEntityRef } = await identity.getBackstageIdentity();
      const options = { api, settings: loaded, user: userEntityRef };
      return ref === undefined
        ? openDraft(options, about, presets)
        : openSession(options, ref);
    };
    leave();
    setOpened({});
    open().then(
      session => {
        if (!wanted) {
          leaveSession(api, session);
          return;
        }
        current.current = { session, about };
        setOpened({ session });
      },
      error => wanted && setOpened({ error }),
    );
    return () => {
      wanted = false;
    };
    // What a new document begins with is read once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [api, identity, ref, about, attempt, settings.value, leave]);

  useEffect(() => leave, [leave]);

  return {
    ...opened,
    error: opened.error ?? (settings.value ? undefined : settings.error),
    retry: () => {
      settings.retry();
      setAttempt(n => n + 1);
    },
  };
}
