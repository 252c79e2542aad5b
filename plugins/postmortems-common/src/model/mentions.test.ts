import fc from 'fast-check';
import { mentionedUsers, mentionsIn } from './mentions';

describe('the people whom a text mentions', () => {
  it.each<[text: string, users: string[]]>([
    ['@user:default/alice please look', ['user:default/alice']],
    ['ask @User:Default/Alice.', ['user:default/alice']],
    ['(@user:default/a.b-c)', ['user:default/a.b-c']],
    [
      '@user:default/bob, @user:default/alice and @user:default/bob',
      ['user:default/bob', 'user:default/alice'],
    ],
    // Neither a group, nor a name alone, nor a part of something else.
    ['@group:default/team and @alice and me@user:default/alice', []],
    ['https://a.example/@user:default/alice', []],
    ['@user:default/', []],
    // Code is quoted.
    ['`@user:default/alice`', []],
    ['``a ` @user:default/alice`` @user:default/bob', ['user:default/bob']],
    ['a ` b @user:default/alice', ['user:default/alice']],
    ['```\n@user:default/alice\n```\n@user:default/bob', ['user:default/bob']],
    ['~~~\n```\n@user:default/alice', []],
  ])('of %j are %j', (text, users) => {
    expect(mentionedUsers(text)).toEqual(users);
  });

  it('stand where they are said to', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('@user:default/alice', '`', '``', '\n```\n', ' ', '\n'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
    );
    fc.assert(
      fc.property(pieces, found => {
        const text = found.join('');
        for (const { start, end, userRef } of mentionsIn(text)) {
          expect(text.slice(start, end).toLowerCase()).toBe(`@${userRef}`);
        }
      }),
    );
  });

  it('are found in a long and hostile text at once', () => {
    const hostile = [
      '@user:'.repeat(50_000),
      '`'.repeat(300_000),
      '` `` '.repeat(60_000),
      `@user:a/${'a-'.repeat(150_000)}`,
    ];
    for (const text of hostile) {
      const begun = performance.now();
      mentionsIn(text);
      expect(performance.now() - begun).toBeLessThan(500);
    }
  });
});
