import { rulesInText } from '../../testing/rulesIn';

describe('the rule called-to-order', () => {
  it.each([
    'The team needs to get its act together.',
    'Developers should stop pushing untested code.',
    'The reviewers must do their job properly.',
    'People need to learn to read the alerts.',
    'The engineer needs retraining.',
    'The responsible engineer was given a warning.',
    'Engineers have to take more responsibility.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('called-to-order');
  });

  it.each([
    'The job should stop retrying after three attempts.',
    'The on-call should stop the pump before the valve is closed.',
    'The model needs retraining.',
    'The client was given a warning header.',
    'The pod was sent a signal.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
