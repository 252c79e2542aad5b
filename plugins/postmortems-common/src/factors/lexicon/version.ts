/** The version of the concepts, their categories and their weights: what was suggested by an earlier one is not regrouped by itself. */
export const LEXICON_VERSION = 2;
