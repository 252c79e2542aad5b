import { rulesInText } from '../../testing/rulesIn';

describe('the rule in-spite-of', () => {
  it.each([
    'Despite repeated reminders, the team had not renewed the licence.',
    'The team lead signed off the change despite knowing it was broken.',
    'He had been told twice not to touch that server.',
    'Sofia signed off although half of the checks were red.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('in-spite-of');
  });

  it.each([
    'Nothing in the runbook told the engineer which cluster to choose.',
    'Despite the retries, requests failed.',
    'Although the replica was healthy, it lagged.',
    'The client was told to back off.',
    'Despite the warnings, the proxy kept the old route.',
    'The team continued although the cause was not known.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
