import { rulesInText } from '../../testing/rulesIn';

describe('the rule own-accord', () => {
  it.each([
    'The admin patched the server on his own initiative.',
    'The engineer acted alone.',
    'The contractor changed the route against the advice of the team.',
    'The developers deployed behind our backs.',
    'The vendor unilaterally changed the limit.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('own-accord');
  });

  it.each([
    'The load balancer acts on its own.',
    'The service runs against the rules of the staging firewall.',
    'The engineer checked the change against the policy file.',
    'We went on our own way.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
