import { mentionAt, writeMention } from './mentionAt';

describe('a mention that is being typed', () => {
  it.each([
    ['@', 0, ''],
    ['@al', 0, 'al'],
    ['ask @jo-ann.b', 4, 'jo-ann.b'],
    ['(@Zoë', 1, 'Zoë'],
    ['a\n@bob', 2, 'bob'],
  ])('%j begins at %i with %j', (text, start, term) => {
    expect(mentionAt(text, text.length)).toEqual({ start, term });
  });

  it.each(['', 'alice', 'me@al', '@al ice', '@user:default/alice', '@@a'])(
    '%j is none',
    text => {
      expect(mentionAt(text, text.length)).toBeUndefined();
    },
  );

  it('is looked for where the caret stands, and written out there', () => {
    const text = 'ask @al please';
    const typed = mentionAt(text, 7)!;
    expect(typed).toEqual({ start: 4, term: 'al' });
    expect(writeMention(text, 7, typed, 'user:default/alice')).toEqual({
      text: 'ask @user:default/alice please',
      caret: 'ask @user:default/alice '.length,
    });
    expect(mentionAt(text, 12)).toBeUndefined();
  });
});
