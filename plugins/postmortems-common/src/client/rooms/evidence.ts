import type {
  AddedEvidence,
  ChangedEvidence,
  Evidence,
  EvidenceAddition,
  EvidenceFetch,
  EvidenceFormatInfo,
  EvidencePatch,
  EvidenceSourceInfo,
  FetchedEvidence,
} from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** Artefacts: brought in, described and read. */
export interface EvidenceApi {
  listEvidence(
    ref: string,
    options?: RequestOptions,
  ): Promise<{ items: Evidence[] }>;
  /**
   * Brings an artefact in.
   * @param artefact - a file, or pasted text
   */
  addEvidence(
    ref: string,
    artefact: Blob | string,
    about?: EvidenceAddition,
    options?: RequestOptions,
  ): Promise<AddedEvidence>;
  /** The systems that evidence can be fetched from. */
  evidenceSources(
    options?: RequestOptions,
  ): Promise<{ items: EvidenceSourceInfo[] }>;
  /** Fetches what a source has of the time of the incident, and brings it in. */
  fetchEvidence(
    ref: string,
    fetch: EvidenceFetch,
    options?: RequestOptions,
  ): Promise<FetchedEvidence>;
  patchEvidence(
    ref: string,
    id: string,
    version: number,
    patch: EvidencePatch,
    options?: RequestOptions,
  ): Promise<ChangedEvidence>;
  deleteEvidence(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedEvidence>;
  restoreEvidence(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedEvidence>;
  /** The kept text of an artefact, its secrets taken out. */
  evidenceText(
    ref: string,
    id: string,
    options?: RequestOptions,
  ): Promise<string>;
  /** The bytes of an artefact that is an image. */
  evidenceImage(
    ref: string,
    id: string,
    options?: RequestOptions,
  ): Promise<Blob>;
  /** The formats that artefacts can be in. */
  evidenceFormats(
    options?: RequestOptions,
  ): Promise<{ items: EvidenceFormatInfo[] }>;
}

export function evidenceClient(requests: Requests): EvidenceApi {
  return {
    listEvidence: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'evidence'], options),
    addEvidence: async (
      ref,
      body,
      { title, command, ...query } = {},
      options,
    ) => {
      const added = await requests.send<AddedEvidence>(
        'POST',
        ['postmortems', ref, 'evidence'],
        {
          ...options,
          query,
          body,
          mediaType: 'application/octet-stream',
          fileName: title,
        },
      );
      if (!command || !added.isNew) return added;
      const { id, version } = added;
      const named = await requests.patchRow<ChangedEvidence>(
        'evidence',
        ref,
        id,
        version,
        { command },
      );
      return { ...added, ...named };
    },
    evidenceSources: options =>
      requests.send('GET', ['evidence-sources'], options),
    fetchEvidence: (ref, body, options) =>
      requests.send('POST', ['postmortems', ref, 'evidence', 'fetches'], {
        ...options,
        body,
      }),
    patchEvidence: (...args) => requests.patchRow('evidence', ...args),
    deleteEvidence: (...args) => requests.deleteRow('evidence', ...args),
    restoreEvidence: (...args) => requests.restoreRow('evidence', ...args),
    evidenceText: (ref, id, options) =>
      requests.send('GET', ['postmortems', ref, 'evidence', id, 'text'], {
        ...options,
        answer: 'text',
      }),
    evidenceImage: (ref, id, options) =>
      requests.send('GET', ['postmortems', ref, 'evidence', id, 'image'], {
        ...options,
        answer: 'blob',
      }),
    evidenceFormats: options =>
      requests.send('GET', ['evidence-formats'], options),
  };
}
