import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useToday } from '../ui';
import { Filters, readFilters, writeFilters } from './filters';

export type Narrow = (change: {
  [K in keyof Filters]?: Filters[K] | null;
}) => void;

/** The filters in the address, and a way to change some of them; null takes a date back to its default. */
export function useFilters(): [Filters, Narrow] {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const narrow = useCallback<Narrow>(
    change =>
      setParams(
        last => {
          const standard = readFilters(new URLSearchParams(), today);
          const next = { ...readFilters(last, today), ...change };
          return writeFilters(
            {
              ...next,
              from: next.from ?? standard.from,
              to: next.to ?? standard.to,
            },
            today,
          );
        },
        { replace: true },
      ),
    [setParams, today],
  );
  return [readFilters(params, today), narrow];
}
