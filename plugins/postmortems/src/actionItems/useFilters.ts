import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Filters, readFilters, writeFilters } from './filters';

/** The filters in the address, and a way to change some of them. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changed: Partial<Filters>) =>
      setParams(last => writeFilters({ ...readFilters(last), ...changed }), {
        replace: true,
      }),
    [setParams],
  );
  return [readFilters(params), change];
}
