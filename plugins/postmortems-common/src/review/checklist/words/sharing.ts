/** The words of the checks of who reads it, and when. */
export const sharingWords = {
  'restriction-reasoned': {
    title: 'Restricted only with a reason',
    why: 'What is hidden teaches nobody; share as widely as security allows (process, pitfalls).',
    advice: 'Say why it is restricted, or open it.',
    reasons: {
      open: 'Everybody who is signed in can read it.',
      reasoned: 'It is restricted, and says why.',
      unreasoned: 'It is restricted, and does not say why.',
    },
  },
  distributed: {
    title: 'Shared within 48 hours',
    why: 'What everybody still remembers is worth most; after a week it is stale (process, step 5 and validation).',
    advice: 'Publish what is known, and go on afterwards.',
    reasons: {
      unresolved: 'When the incident was resolved is not known yet.',
      imported: 'It comes from elsewhere; no clock runs.',
      shared: 'It is published; when is not known.',
      in_time: 'It was published {{length}} after the resolution.',
      late: 'It was published {{length}} after the resolution.',
      left: 'There are {{length}} left of the 48 hours.',
      overdue:
        'It is {{length}} since the resolution, and it is not published.',
      stale:
        'It is {{length}} since the resolution, and it is not published: what is remembered grows stale.',
    },
  },
  'follow-up-scheduled': {
    title: 'A follow-up review, four weeks out',
    why: 'By then it shows whether the actions were done, and whether they work (process, validation).',
    advice: 'Set a day about four weeks after the review.',
    reasons: {
      none: 'No follow-up review is scheduled.',
      scheduled: 'The follow-up review is on {{day}}.',
      sooner:
        'The follow-up review on {{day}} is less than three weeks after the review.',
      later:
        'The follow-up review on {{day}} is more than five weeks after the review.',
    },
  },
} as const;
