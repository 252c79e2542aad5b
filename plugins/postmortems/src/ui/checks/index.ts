/** The checks of the review, as several rooms show them. */
export { CheckItem, type CheckItemProps } from './CheckItem';
export { CheckMark } from './CheckMark';
export { useCheckWords, type CheckSpeaker } from './useCheckWords';
export { partAt, type CheckedPart } from './partAt';
