import fc from 'fast-check';
import { cpuTime } from '../report/__testUtils__/cpuTime';
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

  it.each([
    ['beginnings', '@user:', ''],
    ['one run of backticks', '`', ''],
    ['runs of two lengths', '` `` ', ''],
    ['one name', 'a-', '@user:a/'],
  ])('are found in time linear in a long text of %s', (_, piece, start) => {
    const ofLength = (length: number) =>
      start + piece.repeat(length / piece.length);
    const [long, eighth] = [ofLength(300_000), ofLength(300_000 / 8)];
    const least = (text: string) =>
      Math.min(
        ...Array.from({ length: 5 }, () => cpuTime(() => mentionsIn(text))),
      );
    least(eighth);
    // None takes 100 ms, and all about eight to twelve times what an eighth takes. What grows with the square takes 64
    // times as long: many seconds.
    expect(least(long)).toBeLessThan(Math.max(500, 8 * 3 * least(eighth)));
  });
});
