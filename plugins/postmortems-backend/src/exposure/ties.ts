import {
  RELATION_API_CONSUMED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { ExposureTieKind } from 'backstage-plugin-postmortems-common';

/** A way from what failed to what shares its weakness. */
export interface Way {
  kind: ExposureTieKind;
  hops: 1 | 2;
  /** Relations, as the entity at the beginning of each states them. */
  steps: string[];
  /** Kind of what lies between, where only that will do. */
  over?: string;
  /** Whether it leads to no API, and to nothing that what failed leans on itself. */
  isSideways?: boolean;
}

/** How something states what it leans on. */
export const LEANS_ON: string[] = [RELATION_DEPENDS_ON, RELATION_CONSUMES_API];

/**
 * Who shares a weakness: whoever leans on what failed, as it may fail again under them; and whoever leans on the
 * same thing, or is built in the same system, as it may fail them in the same way. What failed leans on others too,
 * but these are not exposed to it. Only a system is built by one team in one manner; a domain holds strangers.
 * An API between its provider and its consumers is no hop of its own: nothing runs there.
 */
export const WAYS: Way[] = [
  ...leaning(1, [[]]),
  { kind: 'part_of', hops: 1, steps: [RELATION_HAS_PART] },
  ...leaning(
    2,
    leaning(1, [[]]).map(({ steps }) => steps),
  ),
  {
    kind: 'shares_dependency',
    hops: 2,
    steps: [RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF],
  },
  {
    kind: 'shares_api',
    hops: 2,
    steps: [RELATION_CONSUMES_API, RELATION_API_CONSUMED_BY],
  },
  {
    kind: 'shares_system',
    hops: 2,
    steps: [RELATION_PART_OF, RELATION_HAS_PART],
    over: 'system',
    isSideways: true,
  },
];

/** The ways on which something leans on what lies at the end of others. */
function leaning(hops: Way['hops'], after: string[][]): Way[] {
  return after.flatMap(steps => [
    { kind: 'depends_on', hops, steps: [...steps, RELATION_DEPENDENCY_OF] },
    {
      kind: 'consumes_api',
      hops,
      steps: [...steps, RELATION_PROVIDES_API, RELATION_API_CONSUMED_BY],
    },
    // Where what lies there is an API itself.
    { kind: 'consumes_api', hops, steps: [...steps, RELATION_API_CONSUMED_BY] },
  ]);
}
