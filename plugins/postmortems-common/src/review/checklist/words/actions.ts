/** The words of the checks of what is done about it. */
export const actionsWords = {
  'actions-complete': {
    title: 'Actions have owner, due date and priority',
    why: 'What nobody owns by no day is not done (process, step 4 and validation).',
    advice: 'Agree on an owner and a day with whoever will do it.',
    reasons: {
      none: 'There is no action item yet.',
      incomplete: 'Without owner or due date: {{actions}}.',
      complete:
        'Each action that is owed has an owner, a due date and a priority.',
    },
  },
  'actions-specific': {
    title: 'Actions are specific',
    why: 'Only what somebody else could check gets done (process, step 4 and pitfalls).',
    advice:
      'Say what will have been added, changed or removed, where, and up to which figure.',
    reasons: {
      none: 'No action is owed.',
      other_language:
        'The actions are in another language than English, which is not read.',
      vague: 'Actions that leave open what will have been done: {{actions}}.',
      specific: 'Each action that is owed says what will have been done.',
    },
  },
  'action-prevents': {
    title: 'At least one action prevents or detects',
    why: 'Repairs and training leave the same thing free to happen again (process, step 4).',
    advice:
      'Add an action that makes it impossible or seen at once, and say the types of the actions.',
    reasons: {
      none: 'There is no action item yet.',
      typed: 'Actions that prevent or detect: {{actions}}.',
      worded: 'By their words these prevent or detect: {{actions}}.',
      untyped:
        'No action says that it prevents or detects; the types of some are not said.',
      neither: 'No action prevents or detects.',
    },
  },
  'actions-sponsored': {
    title: 'Urgent actions have a sponsor',
    why: 'Somebody has to make room for what is urgent, or it languishes (process, step 6).',
    advice: 'Name who makes sure that there is time for it.',
    reasons: {
      none: 'There is no action item yet.',
      no_high: 'No action of high priority is owed.',
      unsponsored: 'Of high priority, without a sponsor: {{actions}}.',
      sponsored: 'Each action of high priority has a sponsor.',
    },
  },
  'actions-tracked': {
    title: 'Actions are tracked as tickets',
    why: 'Work is done from where a team plans its work (process, step 6 and validation).',
    advice: 'Make a ticket of each, and paste its address into the action.',
    reasons: {
      none: 'There is no action item yet.',
      closed: 'No action is owed.',
      untracked: 'Without a ticket: {{actions}}.',
      tracked: 'Each action that is owed has a ticket.',
    },
  },
} as const;
