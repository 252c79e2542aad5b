/** The words of the checks of the text, and of whether it holds together. */
export const reportWords = {
  'impact-quantified': {
    title: 'The impact is in numbers',
    why: 'How many, for how long and how much tell what an incident is worth learning; adjectives do not (process, step 5).',
    advice:
      'Say how many requests, customers or minutes, estimated if need be.',
    reasons: {
      none: 'The impact is not told yet.',
      figures: 'Figures of the impact: {{count}}.',
      counted: 'The impact is told with numbers.',
      uncounted: 'The impact is told without a number.',
    },
  },
  'root-cause-told': {
    title: 'The root cause is more than a line',
    why: 'A reader who was not there needs the mechanism, not its name (process, step 5).',
    advice: 'Tell in a few sentences how one thing led to the other.',
    reasons: {
      none: 'The root cause is not told yet.',
      short: 'The root cause is told in a line.',
      told: 'The root cause tells how it came about.',
    },
  },
  'lessons-told': {
    title: 'What went well, and what was learnt',
    why: 'What limited the damage is worth keeping, and others learn from what you know now (process, step 5).',
    advice: 'Write a line or two of each.',
    reasons: {
      none: 'Neither what went well nor what was learnt is told yet.',
      missing: 'Not told: {{section}}.',
      told: 'Both are told.',
    },
  },
  'runbook-told': {
    title: 'The runbook was followed, missing or wrong',
    why: 'A procedure is proved by the incident it was used in (process, inputs and step 3).',
    advice:
      'Say which runbook was used and whether it helped; where it did not, or there was none, plan to write it.',
    reasons: {
      unsaid: 'Nothing is said of a runbook.',
      help_unsaid: 'Whether “{{name}}” helped is not said.',
      followed: '“{{name}}” was used, and helped.',
      planned:
        '“{{name}}” did not help altogether, and an action is about runbooks.',
      wrong: '“{{name}}” did not help altogether, and no action mends it.',
      missing:
        'A factor says that a runbook was missing or wrong, and an action is about runbooks.',
      unwritten:
        'A factor says that a runbook was missing or wrong, and no action is about runbooks.',
    },
  },
  consistent: {
    title: 'The report agrees with itself',
    why: 'A reader who finds two durations believes neither (process, validation: chronologically accurate).',
    advice: 'See which of the two is right, and change the other.',
    reasons: {
      none: 'There are no times to compare with yet.',
      duration:
        'The stated duration is “{{stated}}”; the times say {{length}} ({{from}} to {{to}} UTC).',
      span: '{{section}} says “{{claim}}”; it is {{length}} in the timeline ({{from}} to {{to}} UTC).',
      within:
        '{{section}} says “{{claim}}”; it is {{length}} in the timeline ({{from}} to {{to}} UTC).',
      date: 'The title speaks of {{day}}; the incident started on {{started}}.',
      reviewed:
        'It was reviewed on {{day}}, before the incident started on {{started}}.',
      milestone:
        '{{milestone}} is at {{header}} in the header, and at {{event}} in the timeline.',
      figure:
        '{{section}} says “{{claim}}”; the figure of {{label}} is {{value}}.',
      agrees: 'Durations, times, dates and figures agree.',
    },
  },
  blameless: {
    title: 'The language is blameless',
    why: 'Who fears blame tells less, and then the system stays as it is (process, step 5, validation and pitfalls).',
    advice: 'Ask what made it possible or likely, and write that.',
    reasons: {
      none: 'There is no text yet.',
      other_language:
        'The text is in another language than English, which is not read.',
      blame: 'Somebody is blamed in: {{places}}.',
      hindsight: 'Judged by what was known only later: {{places}}.',
      blameless: 'Nobody is blamed.',
    },
  },
} as const;
