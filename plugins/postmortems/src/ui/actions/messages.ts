/** What is told of an action beside its status. */
export const actionMessages = {
  proof: 'Proof: {{proof}}',
  given: 'Proof: {{proof}} ({{person}}, {{day}})',
  signed: 'Proof: “{{proof}}” (signed by {{person}}, {{day}})',
  verified: 'Verified by {{person}}, {{day}}',
  reason: 'Why not: {{reason}}',
  proposed:
    '{{person}} proposes not to do it: {{reason}} Somebody else has to agree.',
  snoozed: 'Snoozed until {{day}}: {{reason}} ({{person}})',
  extended_one: 'Due day put off once',
  extended_other: 'Due day put off {{count}} times',
  recurred: 'Recurred: {{where}}',
  held_one: 'No recurrence in {{count}} day ({{postmortems}})',
  held_other: 'No recurrence in {{count}} days ({{postmortems}})',
  postmortems_one: 'one post-mortem there',
  postmortems_other: '{{count}} post-mortems there',
  moreOf: '{{all}} and {{count}} more',
  sameIdea: 'Also in {{where}}',
} as const;
