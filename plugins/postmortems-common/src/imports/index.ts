/**
 * Post-mortems written in other houses, read from Markdown. A sub path of its own: only the backend reads them.
 *
 * @packageDocumentation
 */
export {
  type ImportedPostmortem,
  type ImportOptions,
  readPostmortem,
} from './readPostmortem';
export { readImport, type ReadImport } from './readImport';
export { type KnownService, ServiceNames } from './services/ServiceNames';
export { DEFAULT_STYLE } from './style/defaultStyle';
export type { HouseStyle } from './style/HouseStyle';
export {
  houseWordsSchema,
  type HouseWords,
  withWords,
} from './style/withWords';
