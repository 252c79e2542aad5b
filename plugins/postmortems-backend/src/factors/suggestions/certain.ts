import {
  PatternMention,
  Suggestions,
} from 'backstage-plugin-postmortems-common';
import { ReadScope } from '../../access';

/** How alike the best example must be for its pattern to be written down unasked; 1.8 are the same words. */
const ALIKE_ENOUGH = 1;

/** The pattern that is written down unasked, as suggested; none where the best example is not nearly the same. */
export function certainPattern({
  patterns,
  scores,
}: Suggestions & { scores: number[] }): PatternMention | undefined {
  const isCertain = patterns.length > 0 && scores[0] >= ALIKE_ENOUGH;
  return isCertain ? patterns[0].pattern : undefined;
}

/** What is open to everybody, as far as the permission framework lets some of them read. */
export function openTo(criteria?: ReadScope['criteria']): ReadScope {
  return {
    viewer: {
      ...{ userRef: '', principals: [], groupsAbove: [] },
      isAdministrator: false,
    },
    criteria,
  };
}
