/**
 * What factors have in common: which category a statement seems to be of, and which others are like it.
 *
 * @packageDocumentation
 */
export { categoryFeatures, type CategoryFeature } from './categoryFeatures';
export {
  documentFeatures,
  toldBy,
  type DocumentFeature,
  type DocumentText,
} from './documentFeatures';
export {
  documentLikeness,
  readDocument,
  sharedFeatures,
  type ReadDocument,
} from './documentLikeness';
export { FactorIndex, type LikeFactor } from './FactorIndex';
export { featuresOf, type Features } from './features';
export { likeness, type Likeness } from './likeness';
export { LEXICON_VERSION } from './lexicon/version';
export { normaliseStatement, NORMALISER_VERSION } from './normaliseStatement';
export { sharedTerms } from './sharedTerms';
export { SORTER_VERSION } from './sorterVersion';
export {
  suggestCategories,
  type CategorySuggestion,
} from './suggestCategories';
export { wordsOf } from './words';
