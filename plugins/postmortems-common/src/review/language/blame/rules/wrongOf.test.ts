import { rulesInText } from '../../testing/rulesIn';

describe('the rule wrong-of', () => {
  it.each([
    'We were wrong to trust the default.',
    'It was silly of us to skip the test.',
    'It was careless of him to leave the session open.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('wrong-of');
  });

  it.each([
    'Redis dropped the wrong key.',
    'The wrong shard was chosen by the router.',
    'The proxy used the wrong upstream.',
    'We first looked in the wrong place.',
    'The dashboard showed the wrong unit.',
    'The cache was wrong to begin with.',
    'The stupid-proof wizard asks for the name.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
