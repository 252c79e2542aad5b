/**
 * What is worth a second look before a post-mortem is believed. A sub path of its own: it brings a library of
 * time zones and the words of a language, and only who writes or reviews needs it.
 *
 * @packageDocumentation
 */
export type { CheckContext, CheckResult } from './checklist/Check';
export { checkAll, eachCheck } from './checklist/checkAll';
export type { LanguageReader, ReadLanguage } from './checklist/language';
export { peopleNamedIn, writtenNames } from './names';
export { sayCheck } from './checklist/sayCheck';
export { factorAction, type FactorAction } from './actions/factorAction';
export { gapAction, type GapAction } from './gaps/gapAction';
export { isWritten, withoutGaps, withGaps } from './gaps/missingData';
export { timeFindings, type TimesToReview } from './times/timeFindings';
export type {
  TimeCorrection,
  TimedEvent,
  TimeFinding,
  TimeTarget,
  WrittenTime,
} from './times/TimeFinding';
