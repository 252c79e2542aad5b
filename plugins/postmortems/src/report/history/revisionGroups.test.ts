import { Revision } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { groupRevisions, reasonsOf, touchedIn } from './revisionGroups';

const revision = (
  n: number,
  time: string,
  overrides: Partial<Revision> = {},
): Revision => ({
  n,
  firstSeq: n,
  lastSeq: n,
  target: 'section',
  act: 'changed',
  targetId: 'summary',
  label: 'Summary',
  actor: 'user:default/alice',
  startedAt: `2025-02-09T${time}:00.000Z`,
  endedAt: `2025-02-09T${time}:00.000Z`,
  reason: null,
  redaction: null,
  ...overrides,
});

const rangesOf = (revisions: Revision[]) =>
  groupRevisions(revisions).map(({ first, last }) => [first, last]);

describe('groupRevisions', () => {
  it('makes one group of what one person did in one sitting, newest first', () => {
    const groups = groupRevisions([
      revision(1, '14:00'),
      revision(2, '14:30'),
      revision(3, '15:20', { endedAt: '2025-02-09T15:25:00.000Z' }),
      revision(4, '15:30', { actor: 'user:default/bob' }),
    ]);
    expect(
      groups.map(({ actor, first, last }) => [actor, first, last]),
    ).toEqual([
      ['user:default/bob', 4, 4],
      ['user:default/alice', 1, 3],
    ]);
    expect(groups[1]).toMatchObject({
      startedAt: '2025-02-09T14:00:00.000Z',
      endedAt: '2025-02-09T15:25:00.000Z',
    });
  });

  it('starts anew after more than an hour', () => {
    expect(
      rangesOf([
        revision(1, '10:00'),
        revision(2, '11:00'),
        revision(3, '12:01'),
      ]),
    ).toEqual([
      [3, 3],
      [1, 2],
    ]);
  });

  it('measures the pause from the end of a long revision', () => {
    expect(
      rangesOf([
        revision(1, '10:00', { endedAt: '2025-02-09T10:50:00.000Z' }),
        revision(2, '11:30'),
      ]),
    ).toEqual([[1, 2]]);
  });

  it('lets a transition, an access change and a deletion stand alone', () => {
    expect(
      rangesOf([
        revision(1, '10:00', { target: 'document', act: 'created' }),
        revision(2, '10:01'),
        revision(3, '10:02'),
        revision(4, '10:03', { target: 'access' }),
        revision(5, '10:04', { target: 'status' }),
        revision(6, '10:05'),
      ]),
    ).toEqual([
      [6, 6],
      [5, 5],
      [4, 4],
      [2, 3],
      [1, 1],
    ]);
  });

  it('keeps every revision in exactly one group, whose range is without a gap', () => {
    const revisions = fc
      .array(
        fc.record({
          minutes: fc.integer({ min: 0, max: 120 }),
          actor: fc.constantFrom('user:default/a', 'user:default/b'),
          target: fc.constantFrom('section', 'event', 'status'),
        }),
        { maxLength: 40 },
      )
      .map(steps => {
        let at = Date.parse('2025-02-09T00:00:00.000Z');
        return steps.map(({ minutes, actor, target }, i) => {
          at += minutes * 60_000;
          const time = new Date(at).toISOString();
          return revision(i + 1, '00:00', {
            actor,
            target: target as Revision['target'],
            startedAt: time,
            endedAt: time,
          });
        });
      });
    fc.assert(
      fc.property(revisions, all => {
        const groups = groupRevisions(all);
        let expected = all.length;
        for (const group of groups) {
          expect(group.last).toBe(expected);
          expect(group.revisions).toHaveLength(group.last - group.first + 1);
          expect(new Set(group.revisions.map(r => r.actor)).size).toBe(1);
          expected = group.first - 1;
        }
        expect(expected).toBe(0);
      }),
    );
  });
});

describe('touchedIn', () => {
  it('counts each thing once and puts the most touched kind first', () => {
    const [group] = groupRevisions([
      revision(1, '10:00'),
      revision(2, '10:15'),
      revision(3, '10:20', {
        target: 'action',
        targetId: '1',
        label: 'AI-001',
      }),
      revision(4, '10:25', {
        target: 'action',
        targetId: '2',
        label: 'AI-002',
      }),
    ]);
    expect(touchedIn(group)).toEqual([
      { target: 'action', count: 2, labels: ['AI-001', 'AI-002'] },
      { target: 'section', count: 1, labels: ['Summary'] },
    ]);
  });
});

describe('the reasons of a sitting', () => {
  it('stand in the order in which they were given, each once', () => {
    const [group] = groupRevisions([
      revision(1, '14:00', { reason: 'a typo' }),
      revision(2, '14:01'),
      revision(3, '14:02', { reason: 'a wrong number' }),
      revision(4, '14:03', { reason: 'a typo' }),
    ]);
    expect(reasonsOf(group)).toEqual(['a typo', 'a wrong number']);
  });
});
