import type {
  Pattern,
  UnconfirmedPage,
} from 'backstage-plugin-postmortems-common';
import { aFactor, aMention } from './fakePostmortems';

/** A pattern that alice made and that was found twice. */
export function aPattern(overrides: Partial<Pattern> = {}): Pattern {
  return {
    id: 'pool',
    name: 'Connection pool exhausted',
    category: 'capacity-planning',
    version: 1,
    postmortems: 2,
    suggestedPostmortems: 0,
    isRestricted: false,
    mayCurate: true,
    aliases: [],
    merged: [],
    openActions: 0,
    createdAt: '2025-02-10T08:00:00.000Z',
    createdBy: 'user:default/alice',
    updatedAt: '2025-02-11T08:00:00.000Z',
    updatedBy: 'user:default/alice',
    ...overrides,
  };
}

type Unconfirmed = UnconfirmedPage['items'][number];

/** A factor of which the category is only suggested. */
export function anUnconfirmed(
  overrides: Partial<Unconfirmed> = {},
): Unconfirmed {
  return {
    ...aFactor({ category: 'monitoring-gap' }),
    categorySource: 'suggested',
    postmortem: aMention(),
    pattern: null,
    suggestions: { categories: [], patterns: [] },
    ...overrides,
  };
}
