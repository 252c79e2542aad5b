/** What is said of patterns wherever they are named. */
export const patternMessages = {
  label: 'Pattern',
  told: 'Pattern: {{name}}',
  suggested: '(suggested)',
  suggestedName: '{{name}} (suggested)',
  noPattern: 'No pattern',
  makeNamed: 'Make a new one: “{{name}}”',
  searching: 'Searching…',
  none: 'No pattern of that name.',
  failed: 'The patterns could not be searched.',
  name: 'Name',
  nameHelp: 'What people call it, such as “connection pool exhausted”.',
  category: 'Category',
  chooseCategory: 'Choose a category',
  cancel: 'Cancel',
  new: {
    title: 'New pattern',
    make: 'Make it',
  },
  restricted: {
    title: 'Tell this name?',
    text: '“{{name}}” stands only in restricted post-mortems so far. Everybody who may read this one will read its name.',
    tell: 'Tell it',
  },
  refused: {
    notYours: 'Only administrators and whoever made a pattern may change it.',
    moved:
      'It was merged, or is known by these words already. Look at it again.',
    changed: 'Somebody else has changed it meanwhile. Look at it again.',
    gone: 'It is not here any more, or you may no longer read of it.',
  },
  /** Why a pattern is suggested. */
  why: {
    same: 'the same words as “{{statement}}”',
    alias: 'the same words as one of its other names',
    like: 'like “{{statement}}”',
    shared: 'both speak of {{words}}',
  },
  words: 'by {{words}}',
  suggestions: 'Suggestions',
} as const;
