import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { EvidenceFormat } from './EvidenceFormat';

/** Takes formats of artefacts beside those that are built in. */
export interface PostmortemsEvidenceExtensionPoint {
  /**
   * Adds a format. It is asked before the built-in ones.
   * @throws Error when a format of this id is there already
   */
  addFormat(format: EvidenceFormat): void;
}

/** Where modules add formats of artefacts. */
export const postmortemsEvidenceExtensionPoint =
  createExtensionPoint<PostmortemsEvidenceExtensionPoint>({
    id: 'postmortems.evidence',
  });
