/** The words of the checks of what made it possible. */
export const factorsWords = {
  'several-factors': {
    title: 'Several factors, in more than one layer',
    why: 'An incident never has one cause only; what let it happen and what keeps letting it lie deeper (process, step 3 and validation).',
    advice:
      'Ask how it became possible, and what keeps making it possible: contributing and systemic factors.',
    reasons: {
      none: 'There is no factor yet.',
      one: 'There is one factor only.',
      one_layer: 'All {{count}} factors are of one layer: {{layer}}.',
      several: '{{count}} factors, of these layers: {{layers}}.',
    },
  },
  'whys-deep': {
    title: 'Why was asked often enough',
    why: 'The first answer is a symptom; asking five times, or until something systemic is found, gets behind it (process, step 3 and pitfalls).',
    advice: 'Ask of the last factor of the chain: what made this possible?',
    reasons: {
      none: 'There is no factor yet.',
      flat: 'No factor explains another, and none is systemic.',
      shallow:
        'Chains that end before the fifth why, and on nothing systemic: {{factors}}.',
      deep: 'The chains of whys go five deep, or end on something systemic.',
    },
  },
  'no-person-leaf': {
    title: 'No chain ends on a person',
    why: 'People do what made sense to them; what allowed it can be changed (process, step 3).',
    advice: 'Add a factor below it: what allowed it, or made it likely?',
    reasons: {
      none: 'There is no factor yet.',
      blamed: 'The analysis ends at what a person did wrong: {{factors}}.',
      person: 'The analysis ends at what a person did: {{factors}}.',
      deeper: 'Every chain goes on to what made it possible.',
    },
  },
  'factors-have-actions': {
    title: 'Factors and actions belong together',
    why: 'A cause that nothing is done about comes back, and an action without a cause has no end (process, steps 3 and 4).',
    advice:
      'Say of each action which factors it addresses; add one where nothing is done yet, or call the factor a hypothesis.',
    reasons: {
      none: 'There are no factors and actions to compare yet.',
      without_action: 'Factors that no action addresses: {{factors}}.',
      without_factor: 'Actions that address no factor: {{actions}}.',
      matched:
        'Every factor of weight has an action, and every action a factor.',
    },
  },
} as const;
