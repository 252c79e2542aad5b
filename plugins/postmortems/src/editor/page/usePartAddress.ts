import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import type { Part } from '../session/summary';

/** Where a part of the document shown is; the rest of the address stays, as it says what a new one is about. */
export function usePartAddress(): (part: Part) => string {
  const { search } = useLocation();
  return useCallback((part: Part) => `${search}#${part}`, [search]);
}
