import { PostmortemsClient } from 'backstage-plugin-postmortems-common/client';
import type { PersonName } from './people';

const portal = process.env.PORTAL_URL ?? 'http://localhost:3000';
const backend = process.env.PORTAL_BACKEND_URL ?? portal;

/** The API as one of the demo's people, for what a spec needs to be there before it begins. */
export async function apiAs(name: PersonName): Promise<PostmortemsClient> {
  const answer = await fetch(`${backend}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': name },
  });
  const { token } = (await answer.json()).backstageIdentity;
  return new PostmortemsClient({
    discoveryApi: {
      getBaseUrl: async plugin => `${backend}/api/${plugin}`,
    },
    fetchApi: {
      fetch: (url, init) => {
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return fetch(url, { ...init, headers });
      },
    },
  });
}
