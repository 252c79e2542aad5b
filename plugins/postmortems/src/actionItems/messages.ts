import { bulkMessages } from './bulk/messages';
import { flowMessages } from './flow/messages';
import { snoozeMessages } from './snooze/messages';

/** What the "Action items" page says. */
export const actionItemsMessages = {
  title: 'Action items',
  summary: {
    title: 'Where the work stands',
    open: 'open',
    overdue: 'overdue',
    waitingForProof: 'waiting for proof',
    recurred: 'recurred',
    failed: 'The numbers could not be loaded.',
  },
  shares: {
    title: 'How all of it divides',
    done: '{{percent}}% done',
    open: '{{percent}}% open',
    wontDo: "{{percent}}% won't do",
  },
  filter: {
    label: 'Which action items',
    mine: "Mine and my teams'",
    team: 'Team',
    owner: 'Owner',
    service: 'Service',
    priority: 'Priority',
    status: 'Status',
    age: 'Age',
    severity: 'Severity of the incident',
    category: 'Category of a factor',
    type: 'Type',
    group: 'Group by',
    any: 'Any',
    more: 'More filters',
    moreSet: 'More filters ({{number}})',
    clear: 'Clear filters',
  },
  against: {
    open_one: '{{count}} open action addresses it.',
    open_other: '{{count}} open actions address it.',
    pattern: 'Against “{{name}}”',
    unnamed: 'Against a pattern',
    layer: {
      immediate: 'Against an immediate cause',
      contributing: 'Against a contributing factor',
      systemic: 'Against a systemic issue',
    },
    source: {
      person: 'Confirmed factors only',
      suggested: 'Suggested factors only',
    },
    published: 'Published post-mortems only',
    incidents: {
      between: 'Incidents from {{from}} to {{to}}',
      from: 'Incidents from {{from}} on',
      to: 'Incidents until {{to}}',
    },
    within: 'Within {{name}}',
    remove: 'Let go of “{{filter}}”',
  },
  bulk: bulkMessages,
  flow: flowMessages,
  statusFilter: {
    unfinished: 'Not finished',
    overdue: 'Overdue',
    waitingForProof: 'Waiting for proof',
    recurred: 'Recurred',
    finished: 'Done or verified',
    any: 'Any',
  },
  age: {
    band: '{{from}} to {{to}} days',
    last: '{{from}} days and more',
  },
  type: {
    prevent: 'Prevent',
    detect: 'Detect',
    mitigate: 'Mitigate',
    repair: 'Repair',
    process: 'Process',
  },
  grouping: {
    none: 'Nothing',
    owner: 'Owner',
    team: 'Team',
    service: 'Service',
    postmortem: 'Post-mortem',
  },
  caption: {
    none: 'Due soonest first.',
    owner: 'By owner in the order of names; due soonest first under each.',
    team: 'By team in the order of names; due soonest first under each. Who is in several teams stands under each.',
    service:
      'By service in the order of names; due soonest first under each. What concerns several services stands under each.',
    postmortem:
      'By post-mortem, the newest first; due soonest first under each.',
    pageOnly:
      'There are more than these {{shown}}: the groups hold what is on this page. Choose a team or a service to see all of it.',
  },
  column: {
    action: 'Action',
    owner: 'Owner',
    due: 'Due',
    priority: 'Priority',
    status: 'Status',
  },
  loading: 'The action items are being loaded',
  failed: 'The action items could not be loaded.',
  group: {
    owner: 'Without an owner',
    team: 'No team known',
    service: 'No service named',
    count: '{{rows}} here',
    countOverdue: '{{rows}} here, {{overdue}} overdue',
    fold: 'Rows of {{group}}',
  },
  row: {
    ticket: 'Ticket',
    priority: {
      high: 'High priority',
      medium: 'Medium priority',
      low: 'Low priority',
    },
  },
  status: {
    label: 'Status of {{key}} in {{postmortem}}, {{title}}',
    waitingForProof: 'Done, waiting for proof',
    addProof: 'Add proof',
    addProofLabel: 'Add proof to {{key}} in {{postmortem}}',
    changed: '{{key}} is now: {{status}}',
    proofAdded: 'Proof added to {{key}}',
    agree: 'Agree not to do it',
    keep: 'Keep it',
    kept: '{{key}} stays to be done',
    needsAnother:
      '{{key}}: proposed not to do it. Somebody else has to agree before it counts.',
    overtaken:
      'Somebody changed this first; it is now: {{status}}. Your change was not made.',
    overtakenElsewhere:
      'Somebody changed this first; the row has what they wrote. Your change was not made.',
    failed: 'Not changed. {{reason}}',
    unknown:
      'No answer came, so it is not known whether this was changed. Try again once the portal can be reached.',
  },
  dialog: {
    done: '{{key}} is done',
    wont_do: '{{key}} will not be done',
    proof: 'What shows it?',
    proofHelp:
      'An address, or a sentence that is signed with your name. Without one, the action waits for proof.',
    reason: 'Why not?',
    reasonHelp: 'Whoever reads the report later will want to know.',
    cancel: 'Cancel',
    save: {
      done: 'Mark as done',
      wont_do: 'Decide against it',
    },
    proposalHelp:
      'Somebody else has to agree before it counts. Whoever reads the report later will want to know, too.',
    propose: 'Propose it',
    saveProof: 'Add proof',
  },
  snooze: snoozeMessages,
  empty: {
    never:
      'Nothing here yet. The action items of all post-mortems will show up here.',
    finished:
      'Nothing is owed: every action item is done or was decided against.',
    filtered: 'No action item fits these filters.',
  },
  export: {
    button: 'Download CSV',
    fileName: 'action-items-{{today}}.csv',
    failed: 'The file could not be made.',
  },
} as const;
