import type {
  TimeFinding,
  TimeTarget,
} from 'backstage-plugin-postmortems-common/review';
import { useId, useSyncExternalStore } from 'react';
import { nameOf, TimeReview } from './TimeReview';
import { useFindingWords } from './useFindingWords';

const NONE: readonly TimeFinding[] = [];

/** What is to be said beside a time. */
export interface TimeNotesOf {
  /** What is worth a second look in it. */
  findings: readonly TimeFinding[];
  /** The same in words; empty where there is nothing. */
  words: string;
  /** For the notes, and for the field that they describe. */
  id: string;
}

/** What is worth a second look in one time. */
export function useTimeNotes(
  review: TimeReview,
  kind: TimeTarget['kind'],
  id: string,
): TimeNotesOf {
  const wordsOf = useFindingWords(review);
  const name = nameOf({ kind, id });
  const findings = useSyncExternalStore(
    review.subscribe,
    () => review.getState().get(name) ?? NONE,
  );
  const words = findings.map(finding => wordsOf(finding).text).join(' ');
  return { findings, words, id: useId() };
}
