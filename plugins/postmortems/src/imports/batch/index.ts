export { Batch, type BatchState } from './Batch';
export { LastImport, type LastImportState, type LastItem } from './LastImport';
export {
  isChecked,
  isOffered,
  proposalsOf,
  servicesOf,
  type ImportRow,
} from './rows';
export type { Totals } from './totals';
export type { Trouble } from './trouble';
export type { Activity } from './Work';
