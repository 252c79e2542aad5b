import { rulesInText } from '../../testing/rulesIn';

describe('the rule once-again', () => {
  it.each([
    'The vendor changed the format yet again.',
    'It was the same contractor again.',
    'This is typical of the network team.',
    'In the end, people make mistakes.',
    'The operations team has a history of ignoring such alerts.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('once-again');
  });

  it.each([
    'The queue filled up yet again.',
    'The engineer restarted the job for the second time at 10:05.',
    'The on-call engineer rolled back once again.',
    'The same team owns both services.',
    'People make mistakes, and the gate has to catch them.',
    'Not all members of the team are in the habit of checking email.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
