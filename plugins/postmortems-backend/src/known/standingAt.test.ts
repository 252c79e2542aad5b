import { RecordedAction, standingAt } from './standingAt';

const AT = '2025-03-10T12:00:00.000Z';
const DUE = '2025-03-20';

const action = (fields: Partial<RecordedAction> = {}): RecordedAction => ({
  ...{ status: 'open', dueOn: DUE, createdAt: '2025-01-01T00:00:00.000Z' },
  promisedAt: fields.createdAt ?? '2025-01-01T00:00:00.000Z',
  ...fields,
});
const later = (before: Record<string, unknown>, day = '2025-03-11') => ({
  ...{ at: `${day}T00:00:00.000Z`, before },
});

describe('how an action stood when an incident started', () => {
  it.each([
    ['open', action(), []],
    ['open', action({ status: 'in_progress', dueOn: null }), []],
    ['open', action({ dueOn: '2025-03-10' }), []],
    ['overdue', action({ dueOn: '2025-03-09' }), []],
    ['done', action({ status: 'verified' }), []],
    ['declined', action({ status: 'wont_do' }), []],
    // Done only afterwards.
    ['open', action({ status: 'done' }), [later({ status: 'open' })]],
    // Opened again because of it.
    ['done', action(), [later({ status: 'done' })]],
    // Its day was moved because of it.
    ['overdue', action(), [later({ dueOn: '2025-03-01' })]],
  ])('is %s', (standing, now, changes) => {
    expect(standingAt(now, changes, AT)).toBe(standing);
  });

  it('takes changes back from the last to the first', () => {
    const changes = [
      later({ status: 'wont_do' }, '2025-03-12'),
      later({ status: 'in_progress' }, '2025-03-15'),
      later({ status: 'open' }, '2025-03-13'),
    ];
    expect(standingAt(action({ status: 'done' }), changes, AT)).toBe(
      'declined',
    );
  });

  it('leaves what was changed before as it was', () => {
    const changes = [later({ status: 'open' }, '2025-03-09')];
    expect(standingAt(action({ status: 'done' }), changes, AT)).toBe('done');
  });

  it('passes over what was taken out of the history', () => {
    const changes = [later({ status: { redacted: true } })];
    expect(standingAt(action({ status: 'done' }), changes, AT)).toBe('done');
  });

  it('is nothing before it was promised', () => {
    const createdAt = '2025-03-10T12:00:00.001Z';
    expect(standingAt(action({ createdAt }), [], AT)).toBeUndefined();
  });

  it('is told of an import by what was open when it came, and by nothing else', () => {
    const imported = {
      createdAt: '2026-01-01T00:00:00.000Z',
      promisedAt: '2025-01-01T00:00:00.000Z',
    };
    expect(standingAt(action(imported), [], AT)).toBe('open');
    expect(
      standingAt(action({ ...imported, status: 'done' }), [], AT),
    ).toBeUndefined();
  });
});
