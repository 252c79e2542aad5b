import { rulesInText } from '../../testing/rulesIn';

describe('the rule pointed-at', () => {
  it.each([
    'It was Kim who approved the change, so this one is on her.',
    'Root cause: the intern.',
    'Anna was the one who turned the alert off.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('pointed-at');
  });

  it.each([
    'It is easy to forget the second step.',
    'We should add a test for it.',
    'Human error is never the root cause.',
    `We don't accept "human error" as a cause.`,
    '> Tom forgot to renew it.',
    'Anna was the one who noticed the queue.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
