import {
  identityApiRef,
  useApi,
  useApiHolder,
} from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  presenceChannel,
  type Presence,
} from 'backstage-plugin-postmortems-common';
import { useEffect, useRef, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import type { Store } from '../store';
import { useStore } from '../useStore';
import { DocumentPresence, type Editing } from './DocumentPresence';

const NOBODY: readonly Editing[] = [];
const EMPTY: Store<readonly Editing[]> = {
  subscribe: () => () => {},
  getState: () => NOBODY,
};

/**
 * Says that a document is open here, and hears who else writes where in it: at once where the portal has
 * signals, else with the next report.
 * @param ref - none while it has not been made
 * @param place - the part that is written in, or `READING`
 * @param onNews - called when the document has got further, with its `seq`
 */
export function usePresence(
  ref: string | undefined,
  place: string,
  onNews: (seq: number) => void,
): readonly Editing[] {
  const api = useApi(postmortemsApiRef);
  const identity = useApi(identityApiRef);
  const signals = useApiHolder().get(signalApiRef);
  const [presence, setPresence] = useState<DocumentPresence>();
  const latest = useRef({ place, onNews });
  latest.current = { place, onNews };

  useEffect(() => {
    if (ref === undefined) return undefined;
    const here = new DocumentPresence({
      ...{ api, ref },
      place: latest.current.place,
      onNews: seq => latest.current.onNews(seq),
    });
    let isLeft = false;
    identity.getBackstageIdentity().then(
      ({ userEntityRef }) => isLeft || here.begin(userEntityRef),
      // Nobody in particular is not present.
      () => {},
    );
    const subscription = signals?.subscribe(
      presenceChannel(ref),
      (message: Presence) => here.hear(message),
    );
    setPresence(here);
    return () => {
      isLeft = true;
      subscription?.unsubscribe();
      here.end();
    };
  }, [api, identity, signals, ref]);

  useEffect(() => presence?.goTo(place), [presence, place]);

  return useStore<readonly Editing[]>(presence ?? EMPTY);
}
