import { actionMessages } from './actions/messages';
import { calendarMessages } from './calendar/messages';
import { causesMessages } from './causes/messages';
import { checksMessages } from './checks/messages';
import { patternMessages } from './patterns/messages';
import { ticketMessages } from './tickets/messages';
import { timelineMessages } from './timeline/messages';

/** What the small shared pieces say. */
export const uiMessages = {
  zone: {
    none: 'There is no such zone.',
  },
  severity: {
    none: 'No severity',
  },
  status: {
    draft: 'Draft',
    in_review: 'In review',
    published: 'Published',
  },
  visibility: {
    open: 'Open to everyone',
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
  action: actionMessages,
  pattern: patternMessages,
  tickets: ticketMessages,
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
  duration: {
    d: '{{number}} d',
    h: '{{number}} h',
    min: '{{number}} min',
    s: '{{number}} s',
  },
  timeToShare: {
    left: '{{length}} left to share it',
    late: '{{length}} late',
    stale: 'Growing stale, {{length}} since the resolution',
    why: 'A report is shared within {{hours}} hours of the resolution.',
  },
  presence: {
    in: '{{person}} is in {{place}}',
    here: '{{person}} is here too',
    somewhere: '{{person}} is writing',
    more_one: 'one more',
    more_other: '{{count}} more',
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
    long: 'This part is long, so it is shown as it was written.',
    format: 'Format it all the same',
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
  evidence: {
    line: 'line {{number}}',
    lines_one: '{{count}} line of evidence',
    lines_other: '{{count}} lines of evidence',
    stated: 'Stated; no line of evidence shows it',
    text: {
      title: 'Text of {{title}}',
      loading: 'Reading the text',
      failed: 'The text could not be read.',
      cut_one: '{{count}} more line is not shown.',
      cut_other: '{{count}} more lines are not shown.',
      cutInside: 'The rest of it is not shown.',
      leftOut_one:
        '{{count}} character between its beginning and its end was not kept.',
      leftOut_other:
        '{{count}} characters between its beginning and its end were not kept.',
      save: 'Save as a file',
      close: 'Close',
    },
  },
  image: {
    label: 'Image',
    loading: 'The image is being loaded',
    failed: 'The image could not be loaded.',
    gone: 'This image is no longer here.',
    enlarge: 'Show larger: {{what}}',
    enlargeIt: 'Show the image larger',
    close: 'Close',
  },
  calendar: calendarMessages,
  causes: causesMessages,
  checks: checksMessages,
  timeline: timelineMessages,
  milestone: {
    started: 'Started',
    detected: 'Detected',
    acknowledged: 'Acknowledged',
    mitigated: 'Mitigated',
    resolved: 'Resolved',
  },
  undo: {
    action: 'Undo',
    failed: 'Could not undo. {{reason}}',
  },
  pager: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: 'Page {{number}}',
  },
  title: 'Post-mortems',
  start: 'Start a post-mortem',
  table: {
    date: 'Date',
    severity: 'Severity',
    title: 'Title',
    services: 'Services',
    duration: 'Duration',
    factors: 'Factors',
    actions: 'Open actions',
    updated: 'Updated',
    status: 'Status',
    none: 'None',
    unknown: 'Not known',
    local: 'Started {{started}}, updated {{updated}} your time ({{zone}})',
    localUpdated: 'Updated {{updated}} your time ({{zone}})',
    openActions: '{{open}} of {{all}}',
    overdue_one: '{{count}} overdue',
    overdue_other: '{{count}} overdue',
  },
  verdict: {
    q: 'q {{q}}',
    qBelow: 'q < {{q}}',
    over: 'over-represented ({{q}})',
    perhaps_one:
      'seen once, more often than chance has it ({{q}}), though the ratio may be 1',
    perhaps_other:
      'seen {{count}} times, more often than chance has it ({{q}}), though the ratio may be 1',
    inLine_one: 'seen once, not clearly more than chance',
    inLine_other: 'seen {{count}} times, not clearly more than chance',
    tooFew_one: 'seen once, too few to say',
    tooFew_other: 'seen {{count}} times, too few to say',
    nowhere: 'not clearly more than chance at any service',
    tooFewAnywhere: 'too few at any service to say',
    named: '{{service}} ({{q}})',
    namedMore_one: '{{names}} and one more',
    namedMore_other: '{{names}} and {{count}} more',
    overAt: 'over-represented at {{names}}',
    perhapsAt:
      'more often than chance has it at {{names}}, though the ratio may be 1',
    expected:
      'By post-mortems with about as many factors, those of this service included, chance alone would put {{expected}} here; this is about {{ratio}} times as many ({{low}} to {{high}} is plausible).',
    notTested:
      'Chance alone would put {{expected}} here: with fewer than one, no ratio is told.',
  },
} as const;
