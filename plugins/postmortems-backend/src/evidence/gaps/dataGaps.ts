import type { Work } from '../../inTurns';
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
export function* dataGaps(
  artefacts: Artefact[],
  window: TimeSpan | null,
): Work<DataGap[]> {
  const gaps: DataGap[] = [];
  for (const artefact of artefacts) {
    const others = artefacts.filter(other => other !== artefact);
    gaps.push(
      ...silences(artefact, others),
      ...(window ? coverageGaps(artefact, window) : []),
      ...missingPoints(artefact),
    );
    yield;
  }
  return gaps.sort((a, b) => a.from - b.from);
}
