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
export { DEFAULT_STYLE } from './style/defaultStyle';
export type { HouseStyle } from './style/HouseStyle';
