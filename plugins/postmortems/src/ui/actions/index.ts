export * from './ActionFacts';
export * from './MentionLinks';
export * from './useOutcomes';
export * from './useProposedSponsors';
