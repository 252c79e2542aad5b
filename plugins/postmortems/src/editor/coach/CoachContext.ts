import { createContext, useContext } from 'react';
import type { Coach } from './Coach';

/** The coach of the document that is written; none where a field stands alone. */
export const CoachContext = createContext<Coach | undefined>(undefined);

export function useCoach(): Coach | undefined {
  return useContext(CoachContext);
}
