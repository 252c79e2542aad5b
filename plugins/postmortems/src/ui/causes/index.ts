/**
 * The causal tree as a drawing, for the report and for the editor: as a tree, as a fishbone, and as files.
 * `layout/` has plain functions that put everything in its place; `drawing/` draws what they say.
 */
export { CausesFigure } from './CausesFigure';
export {
  type FactorNode,
  factorForest,
  forestByLayer,
} from './layout/factorForest';
export { deepestWhys, type Whys } from './layout/whys';
export { useFactorWords } from './useFactorWords';
export { useKeptChoice } from './useKeptChoice';
export { ViewSwitch } from './ViewSwitch';
