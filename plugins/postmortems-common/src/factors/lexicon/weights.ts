import type { Concept } from './concepts';

/**
 * How much it says that two statements both speak of a concept. What most incidents have, such as a release or
 * something that was not there, says less; where nothing stands it is 1.
 */
export const CONCEPT_WEIGHTS: Partial<Record<Concept, number>> = {
  absence: 0.35,
  configuration: 0.6,
  data: 0.5,
  release: 0.6,
  upgrade: 0.7,
};

/** Words that say nothing about what a statement is about. */
const COMMON = new Set(
  `a about after again all also an and another any are as at back be because been before being between both but by can could did do does
   done down during each even few for from had has have having he her here his how i if in into is it its itself just like made make many may
   me might more most much must my no nor not now of off on once one only onto or other our out over own same she should since so some still
   such than that the their them then there these they thing this those though through to too two under until up upon us use used using very via
   was we were what when where whether which while who whom whose why will with within would you your`.split(
    /\s+/,
  ),
);

/** True of words that are no reason to think two statements alike. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word) || word.length < 2 || /^\d+$/.test(word);
}
