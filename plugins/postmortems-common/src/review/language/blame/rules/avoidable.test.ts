import { rulesInText } from '../../testing/rulesIn';

describe('the rule avoidable', () => {
  it.each([
    'We have no excuse for skipping the review.',
    'This was completely avoidable.',
    'This was an avoidable mistake.',
    'There is no excuse for this.',
    'The loss was preventable.',
    'It was entirely avoidable.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('avoidable');
  });

  it.each([
    'Downtime of the replica is avoidable with a second zone.',
    'The outage is not preventable by this check alone.',
    'The retry made the excuse page appear.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
