import type { Artefact } from '../proposals/Artefact';
import { coverageGaps } from './coverageGaps';
import type { DataGap, TimeSpan } from './DataGap';
import { missingPoints } from './missingPoints';
import { silences } from './silences';

/**
 * What the artefacts of an incident do not tell, in order of time: each is silent while others speak,
 * leaves out a part of the incident, or misses points. Pure, and so the same for the same artefacts.
 * @param window - of the incident; null where it is not known yet, so that nothing is left out of it
 */
export function dataGaps(
  artefacts: Artefact[],
  window: TimeSpan | null,
): DataGap[] {
  return artefacts
    .flatMap(artefact => [
      ...silences(
        artefact,
        artefacts.filter(other => other !== artefact),
      ),
      ...(window ? coverageGaps(artefact, window) : []),
      ...missingPoints(artefact),
    ])
    .sort((a, b) => a.from - b.from);
}
