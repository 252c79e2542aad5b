import { useEffect, useMemo } from 'react';
import type { EditorSession } from '../../session/EditorSession';
import { TimeReview } from './TimeReview';

/** What is worth a second look in the times of a document, for as long as they are shown. */
export function useTimeReview(session: EditorSession): TimeReview {
  const review = useMemo(() => new TimeReview(session), [session]);
  useEffect(() => review.watch(), [review]);
  return review;
}
