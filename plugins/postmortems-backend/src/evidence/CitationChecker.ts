import { InputError } from '@backstage/errors';
import { EvidenceCitation } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import type { Citation, Digest } from './digest/Digest';
import { EvidenceStore } from './EvidenceStore';
import { pointText } from './proposals/seriesNames';

/**
 * Holds what an event cites against what is there: an event that says it has evidence has it. The text of
 * a line is the artefact's, whatever was sent.
 */
export class CitationChecker {
  readonly #store: EvidenceStore;

  constructor(store: EvidenceStore) {
    this.#store = store;
  }

  /**
   * @returns the citations with the text that stands there
   * @throws InputError for an artefact that the document does not have, or a line that was not kept of it
   */
  async check(
    trx: Knex,
    postmortemId: string,
    citations: EvidenceCitation[],
  ): Promise<EvidenceCitation[]> {
    if (citations.length === 0) return citations;
    const ids = [...new Set(citations.map(({ evidenceId }) => evidenceId))];
    const known = await this.#store.list(trx, postmortemId);
    if (!ids.every(id => known.some(row => row.id === id))) {
      throw new InputError('It cites evidence that is not there');
    }
    const digests = await this.#store.digests(trx, ids);
    const texts = new Map(
      [...digests].map(([id, digest]) => [id, textsOf(digest)]),
    );
    return citations.map(citation => {
      const { evidenceId, line, path, text } = citation;
      const kept = texts.get(evidenceId)?.get(`${line}|${path}`);
      if (kept === undefined) {
        throw new InputError('It cites a line that is not kept');
      }
      const isMeasured = measured(digests.get(evidenceId)!, path, text);
      return isMeasured ? citation : { ...citation, text: kept };
    });
  }
}

/** Whether a text says one value of the series that stands there: all of it would say nothing. */
function measured(digest: Digest, path: string | null, text: string): boolean {
  return digest.series.some(
    series =>
      series.cite.path === path &&
      series.points.some(point => pointText(series, point) === text),
  );
}

/** What stands at each place that can be cited. */
function textsOf(digest: Digest): Map<string, string> {
  const cites: Citation[] = [
    ...digest.signatures.flatMap(({ sightings }) =>
      sightings.map(({ cite }) => cite),
    ),
    ...digest.acts.map(({ cite }) => cite),
    ...digest.alerts.map(({ cite }) => cite),
    ...digest.series.map(({ cite }) => cite),
    ...digest.unread.first,
  ];
  return new Map(
    cites.map(({ line, path, text }) => [`${line}|${path}`, text]),
  );
}
