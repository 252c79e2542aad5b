import type { Row, RowState } from 'backstage-plugin-postmortems-common';
import { Part, summarize } from './summary';

const ROW: Row = { version: 1 };

function row(part: Part, state: Partial<RowState<Row>>) {
  const base: RowState<Row> = {
    phase: 'clean',
    row: ROW,
    kept: true,
    problems: {},
    removed: false,
  };
  return { part, state: { ...base, ...state } };
}

describe('summarize', () => {
  it('says when the last row was saved, once all are', () => {
    expect(
      summarize([
        row('incident', { savedAt: 10 }),
        row('timeline', { savedAt: 30 }),
        row('actions', {}),
      ]),
    ).toEqual({
      kind: 'saved',
      rows: 3,
      part: undefined,
      retry: undefined,
      reason: undefined,
      savedAt: 30,
      unsaved: false,
      kept: true,
    });
  });

  it('puts a conflict before a refusal, a refusal before waiting, waiting before saving', () => {
    const rows = [
      row('incident', { phase: 'rejected' }),
      row('timeline', { phase: 'saving' }),
      row('factors', { phase: 'retrying', retry: 'offline' }),
      row('actions', {
        phase: 'rejected',
        rejection: { status: 403, message: 'No' },
      }),
      row('section-impact', { phase: 'conflict' }),
    ];
    const worst = () => {
      const { kind, part } = summarize(rows);
      rows.pop();
      return [kind, part];
    };
    expect(worst()).toEqual(['conflict', 'section-impact']);
    expect(worst()).toEqual(['rejected', 'actions']);
    expect(worst()).toEqual(['retrying', 'factors']);
    expect(worst()).toEqual(['saving', 'timeline']);
    expect(worst()).toEqual(['incomplete', 'incident']);
  });

  it('says that a new post-mortem needs a title before it says that the rest is waiting', () => {
    expect(
      summarize([
        row('incident', {
          phase: 'rejected',
          row: { version: 0 },
          problems: { version: 'must not be empty' },
        }),
        row('section-impact', { phase: 'retrying', retry: 'unavailable' }),
      ]),
    ).toMatchObject({ kind: 'untitled', part: 'incident', unsaved: true });
  });

  it('says that a title is too long, where there is one', () => {
    const untitled = (title: string) =>
      summarize([
        row('incident', {
          phase: 'rejected',
          row: { version: 0, title } as { version: number },
        }),
      ]).titleTooLong;
    expect(untitled('x'.repeat(213))).toBe(true);
    expect(untitled(' ')).toBeUndefined();
  });

  it('asks for a look at an old text before it speaks of waiting', () => {
    expect(
      summarize([
        row('incident', { phase: 'retrying', retry: 'offline' }),
        row('timeline', { phase: 'rejected', leftAt: 7 }),
      ]),
    ).toMatchObject({ kind: 'left', part: 'timeline' });
  });

  it('tells of an expired sign-in before a lost connection: that one a person can mend', () => {
    expect(
      summarize([
        row('incident', { phase: 'retrying', retry: 'offline' }),
        row('timeline', { phase: 'retrying', retry: 'signedOut' }),
      ]).retry,
    ).toBe('signedOut');
  });

  it('says when anything would be lost with the page', () => {
    expect(
      summarize([
        row('incident', { phase: 'retrying', retry: 'offline' }),
        row('section-impact', { phase: 'saving', kept: false }),
      ]),
    ).toMatchObject({ unsaved: true, kept: false });
  });
});
