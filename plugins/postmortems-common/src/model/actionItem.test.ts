import { isOverdue, isUnfinished, isWaitingForProof } from './actionItem';
import { ACTION_STATUSES, ActionStatus } from './vocabulary';

const TODAY = '2025-02-16';

const an = (
  status: ActionStatus,
  rest: { dueOn?: string; proof?: string } = {},
) => ({ status, dueOn: rest.dueOn ?? null, proof: rest.proof ?? null });

describe('an action item', () => {
  it('is owed while it is open or in progress', () => {
    expect(ACTION_STATUSES.filter(status => isUnfinished({ status }))).toEqual([
      'open',
      'in_progress',
    ]);
  });

  it('is overdue from the day after its due day, while it is owed', () => {
    expect(isOverdue(an('open', { dueOn: '2025-02-15' }), TODAY)).toBe(true);
    expect(isOverdue(an('open', { dueOn: TODAY }), TODAY)).toBe(false);
    expect(isOverdue(an('open'), TODAY)).toBe(false);
    expect(isOverdue(an('in_progress', { dueOn: '2024-12-31' }), TODAY)).toBe(
      true,
    );
    expect(isOverdue(an('done', { dueOn: '2024-12-31' }), TODAY)).toBe(false);
    expect(isOverdue(an('wont_do', { dueOn: '2024-12-31' }), TODAY)).toBe(
      false,
    );
  });

  it('waits for proof once it is done and nothing shows it', () => {
    expect(isWaitingForProof(an('done'))).toBe(true);
    expect(isWaitingForProof(an('done', { proof: '' }))).toBe(true);
    expect(isWaitingForProof(an('done', { proof: 'Seen' }))).toBe(false);
    expect(isWaitingForProof(an('verified'))).toBe(false);
    expect(isWaitingForProof(an('open'))).toBe(false);
  });
});
