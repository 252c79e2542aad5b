import { wordSet } from './wordSet';

/** What a small effort is made of. */
export const CHECKS = wordSet(
  'test check review reading preparation planning communication question call look glance eyes attention care diligence sense thought caution vigilance minute minutes',
);

/** How small it would have been. */
export const SMALL = wordSet(
  'simple quick basic single proper better brief short cursory little closer careful elementary more common minute of',
);
