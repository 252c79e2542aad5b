import { rulesInText } from '../../testing/rulesIn';

describe('the rule too-slow', () => {
  it.each([
    'The on-call responded only after the third page.',
    'The vendor belatedly informed the customers.',
    'The on-call took too long to escalate.',
    'We were too slow to react.',
    'The hosting company took eleven hours to admit it.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('too-slow');
  });

  it.each([
    'The retry logic was too eager.',
    'The replica was slow to catch up.',
    'The lack of an index made the query slow.',
    'The team was paged only after the third alert.',
    'The service responded only after a restart.',
    'The job took two hours to start.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
