import { rulesInText } from '../../testing/rulesIn';

describe('the rule motive', () => {
  it.each([
    'The engineer wanted to get home early.',
    'The vendor took our patience for granted.',
    'The team relied on luck.',
    'Karl turned it off because he was annoyed.',
    'The admin granted root to everyone out of convenience.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('motive');
  });

  it.each([
    'The client relied on the cache.',
    'The job tried to save the file.',
    'The scheduler took the lease for granted.',
    'The engineer wanted to save the logs.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
