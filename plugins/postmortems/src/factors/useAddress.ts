import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useToday } from '../ui';
import {
  Filters,
  readFilters,
  readSelection,
  Selection,
  writeAddress,
} from './filters';

/** What the address says: which post-mortems are counted, and which number's stories are open. */
export interface Address {
  filters: Filters;
  selection: Selection | null;
  /** Changes some of the filters; null takes a date back to its default. */
  narrow: (change: { [K in keyof Filters]?: Filters[K] | null }) => void;
  select: (selection: Selection | null) => void;
}

export function useAddress(): Address {
  const today = useToday();
  const [params, setParams] = useSearchParams();

  const narrow = useCallback<Address['narrow']>(
    change =>
      setParams(
        last => {
          const standard = readFilters(new URLSearchParams(), today);
          const next = { ...readFilters(last, today), ...change };
          return writeAddress(
            {
              ...next,
              from: next.from ?? standard.from,
              to: next.to ?? standard.to,
              order: next.order ?? standard.order,
              by: next.by ?? standard.by,
            },
            null,
            today,
          );
        },
        { replace: true },
      ),
    [setParams, today],
  );
  const select = useCallback<Address['select']>(
    selection =>
      setParams(last =>
        writeAddress(readFilters(last, today), selection, today),
      ),
    [setParams, today],
  );

  return {
    filters: readFilters(params, today),
    selection: readSelection(params),
    narrow,
    select,
  };
}
