import { rulesInText } from '../../testing/rulesIn';

describe('the rule not-even', () => {
  it.each([
    'She never even opened the runbook.',
    'The on-call did not even look at the graphs.',
    'Nobody thought to check the backups.',
    'The team never got around to writing the runbook.',
    'The storage engineers did not so much as open the dashboard.',
    'The administrator did not trouble to read the release notes.',
    'The architects gave no thought to the queue.',
    'It never occurred to the author that the id might be null.',
    "It did not cross anyone's mind to check the replica.",
    'The engineer did not have the skills for this task.',
    'Two reviewers barely looked at it.',
    'No one on the call had the presence of mind to stop the rollout.',
    'Nobody took the trouble to look at the disk graphs.',
    'Not a single engineer looked at the metrics.',
    'Everybody thought somebody else was watching the queue.',
    'Both teams assumed the other had renewed it.',
    'The agency did not deliver what they promised.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('not-even');
  });

  it.each([
    'The error never occurred to this day.',
    'The scheduler never got around the lock.',
    'The pod did not have the capability NET_ADMIN.',
    'The disk was barely used.',
    'How do we make sure that the checklist gets read?',
    'The request did not cross the zone.',
    'Each replica assumed the other was the leader.',
    'Both teams expect the module to change in June.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
