import {
  keySchema,
  type PatternListQuery,
  type QueryOf,
  SEARCH_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { valid } from '../ui/address';

/** Which patterns the reader has asked for. It lives in the address. */
export interface Filters {
  /** A part of the name. */
  q: string;
  category: string | null;
}

/** How the filters stand in the address. */
export const IN_ADDRESS = {
  read: (params: URLSearchParams): Filters => ({
    q: (params.get('q') ?? '').slice(0, SEARCH_LIMITS.length),
    category: valid(keySchema, params.get('category')),
  }),
  write: ({ q, category }: Filters): URLSearchParams =>
    new URLSearchParams({
      ...(q && { q }),
      ...(category && { category }),
    }),
};

/** What the list asks for. */
export function listQuery({ q, category }: Filters): QueryOf<PatternListQuery> {
  return {
    ...(q.trim() && { q: q.trim() }),
    ...(category && { category }),
  };
}
