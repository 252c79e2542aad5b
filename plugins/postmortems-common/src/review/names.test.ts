import { peopleNamedIn, writtenNames } from './names';

describe('the people that a document names', () => {
  it('are those of its header and of its actions, each once', () => {
    expect(
      peopleNamedIn({
        authors: ['user:default/tom'],
        reviewers: ['user:default/ada'],
        facilitator: 'user:default/eva',
        members: ['group:default/payments'],
        actionItems: [
          { owner: 'user:default/tom', sponsor: 'user:default/ida' },
          { owner: null, sponsor: null },
        ],
      }),
    ).toEqual([
      'group:default/payments',
      'user:default/ada',
      'user:default/eva',
      'user:default/ida',
      'user:default/tom',
    ]);
  });

  it.each([
    [
      'a person by the first name, too',
      'user:default/t',
      'Tove Berg',
      ['Tove Berg', 'Tove'],
    ],
    [
      'a team by the whole name',
      'group:default/p',
      'Night Watch',
      ['Night Watch'],
    ],
    ['nobody by initials', 'user:default/t', 'Al Berg', ['Al Berg']],
    ['no account', 'user:default/mark', 'mark', []],
    ['nobody whom the catalog does not know', 'user:default/x', undefined, []],
  ])('are written as %s', (_, ref, title, names) => {
    expect(writtenNames([ref], () => title)).toEqual(names);
  });
});
