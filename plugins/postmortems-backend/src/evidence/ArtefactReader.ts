import type { Evidence, Header } from 'backstage-plugin-postmortems-common';
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { Access } from '../access';
import type { PostmortemService } from '../postmortems/PostmortemService';
import type { Digest } from './digest/Digest';
import type { EvidenceService } from './EvidenceService';
import type { EvidenceStore } from './EvidenceStore';
import type { TimeSpan } from './gaps/DataGap';
import type { Artefact } from './proposals/Artefact';

/** Post-mortems that are written at the same time. */
const MOST_KEPT = 50;

/** What {@link ArtefactReader} reads from. */
export interface ArtefactSources {
  postmortems: PostmortemService;
  evidence: EvidenceService;
  store: EvidenceStore;
}

/**
 * Reads all artefacts of a post-mortem, and has told what they tell together: once, for as long as they,
 * their clocks and the time of the incident are the same.
 */
export class ArtefactReader<Told extends {}> {
  readonly #sources: ArtefactSources;
  readonly #tell: Tell<Told>;
  readonly #kept = new LRUCache<string, Promise<Told>>({ max: MOST_KEPT });

  constructor(sources: ArtefactSources, tell: Tell<Told>) {
    this.#sources = sources;
    this.#tell = tell;
  }

  /**
   * What the artefacts tell takes a second where they are large, so no transaction waits for it.
   * @param more - what else is to be read in the same state of the document
   * @throws NotFoundError when the document does not exist for this viewer
   */
  async read<More>(
    access: Access,
    ref: string,
    more: (knex: Knex, header: Header) => Promise<More>,
  ): Promise<{ told: Told; evidence: Evidence[]; more: More }> {
    const { evidence: artefacts, postmortems, store } = this.#sources;
    const read = await postmortems.read(access, ref, async (knex, header) => {
      const evidence = await artefacts.list(knex, header.id);
      const window = windowOf(header);
      const key = keyOf(evidence, window);
      const kept = this.#kept.get(key);
      const ids = kept ? [] : evidence.map(({ id }) => id);
      const digests = await store.digests(knex, ids);
      return {
        ...{ evidence, window, key, kept, digests },
        more: await more(knex, header),
      };
    });
    const { evidence, window, key, digests } = read;
    // Another request may have begun meanwhile.
    const told =
      read.kept ??
      this.#kept.get(key) ??
      this.#keep(key, this.#tell(artefactsOf(evidence, digests), window));
    return { told: await told, evidence, more: read.more };
  }

  #keep(key: string, told: Promise<Told>): Promise<Told> {
    this.#kept.set(key, told);
    told.catch(() => this.#kept.delete(key));
    return told;
  }
}

type Tell<Told> = (
  artefacts: Artefact[],
  window: TimeSpan | null,
) => Promise<Told>;

/** What there is to tell of; there is nothing in an image. */
function artefactsOf(
  evidence: Evidence[],
  digests: Map<string, Digest>,
): Artefact[] {
  return evidence.flatMap(({ id, format, title, source, offsetMs }) => {
    const digest = digests.get(id);
    if (!digest) return [];
    const about = { id, format, title, offsetMs, digest };
    return [{ ...about, source: source || title }];
  });
}

/** When the incident was; null where that is not known. */
function windowOf({ startedAt, resolvedAt }: Header): TimeSpan | null {
  return startedAt && resolvedAt
    ? { from: Date.parse(startedAt), to: Date.parse(resolvedAt) }
    : null;
}

/** The same artefacts, read by the same clocks, tell the same. */
function keyOf(evidence: Evidence[], window: TimeSpan | null): string {
  return JSON.stringify([
    window,
    evidence.map(({ id, title, source, offsetMs }) => [
      id,
      title,
      source,
      offsetMs,
    ]),
  ]);
}
