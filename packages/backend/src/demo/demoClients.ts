import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { PostmortemsClient } from 'backstage-plugin-postmortems-common';
import { DEMO_USER_HEADER } from '../auth/demoAuthenticator';
import type { ClientOf } from './DemoSeeder';

/** Signs the people of the demo in, each once, with the request that anybody may use. */
export function demoClients(discovery: DiscoveryService): ClientOf {
  const clients = new Map<string, PostmortemsClient>();
  return async name => {
    const known = clients.get(name);
    if (known) return known;
    const token = await signIn(discovery, name);
    const client = new PostmortemsClient({
      discoveryApi: discovery,
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set('authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
    clients.set(name, client);
    return client;
  };
}

async function signIn(
  discovery: DiscoveryService,
  name: string,
): Promise<string> {
  const auth = await discovery.getBaseUrl('auth');
  const answer = await fetch(`${auth}/demo/refresh`, {
    headers: { [DEMO_USER_HEADER]: name },
  });
  if (!answer.ok) throw await ResponseError.fromResponse(answer);
  return (await answer.json()).backstageIdentity.token;
}
