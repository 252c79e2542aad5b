import { toJson } from '../database';
import {
  difference,
  extendsRevision,
  fieldChanges,
  foldChanges,
  RevisionRow,
  RowChange,
} from './revisions';

function aChange(overrides: Partial<RowChange> = {}): RowChange {
  return {
    target: 'section',
    act: 'changed',
    targetId: 'summary',
    label: 'Summary',
    before: { body: 'a' },
    after: { body: 'b' },
    ...overrides,
  };
}

function lastRevision(overrides: Partial<RevisionRow> = {}): RevisionRow {
  return {
    postmortem_id: 'p',
    n: 3,
    first_seq: 5,
    last_seq: 6,
    target: 'section',
    act: 'changed',
    target_id: 'summary',
    label: 'Summary',
    actor: 'user:default/alice',
    started_at: '2025-02-09T10:00:00.000Z',
    ended_at: '2025-02-09T10:05:00.000Z',
    reason: null,
    redaction: null,
    changes: toJson([aChange()]),
    ...overrides,
  };
}

const next = {
  changes: [aChange()],
  actor: 'user:default/alice',
  at: '2025-02-09T10:14:59.999Z',
};

describe('a save extends the last revision', () => {
  it('of the same row by the same person less than ten minutes before', () => {
    expect(extendsRevision(lastRevision(), next)).toBe(true);
  });

  it('even when that revision made the row', () => {
    const made = lastRevision({
      act: 'created',
      changes: toJson([aChange({ act: 'created' })]),
    });
    expect(extendsRevision(made, next)).toBe(true);
  });

  it.each<[string, Partial<RevisionRow>, Partial<typeof next>]>([
    ['ten minutes later', {}, { at: '2025-02-09T10:15:00.000Z' }],
    ['by another person', {}, { actor: 'user:default/bob' }],
    [
      'of another row',
      {},
      { changes: [aChange({ targetId: 'impact', label: 'Impact' })] },
    ],
    ['after a reason', { reason: 'typo' }, {}],
    ['that deletes', {}, { changes: [aChange({ act: 'deleted' })] }],
    [
      'after a transition',
      {
        changes: toJson([
          aChange({ target: 'status', targetId: null, label: 'Title' }),
        ]),
      },
      {},
    ],
  ])('but not one %s', (_, last, change) => {
    expect(extendsRevision(lastRevision(last), { ...next, ...change })).toBe(
      false,
    );
  });

  it('also for the same reason', () => {
    const last = lastRevision({ reason: 'typo' });
    expect(extendsRevision(last, { ...next, reason: 'typo' })).toBe(true);
    expect(extendsRevision(last, { ...next, reason: 'other' })).toBe(false);
  });

  it('but not one with a reason of its own', () => {
    expect(extendsRevision(lastRevision(), { ...next, reason: 'typo' })).toBe(
      false,
    );
  });
});

describe('a transition or a change of access', () => {
  it.each(['status', 'access'] as const)(
    'is a revision of its own, even right after another one (%s)',
    target => {
      const change = aChange({ target, targetId: null, label: 'Title' });
      const last = lastRevision({ target, changes: toJson([change]) });
      expect(extendsRevision(last, { ...next, changes: [change] })).toBe(false);
    },
  );
});

describe('folding changes of the same row', () => {
  it('keeps the first value before and the latest after, field by field', () => {
    const folded = foldChanges(
      [
        aChange({
          before: { body: '1', title: 'A' },
          after: { body: '2', title: 'B' },
        }),
      ],
      [aChange({ before: { body: '2' }, after: { body: '3' } })],
    );
    expect(folded).toEqual([
      aChange({
        before: { body: '1', title: 'A' },
        after: { body: '3', title: 'B' },
      }),
    ]);
  });

  it('says a row that was made and then changed was made that way', () => {
    const [folded] = foldChanges(
      [aChange({ act: 'created', before: {}, after: { body: 'x' } })],
      [aChange({ before: { body: 'x' }, after: { body: 'y' } })],
    );
    expect(folded).toMatchObject({
      act: 'created',
      before: {},
      after: { body: 'y' },
    });
  });

  it('leaves out a field that ended as it began', () => {
    const folded = foldChanges(
      [aChange({ before: { body: 'a' }, after: { body: 'b' } })],
      [aChange({ before: { body: 'b' }, after: { body: 'a' } })],
    );
    expect(fieldChanges(folded)).toEqual([]);
  });
});

describe('difference', () => {
  it('names only the fields that differ, whole values compared', () => {
    expect(
      difference(
        { title: 'A', authors: ['x'], links: [1] },
        { title: 'A', authors: ['x', 'y'], links: [1] },
        ['title', 'authors', 'links'],
      ),
    ).toEqual({ before: { authors: ['x'] }, after: { authors: ['x', 'y'] } });
  });
});
