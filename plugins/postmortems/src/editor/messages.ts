import { coachMessages } from './coach/messages';
import { evidenceMessages } from './evidence/messages';

/** What the editor says. */
export const editorMessages = {
  untitled: 'Untitled post-mortem',
  read: 'Read the report',
  loading: 'Opening the post-mortem',
  notLoaded: 'The post-mortem could not be opened.',
  mayNotEdit: 'You may read this post-mortem, but not change it.',
  problem: 'Something could not be done: {{reason}}',
  changedMeanwhile:
    'A row was not deleted, because somebody else has changed it meanwhile. Have a look at it first.',
  problemIn: '{{field}} {{problem}}.',
  pasteTooMany:
    '{{pasted}} rows would make more than the {{limit}} that a post-mortem holds. Nothing was pasted.',
  notYet: 'Not saved yet: {{problem}}.',
  remove: 'Delete {{what}}',
  removed: 'Deleted “{{what}}”',
  removedFrom: 'Removed “{{what}}” from “{{label}}”',
  new: {
    title: 'Incident, {{day}}',
    titleAbout: 'Incident on {{entity}}, {{day}}',
  },
  parts: {
    incident: 'Incident',
    evidence: 'Evidence',
    timeline: 'Timeline',
    factors: 'Causes',
    actions: 'Actions',
    review: 'Review',
  },
  outline: {
    label: 'Parts of the post-mortem',
    empty: 'nothing yet',
    begun: 'begun',
    filled: 'filled in',
  },
  reason: {
    question: 'What is this change for?',
    hint: 'It is published already: the reason stands in its history.',
    give: 'Save with this reason',
    leave: 'Save without one',
    given: 'Reason for your changes: {{reason}}',
    none: 'Your changes stand in the history without a reason.',
    change: 'Change the reason',
  },
  saving: {
    now: 'Saving…',
    all: 'Everything is saved',
    saved: 'Saved {{time}}',
    unmade: 'Nothing is kept until you type',
    /** Where the text is meanwhile; stands behind what is said of saving. */
    kept: 'Your text is kept on this device.',
    notKept:
      'There is no room to keep your text on this device: leave this page open.',
    offline: 'Offline: your text is kept on this device; retrying.',
    unavailable: 'Could not save. Your text is kept on this device; retrying.',
    signedOut:
      'Your sign-in has expired. Your text is kept on this device and is saved once you are signed in again.',
    retryingNotKept:
      'Could not save, and there is no room to keep your text on this device. Leave this page open; retrying.',
    signedOutNotKept:
      'Your sign-in has expired, and there is no room to keep your text on this device. Leave this page open, sign in again in another tab, then try here.',
    rejected: 'Not saved: {{reason}}. {{kept}}',
    untitled: 'Nothing is saved before it has a title. {{kept}}',
    titleTooLong: 'Nothing is saved while the title is too long. {{kept}}',
    unexplained: 'Not saved before you say what it is for. {{kept}}',
    left: 'A text that you left unsaved earlier waits for you to look at it.',
    incomplete_one: 'Saved, except one entry that is not complete',
    incomplete_other: 'Saved, except {{count}} entries that are not complete',
    incompleteNotKept_one:
      'Saved, except one entry that is not complete. {{kept}}',
    incompleteNotKept_other:
      'Saved, except {{count}} entries that are not complete. {{kept}}',
    conflict_one: 'Somebody else changed the same text. Both are kept.',
    conflict_other:
      'Somebody else changed the same text in {{count}} places. Both are kept.',
    conflictNotKept_one: 'Somebody else changed the same text. {{kept}}',
    conflictNotKept_other:
      'Somebody else changed the same text in {{count}} places. {{kept}}',
    signIn: 'Sign in again',
    tryNow: 'Try now',
    show: 'Show',
    /** Said to those who do not see the line, once when it begins and once when it is over. */
    spoken: {
      conflict: 'Two people changed the same text.',
      rejected: 'A change was refused and is not saved.',
      untitled: 'Nothing can be saved without a title.',
      unexplained:
        'Nothing is saved before you say what the change is for, at the top of the page.',
      left: 'An unsaved text of yours is waiting.',
      retrying: 'Saving does not work at the moment; it is tried again.',
      signedOut: 'Your sign-in has expired; nothing is saved until it is back.',
      over: 'Saving works again.',
    },
  },
  keys: {
    title: 'Keys',
    save: 'Save now',
    newRow: 'New row below',
    otherRow: 'Row above or below',
    deleteRow: 'Delete the row',
    move: 'Move a cause up or down',
    indent: 'A cause explains the one above; or no longer',
    emphasis: 'Bold, italic',
    finding: 'Next or previous words to look at',
    proposal: 'Accept, edit or dismiss a proposed event',
    otherPart: 'Next or previous part',
  },
  conflict: {
    notice:
      'Somebody else changed this while you were writing. Nothing is lost: both texts are kept until you choose.',
    noticeNotKept:
      'Somebody else changed this while you were writing. {{kept}}',
    compare: 'Compare and choose',
    notLoaded: 'The comparison could not be loaded: {{reason}}. Try again.',
    again:
      'They have changed it again since you began to compare. Have a look before you choose.',
    lookAgain: 'Show the change',
    title: 'Two people changed this',
    text: 'Choose what shall stand. Struck through is what was taken out, underlined what was put in.',
    yours: 'Your change',
    theirs: 'Their change',
    choose: 'What shall stand',
    take: {
      mine: 'Yours',
      theirs: 'Theirs',
      merged: 'Both, put together',
    },
    merged: 'The text that shall stand',
    stacked:
      'Both of you changed the same lines, so here they are one after the other.',
    later: 'Not now',
    save: 'Save this',
  },
  rejected: {
    again: 'Try again',
    giveUp: 'Give up my change',
  },
  left: {
    notice:
      'You left this unsaved on {{day}}. It is only on this device, and nobody else sees it.',
    save: 'Save it',
    giveUp: 'Throw it away',
  },
  number: {
    unread: 'Not a number, such as 1.5, 40,000 or 40k.',
  },
  entity: {
    unread: 'Not a name the catalog could have. Choose one from the list.',
    unreadPerson:
      'Nobody of that name to add. Choose from the list, or write somebody the catalog does not know as user:default/name.',
  },
  time: {
    zone: 'Times are typed in',
    utc: '{{day}} {{time}} UTC',
    skipped: 'The clocks skipped this hour; taken as one hour later.',
    repeated:
      'This hour came twice ({{offsets}}); taken as the first. Write the offset behind it to say which.',
    unread: {
      form: 'Not understood as a time. Try 10:05, -15m or 9 Feb 10:05.',
      zone: 'Not a known zone. Try +01:00 or Europe/Berlin.',
      day: 'There is no such day.',
    },
    review: {
      count_one: '{{count}} time to look at',
      count_other: '{{count}} times to look at',
      withoutZone_one: '{{count}} without a zone, taken as UTC',
      withoutZone_other: '{{count}} without a zone, taken as UTC',
      underIncident_one: '{{count}} to look at under Incident',
      underIncident_other: '{{count}} to look at under Incident',
      next: 'Next',
      nextOf: 'Next: {{what}}',
      milestoneOrder: '{{milestone}} is before {{other}}, {{time}}.',
      toldOrder: {
        acknowledged:
          'This is acknowledged before anybody was paged, {{time}}.',
        resolved: 'This is resolved before it fired, {{time}}.',
      },
      milestoneDiffers: 'Under Incident, {{milestone}} is {{time}}.',
      useHere: 'Use {{time}} here',
      useThere: 'Use {{time}} there',
      noZone:
        'No zone was written; it was taken as {{zone}}. If another is meant, write it behind the time.',
      noZoneInEvidence:
        '“{{title}}” names no zone; its times were taken as {{zone}}.',
      toEvidence: 'Change that under Evidence',
      repeatedHour:
        'This hour came twice in {{zone}}: {{first}} or {{second}} UTC.',
      skippedHour:
        'The clocks skipped this hour in {{zone}}: {{first}} or {{second}} UTC.',
      itWas: 'It was {{time}} UTC',
      otherDay: 'By the other times, this was on {{day}}.',
      moveTo: 'Move to {{day}}',
      corrected: 'Set to {{time}}',
    },
  },
  images: {
    add: 'Add an image',
    over: 'Let go to put images into this text',
    title_one: 'Insert an image',
    title_other: 'Insert {{count}} images',
    what: 'What does it show?',
    whatHelp:
      'Say in a sentence what it shows, for readers who cannot see it. You may leave it empty, but then they miss it.',
    unreadable: 'It cannot be opened any more.',
    insert: 'Insert',
    cancel: 'Cancel',
    /** Stands in the text meanwhile. */
    uploading: 'Uploading {{name}}…',
    underWay_one: 'An image is being uploaded',
    underWay_other: '{{count}} images are being uploaded',
    again: 'Try again',
    refused: '“{{name}}” was not inserted: {{reason}}. Your text is kept.',
    lost: {
      offline:
        '“{{name}}” was not inserted: the connection was lost. Your text is kept.',
      unavailable:
        '“{{name}}” was not inserted: the portal could not take it just now. Your text is kept.',
      signedOut:
        '“{{name}}” was not inserted: your sign-in has expired. Your text is kept.',
    },
    displaced:
      'Its place in the text was removed, so “{{name}}” was not inserted. It is kept under Evidence.',
    problem: {
      svg: '“{{name}}” is an SVG, which can carry programs. Save it as PNG and add that.',
      type: '“{{name}}” is not a PNG, JPEG or WebP image. Other files come in under Evidence.',
      size: '“{{name}}” has {{size}} MB; an image may have {{limit}} MB.',
      empty: '“{{name}}” is empty.',
    },
  },
  markdown: {
    modes: 'Write or preview',
    write: 'Write',
    preview: 'Preview',
    nothing: 'Nothing written yet.',
    placeholder: 'Markdown, as on GitHub.',
    tooLong:
      'That would make {{points}} characters; a section holds {{limit}}. Nothing was pasted, and your text is as it was. Link to long logs instead.',
  },
  incident: {
    /** A severity by its key and its title: `P1, Critical service degraded`. */
    severity: '{{key}}, {{title}}',
    what: 'What happened',
    when: 'When',
    whenHelp:
      'Such as 10:05, 10:05:23, -15m, now or 9 Feb 10:05. An event of the timeline that is marked as a milestone fills in its time here.',
    where: 'Where',
    who: 'Who writes and reviews',
    followUp: 'What comes after',
    noSeverity: 'Not decided',
    statedHelp: 'What was said elsewhere, if it was.',
    suggested: '· suggested',
    affectedHelp: 'What suffered.',
    originHelp: 'Where it came from.',
    notYourPeople: 'Said by those who are one of them.',
    relatedUnread: 'A reference looks like PM-2025-02-09.',
  },
  kinds: {
    incident: 'Incident',
    near_miss: 'Near miss',
  },
  milestones: {
    started: 'Started',
    detected: 'Detected',
    acknowledged: 'Acknowledged',
    mitigated: 'Mitigated',
    resolved: 'Resolved',
  },
  links: {
    add: 'Add a link',
    kind: 'Kind of link',
    url: 'Address',
    title: 'Title',
  },
  linkKinds: {
    runbook: 'Runbook',
    incident: 'Incident',
    channel: 'Channel',
    dashboard: 'Dashboard',
    change: 'Change',
    other: 'Other',
  },
  impact: {
    add: 'Add a figure',
    value: 'How many',
    unit: 'Unit',
    label: 'Of what',
    estimated: 'Estimated',
  },
  runbook: {
    name: 'Which runbook',
    url: 'Its address',
    helped: 'Did it help?',
  },
  runbookHelp: {
    yes: 'Yes',
    partly: 'Partly',
    no: 'No',
  },
  timeline: {
    hint: 'Type through it with Tab and Enter, or paste a table from a spreadsheet or from Markdown.',
    time: 'Time',
    event: 'Event',
    source: 'Source',
    actor: 'Actor',
    inCatalog: '{{names}} in the catalog',
    milestone: 'Milestone',
    evidence: 'Evidence',
    evidencePlaceholder: 'Link to evidence',
    noMilestone: 'No milestone',
    timePlaceholder: '10:05',
    eventPlaceholder: 'What happened next?',
    unnamed: 'an event',
    draw: 'Show the timeline to scale',
    hideDrawing: 'Hide the timeline to scale',
    outOfOrder: 'The events are not in the order of time.',
    sort: 'Put them in order',
    pasted_one: 'One event pasted',
    pasted_other: '{{count}} events pasted',
  },
  actors: {
    appear: 'In the exported report, people appear',
    by: {
      name: 'by name',
      role: 'by role',
    },
    hint: 'Where a handle, an address or a full name of one of these stands in the texts, the export has the role too. Other names in the texts are yours to look at. Authors and owners of actions stay named, and so does everybody here in the portal.',
    nobody: 'The timeline names nobody yet.',
    stays: 'Stays as it is',
    roles: {
      onCall: 'On-call engineer',
      commander: 'Incident commander',
      database: 'Database engineer',
      support: 'Support engineer',
    },
  },
  coach: coachMessages,
  evidence: evidenceMessages,
  layers: {
    immediate: 'Immediate',
    contributing: 'Contributing',
    systemic: 'Systemic',
  },
  certainties: {
    hypothesis: 'Hypothesis',
    confirmed: 'Confirmed',
  },
  factors: {
    hint: 'What made this possible, and what made that possible? Alt+Shift (on a Mac Ctrl+Cmd) with the arrow keys moves a cause: right to explain the one above, up or down among its neighbours.',
    statement: 'Cause',
    layer: 'Layer',
    category: 'Category',
    certainty: 'Certainty',
    explains: 'Explains',
    explainsNothing: 'Explains no other cause',
    explainsThis: 'Explains: {{statement}}',
    explainsUnknown: 'Explains a cause that is not here',
    notYetSaved:
      '“{{statement}}” has to be saved before it can be moved or explained.',
    noCategory: 'No category',
    statementPlaceholder: 'What made this possible?',
    unnamed: 'a cause',
    act: {
      add: 'Add this action',
      added: 'Added: {{title}}',
      outline: {
        offer: 'Copy an outline',
        copied: 'Outline copied',
        failed: 'The browser does not let it be copied',
      },
    },
    draw: 'Draw the causes',
    hideDrawing: 'Hide the drawing',
  },
  priorities: {
    high: 'High priority',
    medium: 'Medium priority',
    low: 'Low priority',
  },
  actionTypes: {
    prevent: 'Prevent',
    detect: 'Detect',
    mitigate: 'Mitigate',
    repair: 'Repair',
    process: 'Process',
  },
  actions: {
    hint: 'One thing that somebody can finish, with an owner and a day. Paste a table to add many.',
    key: 'ID',
    title: 'Action',
    owner: 'Owner',
    due: 'Due',
    priority: 'Priority',
    type: 'Type',
    noType: 'No type',
    status: 'Status',
    titlePlaceholder: 'What will be different, and where?',
    unnamed: 'an action',
    moreOf: 'More about {{what}}',
    sponsor: 'Sponsor',
    ticket: 'Ticket',
    proof: 'Proof',
    proofHelp: 'What shows that it is done: an address or a sentence.',
    reason: 'Why it will not be done',
    addresses: 'Addresses these causes',
    pasted_one: 'One action pasted',
    pasted_other: '{{count}} actions pasted',
    pastedInPart_one: 'One action pasted. Not understood: {{unread}}',
    pastedInPart_other: '{{count}} actions pasted. Not understood: {{unread}}',
  },
  review: {
    unmade: 'There is nothing to review before something is written.',
    status: {
      draft: 'Work in progress. Everyone who may read it sees that.',
      in_review: 'Ready to be read and questioned.',
      published: 'Finished. Its causes count among what recurs.',
    },
    mayNotMove:
      'Authors, reviewers and the facilitator decide when it moves on.',
    unsaved: 'Something is not saved yet; look at the line at the top first.',
    open: 'Everyone signed in may read it.',
    restricted:
      'Only authors, reviewers, the facilitator and those named may read it.',
  },
} as const;
