/** What is said about keeping the reminders of an action quiet. */
export const snoozeMessages = {
  open: 'Snooze {{key}} in {{postmortem}}',
  hint: 'Snooze: no reminders until a day',
  wake: 'Wake now',
  wakeLabel: 'Wake {{key}} in {{postmortem}} now',
  title: 'Snooze {{key}}',
  help: 'Nobody is reminded of it until that day. It stays open, and is as due as before.',
  until: 'Until',
  untilHelp: 'At most 90 days from now.',
  reason: 'Why?',
  reasonHelp: 'Shown with the action, with your name.',
  cancel: 'Cancel',
  save: 'Snooze',
  done: '{{key}} is snoozed until {{day}}',
  woken: '{{key}} is awake again',
} as const;
