import type { Tracks } from 'backstage-plugin-postmortems-common';
import type { Access } from '../access';
import { ArtefactReader, ArtefactSources } from './ArtefactReader';
import { inTurns } from '../inTurns';
import { drawTracks } from './tracks/drawTracks';

/** What artefacts measured, as curves on the axis of a timeline. */
export class TrackService {
  readonly #reader: ArtefactReader<Tracks>;

  constructor(sources: ArtefactSources) {
    this.#reader = new ArtefactReader(sources, (artefacts, window) =>
      inTurns(drawTracks(artefacts, window)),
    );
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async tracks(access: Access, ref: string): Promise<Tracks> {
    const { told } = await this.#reader.read(access, ref, async () => null);
    return told;
  }
}
