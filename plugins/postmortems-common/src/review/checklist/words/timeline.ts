/** The words of the checks of what was collected, and of the timeline. */
export const timelineWords = {
  'timeline-complete': {
    title: 'The timeline is complete',
    why: 'What nobody wrote down cannot be learnt from (process, step 2 and validation).',
    advice:
      'Add the events and times that are missing, or note below “Data We Did Not Have” that nothing is known of them.',
    reasons: {
      none: 'There is no event yet.',
      milestones: 'No time is known for: {{milestones}}.',
      untimed: 'Events without a time: {{count}}.',
      silent: 'Nothing is told for {{length}} from {{from}}.',
      whole: 'All five moments are known, and no long stretch is left untold.',
    },
  },
  'times-in-order': {
    title: 'Times are in order, in UTC',
    why: 'Causes are read from what came first; one zone makes clocks comparable (process, step 2 and validation).',
    advice: 'Look at these times again, and say in which zone they were read.',
    reasons: {
      none: 'No time is known yet.',
      order: 'Earlier than the moment that has to be before it: {{places}}.',
      told: 'Earlier than what its words say came first: {{places}}.',
      day: 'Of another day than everything around it: {{places}}.',
      zone: 'Written without a zone, and taken as UTC: {{places}}.',
      clock: 'Of an hour in which clocks were changed: {{places}}.',
      ordered: 'All times are in order, and each says what it is in UTC.',
    },
  },
  'data-gaps-noted': {
    title: 'Missing data is noted',
    why: 'Who reads on has to know what could not be seen, and it can be kept longer next time (process, step 1).',
    advice: 'Note them below “Data We Did Not Have”.',
    reasons: {
      no_evidence: 'No evidence has been brought in yet.',
      told: 'The report says which data was missing.',
      none: 'The evidence has no gaps.',
      noted: 'All gaps of the evidence are noted: {{count}}.',
      unnoted:
        'Gaps of the evidence that the report does not tell: {{count}} of {{all}}.',
    },
  },
} as const;
