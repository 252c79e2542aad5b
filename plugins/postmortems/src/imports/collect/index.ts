export { collect } from './collect';
export type {
  Collected,
  FoundFile,
  LeftOut,
  LeftOutReason,
  Source,
} from './found';
export type { DecodedText } from './decodeText';
export { MAX_FILES } from './limits';
export { ACCEPTED } from './names';
export { chosenSources, droppedSources } from './sources';
