import { PostmortemsClient } from 'backstage-plugin-postmortems-common/client';
import type { PersonName } from './people';
import { portal } from './portal';

const backend = process.env.PORTAL_BACKEND_URL ?? portal;

/** A request to the API as one of the demo's people, for what has no place in the client. */
export function fetchAs(
  name: PersonName,
  route: string,
  init?: RequestInit,
): Promise<Response> {
  return askPortalAs(name, `/api/postmortems${route}`, init);
}

/**
 * A request to any part of the portal as one of the demo's people.
 * @param at - another portal
 */
export async function askPortalAs(
  name: PersonName,
  path: string,
  init: RequestInit = {},
  at = backend,
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${await tokenOf(name, at)}`);
  return fetch(`${at}${path}`, { ...init, headers });
}

/** With what one of the demo's people is signed in. */
export async function tokenOf(name: PersonName, at = backend): Promise<string> {
  const answer = await fetch(`${at}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': name },
  });
  return (await answer.json()).backstageIdentity.token;
}

/**
 * The API as one of the demo's people, for what a spec needs to be there before it begins.
 * @param at - another portal
 */
export async function apiAs(
  name: PersonName,
  at = backend,
): Promise<PostmortemsClient> {
  return new PostmortemsClient({
    discoveryApi: { getBaseUrl: async () => '/api/postmortems' },
    fetchApi: {
      fetch: (url, init) => askPortalAs(name, String(url), init, at),
    },
  });
}

/** A draft of Alice's about the checkout, with a title of its own. */
export async function aDraft(title: string) {
  const alice = await apiAs('alice');
  const { ref } = await alice.create({
    title: `${title} ${Date.now()}`,
    affectedEntities: ['component:default/checkout'],
  });
  return { ref, alice, summary: `/postmortem/${ref}/edit#section-summary` };
}

/** Writes a section as somebody else would, on what is there. */
export async function writeSummary(
  api: PostmortemsClient,
  ref: string,
  body: string,
): Promise<void> {
  const { sections } = await api.get(ref);
  const { version } = sections.find(({ key }) => key === 'summary')!;
  await api.putSection(ref, 'summary', version, { body });
}

/** A section's text, as the server has it. */
export async function bodyOf(
  api: PostmortemsClient,
  ref: string,
  section = 'summary',
): Promise<string | undefined> {
  const { sections } = await api.get(ref);
  return sections.find(({ key }) => key === section)?.body;
}
