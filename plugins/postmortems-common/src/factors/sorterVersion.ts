import { LEXICON_VERSION } from './lexicon/version';
import { NORMALISER_VERSION } from './normaliseStatement';

/**
 * The version of all that sorts factors by itself, lexicon and normaliser together. Whichever of the two is raised,
 * this rises with it.
 */
export const SORTER_VERSION = LEXICON_VERSION + NORMALISER_VERSION;
