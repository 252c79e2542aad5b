import { rulesInText } from '../../testing/rulesIn';

describe('the rule supposed-to', () => {
  it.each([
    'The engineer was supposed to notify the support team.',
    'We were supposed to rotate the key in March.',
    'The operator on duty was supposed to have closed the valve.',
    'The auditors were not supposed to change the rules.',
    'The account manager promised a fix that never came.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('supposed-to');
  });

  it.each([
    'The backup was supposed to run at midnight.',
    'The limit is meant to protect the database.',
    'Traffic was expected to double.',
    'The promised capacity was never delivered to this region.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
