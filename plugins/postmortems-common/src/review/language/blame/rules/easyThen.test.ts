import { rulesInText } from '../../testing/rulesIn';

describe('the rule easy-then', () => {
  it.each([
    'All he had to do was read the message.',
    'The reviewers only had to open the link.',
    'It would have taken the author two minutes to run the tests.',
    'The engineer just had to look at the prompt.',
    'He did it at noon, which anyone with experience knows not to do.',
    'A careful engineer would never run this at noon.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('easy-then');
  });

  it.each([
    'The failover would have taken four minutes.',
    'It would have taken the cluster ten more nodes.',
    'We only had to restart one pod.',
    'The job only had to read one file.',
    'Everyone knows the new procedure now.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
