/** What the small shared pieces say. */
export const uiMessages = {
  severity: {
    none: 'No severity',
    /** Spoken after the key: `P1, Critical service degraded`. */
    named: '{{key}}, {{title}}',
  },
  status: {
    draft: 'Draft',
    in_review: 'In review',
    published: 'Published',
  },
  visibility: {
    restricted: 'Restricted',
  },
  actionStatus: {
    open: 'Open',
    in_progress: 'In progress',
    done: 'Done',
    verified: 'Verified',
    wont_do: "Won't do",
    waitingForProof: 'Waiting for proof',
  },
  priority: {
    high: 'High',
    medium: 'Medium',
    low: 'Low',
  },
  due: {
    none: 'No due date',
    today: 'Due today',
    inDays_one: 'Due tomorrow',
    inDays_other: 'Due in {{count}} days',
    on: 'Due {{day}}',
    overdue_one: '{{count}} day overdue',
    overdue_other: '{{count}} days overdue',
  },
  time: {
    utc: '{{time}} UTC',
    local: '{{time}} your time ({{zone}})',
  },
  names: {
    nobody: 'Nobody',
    unknown: '{{name}} (not in the catalog)',
    more: '+{{number}} more',
  },
  picker: {
    none: 'The catalog has nothing like that.',
    searching: 'Searching the catalog',
    failed: 'The catalog could not be searched.',
    clear: 'Clear {{label}}',
    open: 'Choose {{label}}',
    close: 'Close the list of {{label}}',
  },
  markdown: {
    plain: 'This text could not be formatted; here it is as it was written.',
    loadImages_one: 'Load {{count}} image from {{hosts}}',
    loadImages_other: 'Load {{count}} images from {{hosts}}',
  },
  error: {
    safe: 'Nothing was changed.',
    retry: 'Try again',
    offline: 'The portal could not be reached.',
    gone: 'It does not exist, or you may not read it.',
    refused: 'You may not do this.',
    failed: 'The portal answered with an error.',
  },
  undo: {
    action: 'Undo',
    dismiss: 'Dismiss',
    failed: 'Could not undo. {{reason}}',
  },
  pager: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: 'Page {{number}}',
  },
  loading: 'Loading',
} as const;
