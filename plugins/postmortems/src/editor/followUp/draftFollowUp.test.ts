import type { ActionOutcome } from 'backstage-plugin-postmortems-common';
import { aMention, anActionItem } from '../../testing/fakePostmortems';
import { draftFollowUp } from './draftFollowUp';

const outcome = (fields: Partial<ActionOutcome>): ActionOutcome => ({
  recurrences: [],
  held: null,
  ...fields,
});

describe('the draft of a follow-up', () => {
  it('has a row for each action: what was promised, how it stands, whether it held', () => {
    const done = { status: 'done', proof: 'It fired' } as const;
    const items = [
      anActionItem({
        key: 'AI-001',
        title: 'Alert on the pool',
        owner: 'user:default/bob',
        ...done,
      }),
      anActionItem({ key: 'AI-002', title: 'Runbook', owner: null, ...done }),
      anActionItem({
        key: 'AI-003',
        title: 'Plan check',
        status: 'in_progress',
        dueOn: '2025-03-01',
      }),
      anActionItem({ key: 'AI-004', title: 'Pool size', status: 'done' }),
      anActionItem({
        key: 'AI-005',
        title: 'Retire it',
        status: 'wont_do',
        reason: 'Replaced',
      }),
      anActionItem({ key: 'AI-006', title: 'A cache', isIdea: true }),
    ];
    const outcomes = new Map([
      [items[0].id, outcome({ held: { days: 28, postmortems: 3 } })],
      [
        items[1].id,
        outcome({
          recurrences: [
            aMention({ ref: 'PM-2025-03-03' }),
            aMention({ ref: 'PM-2025-03-04-X7KQ2', visibility: 'restricted' }),
          ],
        }),
      ],
    ]);
    expect(draftFollowUp(items, outcomes)).toBe(
      [
        '| Action | Owner | How it stands | Did it hold? |',
        '| --- | --- | --- | --- |',
        '| AI-001 Alert on the pool | bob | done: It fired | no recurrence in 28 days |',
        '| AI-002 Runbook | – | done: It fired | recurred in PM-2025-03-03 |',
        '| AI-003 Plan check | dan | in progress, due 2025-03-01 | – |',
        '| AI-004 Pool size | dan | done, waiting for proof | too early to tell |',
        "| AI-005 Retire it | dan | won't do: Replaced | – |",
        '',
      ].join('\n'),
    );
  });

  it('names no post-mortem that not everybody may read, nor that there is one', () => {
    const item = anActionItem({ status: 'verified', proof: 'It fired' });
    const restricted = aMention({ visibility: 'restricted' });
    const told = (recurrences: ActionOutcome['recurrences']) =>
      draftFollowUp([item], new Map([[item.id, outcome({ recurrences })]]));
    expect(told([restricted])).toBe(told([]));
  });

  it('keeps its table whatever a title says', () => {
    const item = anActionItem({ key: 'AI-001', title: 'a | b <c> *d*' });
    expect(draftFollowUp([item], new Map())).toContain(
      '| AI-001 a \\| b \\<c\\> \\*d\\* |',
    );
  });

  it('is empty where nothing was promised', () => {
    expect(draftFollowUp([anActionItem({ isIdea: true })], new Map())).toBe('');
  });
});
