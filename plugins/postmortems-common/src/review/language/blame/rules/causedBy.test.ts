import { rulesInText } from '../../testing/rulesIn';

describe('the rule caused-by', () => {
  it.each([
    'Priya pushed straight to main without asking anyone.',
    'The maintainer carelessly force-pushed over the release branch.',
    'The intern nuked the database.',
    'Dave hosed the config.',
    'The outage was caused by a developer who pushed straight to main.',
    'The outage was caused by Lena.',
    'The committer broke the build.',
    'The engineer who caused the outage has been retrained.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('caused-by');
  });

  it.each([
    'The manager process crashed.',
    'The outage was caused by an expired certificate.',
    'The outage was caused by a change to the load balancer made at 10:05.',
    'Rob broke down the work into tickets.',
    'The team broke the incident into phases.',
    'The update bricked the switch.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
