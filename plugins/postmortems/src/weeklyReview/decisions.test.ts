import { anActionItem } from '../testing/fakePostmortems';
import { choicesFor, DECISION_KEYS, takenBack } from './decisions';

const TODAY = '2026-03-02';
const DONE = { status: 'done', proof: 'It fired' } as const;

describe('what may be decided', () => {
  const choices = (fields = {}, mayEdit = true) =>
    choicesFor({ ...anActionItem(fields), mayEdit });

  it('of what is owed, is who owes it, until when, or that it is over', () => {
    expect(choices()).toEqual([
      'kept',
      'reassigned',
      'moved',
      'done',
      'wont_do',
      'snoozed',
    ]);
  });

  it('of what is done, is whether that holds', () => {
    expect(choices({ status: 'done' })).toEqual(['kept', 'proven', 'reopened']);
    expect(choices(DONE)).toEqual(['kept', 'verified', 'reopened']);
    expect(choices({ ...DONE, status: 'verified' })).toEqual([
      'kept',
      'reopened',
    ]);
  });

  it('is nothing, for those who only read it', () => {
    expect(choices({}, false)).toEqual(['kept']);
  });

  it.each([
    ['owed', {}],
    ['waiting for proof', { status: 'done' }],
    ['proven', DONE],
  ])('has a key for each choice of what is %s', (_, fields) => {
    const keys = choices(fields).map(decision => DECISION_KEYS[decision]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a decision that is taken back', () => {
  it('brings back owner and day', () => {
    const seen = anActionItem({ owner: 'user:default/bob', dueOn: TODAY });
    expect(takenBack(seen, { owner: null }, TODAY)).toEqual({
      owner: 'user:default/bob',
    });
    expect(takenBack(seen, { dueOn: '2026-04-01' }, TODAY)).toEqual({
      dueOn: TODAY,
    });
  });

  it('brings back the end, with what was said of it', () => {
    const seen = anActionItem(DONE);
    expect(takenBack(seen, { status: 'open' }, TODAY)).toEqual({
      status: 'done',
      proof: 'It fired',
    });
  });

  it('brings back a snooze that it ended, while its day has not come', () => {
    const snooze = { snoozedUntil: '2026-03-03', snoozeReason: 'a freeze' };
    const change = { status: 'done', proof: 'It fired' } as const;
    const seen = anActionItem(snooze);
    expect(takenBack(seen, change, TODAY)).toEqual({
      status: 'open',
      proof: null,
      ...snooze,
    });
    expect(takenBack(seen, change, '2026-03-03')).toEqual({
      status: 'open',
      proof: null,
    });
  });

  it('wakes what was snoozed', () => {
    const change = { snoozedUntil: '2026-03-03', snoozeReason: 'a freeze' };
    expect(takenBack(anActionItem(), change, TODAY)).toEqual({
      snoozedUntil: null,
      snoozeReason: null,
    });
  });
});
