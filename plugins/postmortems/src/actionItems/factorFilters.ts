import {
  ActionItemSummaryQuery,
  CATEGORY_SOURCES,
  CategorySource,
  daySchema,
  idSchema,
  keySchema,
  Layer,
  LAYERS,
  QueryOf,
  severalEntityRefs,
} from 'backstage-plugin-postmortems-common';
import { oneOf, valid } from '../ui/address';

/** What a number about factors counts as open, so that the list shows these actions and no others. */
export interface FactorFilters {
  /** Of a factor that is addressed. */
  category: string | null;
  /** Its id; what was merged with it is of it too. */
  pattern: string | null;
  layer: Layer | null;
  /** Only where somebody has said that it is of that category or pattern, or only where nobody has. */
  source: CategorySource | null;
  /** Leaves drafts out. */
  published: boolean;
  /** First and last day of the incident. */
  from: string | null;
  to: string | null;
  /** Further things of the catalog, beside the entity, with commas between them. */
  within: string | null;
}

export const NO_FACTOR_FILTERS: FactorFilters = {
  category: null,
  pattern: null,
  layer: null,
  source: null,
  published: false,
  from: null,
  to: null,
  within: null,
};

export function readFactorFilters(params: URLSearchParams): FactorFilters {
  const within = valid(severalEntityRefs, params.get('within'));
  return {
    category: valid(keySchema, params.get('category')),
    pattern: valid(idSchema, params.get('pattern')),
    layer: oneOf(LAYERS, params.get('layer')) ?? null,
    source: oneOf(CATEGORY_SOURCES, params.get('source')) ?? null,
    published: params.get('published') === 'true',
    from: valid(daySchema, params.get('from')),
    to: valid(daySchema, params.get('to')),
    within: within && within.join(','),
  };
}

export function factorQuery(
  filters: FactorFilters,
): QueryOf<ActionItemSummaryQuery> {
  const { category, pattern, layer, source, published } = filters;
  const { from, to } = filters;
  const within = refsWithin(filters);
  return {
    ...(category && { category }),
    ...(pattern && { pattern }),
    ...(layer && { layer }),
    ...(source && { source }),
    ...(published && { published }),
    ...(from && { from }),
    ...(to && { to }),
    ...(within.length > 0 && { within }),
  };
}

export function refsWithin({ within }: FactorFilters): string[] {
  return within ? within.split(',') : [];
}
