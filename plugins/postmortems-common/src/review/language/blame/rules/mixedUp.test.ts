import { rulesInText } from '../../testing/rulesIn';

describe('the rule mixed-up', () => {
  it.each([
    'The engineer kept restarting it instead of checking the logs.',
    'The ops engineer restarted the primary instead of the replica.',
    'The operator mistook the primary for the replica.',
    'Karl mixed up staging and production.',
    'I ran the script against production instead of staging.',
    'The technician mistook valve A for valve B.',
    'Lena mixed up the two hosts.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('mixed-up');
  });

  it.each([
    'The queue served requests from the cache instead of the database.',
    'Metrics of both clusters are mixed in one panel.',
    'The confused deputy problem is described in the paper.',
    'The engineer rolled back instead of investigating further.',
    'The job restarts instead of checking the lock.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
