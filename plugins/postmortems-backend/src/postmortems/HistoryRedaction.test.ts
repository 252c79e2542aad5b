import { HistoryEntry, HistoryRedaction } from './HistoryRedaction';
import { REDACTED, RowChange } from './revisions';

const change = (
  before: object,
  after: object,
  overrides: Partial<RowChange> = {},
): RowChange => ({
  target: 'event',
  act: 'changed',
  targetId: 'e1',
  label: '',
  before: { ...before },
  after: { ...after },
  ...overrides,
});

const entry = (
  n: number,
  label: string,
  ...changes: RowChange[]
): HistoryEntry => ({
  n,
  label,
  reason: null,
  changes: changes.map(one => ({ ...one, label: one.label || label })),
});

/** The history without what revision `n` says; nothing where nothing was to be taken. */
function redact(history: HistoryEntry[], n: number, currentReason?: string) {
  const redaction = new HistoryRedaction(n);
  for (const one of history) redaction.see(one);
  const texts = redaction.decide(currentReason ?? null);
  if (!texts?.size) return undefined;
  return history
    .map(one => redaction.withoutTexts(one) ?? one)
    .map(one => redaction.withoutLabels(one) ?? one);
}

/** An event that is called by what it describes: right, wrong, its source named, and right again. */
const history = [
  entry(1, 'Right', change({}, { description: 'Right' }, { act: 'created' })),
  entry(2, 'Wrong', change({ description: 'Right' }, { description: 'Wrong' })),
  entry(3, 'Wrong', change({ source: '' }, { source: 'logs' })),
  entry(4, 'Right', change({ description: 'Wrong' }, { description: 'Right' })),
];

describe('HistoryRedaction', () => {
  it.each([2, 4])(
    'takes a text and the name by it out of all revisions, and leaves what is said now: %p',
    n => {
      expect(redact(history, n)).toEqual([
        history[0],
        entry(
          2,
          '',
          change({ description: 'Right' }, { description: REDACTED }),
        ),
        entry(3, '', change({ source: '' }, { source: 'logs' })),
        entry(
          4,
          'Right',
          change({ description: REDACTED }, { description: 'Right' }),
        ),
      ]);
    },
  );

  it.each([1, 3, 7])('has nothing to take out of revision %p', n => {
    expect(redact(history, n)).toBeUndefined();
  });

  it('leaves the same text where another thing or another field says it', () => {
    const others = [
      entry(5, 'x', change({}, { source: 'Wrong' }, { targetId: 'e2' })),
      entry(6, 'x', change({}, { description: 'Wrong' }, { targetId: 'e2' })),
      entry(7, 'x', change({}, { actor: 'Wrong' }, { targetId: 'e3' })),
    ];
    expect(redact([...history, ...others], 2)!.slice(4)).toEqual(others);
  });

  it('knows a title whether the post-mortem was made or changed by it', () => {
    const document = { target: 'document', targetId: null } as const;
    const header = { target: 'header', targetId: null } as const;
    const redacted = redact(
      [
        entry(1, 'Bad', change({}, { title: 'Bad' }, document)),
        entry(
          2,
          'published',
          change({}, { status: 'x' }, { ...header, target: 'status' }),
        ),
        entry(3, 'Good', change({ title: 'Bad' }, { title: 'Good' }, header)),
      ],
      1,
    )!;
    expect(redacted.map(({ label }) => label)).toEqual([
      '',
      'published',
      'Good',
    ]);
    expect(redacted.map(({ changes: [{ after }] }) => after)).toEqual([
      { title: REDACTED },
      { status: 'x' },
      { title: 'Good' },
    ]);
  });

  it('takes the reason of the revision, but not one that the post-mortem still gives', () => {
    const restricted = {
      ...entry(1, 'restricted'),
      reason: 'Names a customer',
    };
    expect(redact([restricted], 1)).toEqual([{ ...restricted, reason: null }]);
    expect(redact([restricted], 1, 'Names a customer')).toBeUndefined();
  });

  it('leaves no trace of a list or of what is in it', () => {
    const link = (url: string) => [{ url, title: 'Runbook' }];
    const redacted = redact(
      [
        entry(1, 'T', change({ links: [] }, { links: link('https://bad') })),
        entry(2, 'T', change({ links: link('https://bad') }, { links: [] })),
      ],
      2,
    );
    expect(JSON.stringify(redacted)).not.toContain('bad');
    expect(redacted![0].changes[0].before).toEqual({ links: [] });
  });
});
