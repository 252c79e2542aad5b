import { FactorUnit } from 'backstage-plugin-postmortems-common';

/** What is counted by: of the facts, the columns of what it is, as it was said, and of who says so; and of the factors. */
export const UNITS: Record<
  FactorUnit,
  Record<'unit' | 'said' | 'source' | 'ofFactor' | 'sourceOfFactor', string>
> = {
  category: {
    ...{ unit: 'postmortem_facts.category', ofFactor: 'factors.category' },
    said: 'postmortem_facts.category',
    source: 'postmortem_facts.category_source',
    sourceOfFactor: 'factors.category_source',
  },
  // Of a set of merged patterns, the one that stands for all.
  pattern: {
    ...{ unit: 'patterns.root_id', ofFactor: 'patterns.root_id' },
    said: 'postmortem_facts.pattern_id',
    source: 'postmortem_facts.pattern_source',
    sourceOfFactor: 'factors.pattern_source',
  },
};
