import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { postmortemsApiRef } from '../../api';
import { Loaded, useLoad } from '../../ui';
import { LastImport } from '../batch';

/** What the signed-in person imported last, here or on an earlier visit. */
export function useLastImport(): Loaded<LastImport> {
  const api = useApi(postmortemsApiRef);
  const identity = useApi(identityApiRef);
  return useLoad(async () => {
    const { userEntityRef } = await identity.getBackstageIdentity();
    return new LastImport({ api, storage: localStorage, user: userEntityRef });
  }, [api, identity]);
}
