import { useSearchParams } from 'react-router-dom';
import { Filters, readFilters, writeFilters } from './filters';

/** The filters in the address, and a way to change some of them. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  return [
    filters,
    change =>
      setParams(writeFilters({ ...filters, ...change }), { replace: true }),
  ];
}
