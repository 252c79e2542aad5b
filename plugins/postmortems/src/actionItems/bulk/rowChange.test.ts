import { anActionItem } from '../../testing/fakePostmortems';
import { changeFor, takenBack } from './rowChange';

describe('changeFor', () => {
  const open = anActionItem({ owner: 'user:default/dan', dueOn: '2025-02-16' });

  it('is what was meant, where it is not so yet', () => {
    const owner = 'group:default/platform-team';
    expect(changeFor(open, { owner })).toEqual({ owner });
    const done = { status: 'done', proof: 'It fired' } as const;
    expect(changeFor(open, done)).toEqual(done);
  });

  it('is nothing where it is so already', () => {
    expect(changeFor(open, { dueOn: '2025-02-16' })).toBeNull();
    expect(changeFor(open, { status: 'open' })).toBeNull();
  });

  it('leaves what is verified, and a proof that stands there', () => {
    const proven = anActionItem({ status: 'done', proof: 'CI run 12' });
    const meant = { status: 'done', proof: 'It fired' } as const;
    expect(changeFor(proven, meant)).toBeNull();
    expect(changeFor({ ...proven, status: 'open' }, meant)).toEqual({
      status: 'done',
    });
    expect(changeFor({ ...proven, status: 'verified' }, meant)).toBeNull();
  });

  it('gives its proof to what waits for one', () => {
    const waiting = anActionItem({ status: 'done', proof: null });
    expect(changeFor(waiting, { status: 'done' })).toBeNull();
    expect(changeFor(waiting, { status: 'done', proof: 'It fired' })).toEqual({
      status: 'done',
      proof: 'It fired',
    });
  });
});

describe('takenBack', () => {
  it('is each field as it was, and no other', () => {
    const seen = anActionItem({ owner: null, dueOn: '2025-02-16' });
    expect(takenBack(seen, { owner: 'user:default/dan' })).toEqual({
      owner: null,
    });
    expect(takenBack(seen, { dueOn: '2025-03-01' })).toEqual({
      dueOn: '2025-02-16',
    });
  });

  it('re-opens what was closed, without what was said about that', () => {
    const seen = anActionItem({ status: 'in_progress' });
    expect(
      takenBack(seen, { status: 'wont_do', reason: 'The pool is gone' }),
    ).toEqual({ status: 'in_progress', reason: null });
  });
});
