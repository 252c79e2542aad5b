import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  postmortemReadPermission,
  SearchDocument,
  searchDocumentPageSchema,
} from 'backstage-plugin-postmortems-common';
import { Readable } from 'node:stream';

/** The type of the documents in the index. */
export const POSTMORTEM_TYPE = 'postmortems';

/** What the index holds of a post-mortem. */
export interface PostmortemDocument extends IndexableDocument {
  /** `PM-2025-02-09` */
  ref: string;
  kind: SearchDocument['kind'];
  status: SearchDocument['status'];
  severity: string | null;
  /** ISO 8601, in UTC. */
  startedAt: string | null;
  /** Refs of catalog entities. */
  affectedEntities: string[];
}

/** Reads all open post-mortems from their backend, a page at a time. */
export class PostmortemCollatorFactory implements DocumentCollatorFactory {
  readonly type = POSTMORTEM_TYPE;
  /** The search asks whether its reader may read each of what it found. */
  readonly visibilityPermission = postmortemReadPermission;
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<PostmortemDocument> {
    let cursor: string | null = null;
    do {
      const page = await this.#page(cursor);
      yield* page.items.map(toDocument);
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  async #page(cursor: string | null) {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('postmortems'),
      // A token is good for less long than a large index may take.
      this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'postmortems',
      }),
    ]);
    const url = new URL(`${baseUrl}/search-documents`);
    if (cursor !== null) url.searchParams.set('cursor', cursor);
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return searchDocumentPageSchema.parse(await response.json());
  }
}

function toDocument({ id, ...document }: SearchDocument): PostmortemDocument {
  return {
    ...document,
    location: `/postmortem/${document.ref}`,
    authorization: { resourceRef: id },
  };
}
