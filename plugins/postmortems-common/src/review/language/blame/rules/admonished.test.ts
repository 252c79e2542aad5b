import { rulesInText } from '../../testing/rulesIn';

describe('the rule admonished', () => {
  it.each([
    'The team deployed although they had been warned.',
    'Engineers need to be more careful when editing DNS.',
    'The responsible engineer has been spoken to.',
    'Erik has been reminded to double-check his work.',
    'The developers should pay attention to the linter.',
    'You can see that the reviewers must be more careful.',
    'Maria has been reprimanded.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('admonished');
  });

  it.each([
    'The engineer was not aware that the table was in use, because the tool does not show it.',
    'Responsible team: Payments.',
    'The team responsible for the failure detector has been renamed.',
    'Attention of the on-call was split between four pages.',
    'The page asked for attention within five minutes.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
