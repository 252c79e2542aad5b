import { IdentityApi } from '@backstage/core-plugin-api';
import { forgetPerson } from './chosenPerson';

/** The same identity, except that signing out leads back to the choice instead of straight in again. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      forgetPerson();
      await identity.signOut();
    },
  };
}
