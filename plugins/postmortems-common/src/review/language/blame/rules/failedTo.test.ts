import { rulesInText } from '../../testing/rulesIn';

describe('the rule failed-to', () => {
  it.each([
    'Ops failed to escalate the page in time.',
    'The failure of the team to follow the runbook made it worse.',
    "The engineer's failure to follow the runbook made it worse.",
    'The night shift operator failed to notice the pressure rise.',
    'The developers failed to appreciate the impact.',
    'The developer had failed to run the tests before merging.',
    "The database team's failure to tune the pool caused the outage.",
    'We failed our customers.',
    'We failed to keep the runbook up to date.',
    'The surgeon failed to count the sponges.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('failed-to');
  });

  it.each([
    'The pod failed to start.',
    'The Postgres operator failed to reconcile the cluster.',
    'cert-manager failed to renew the certificate.',
    'Users failed to log in for ten minutes.',
    'If someone forgets to set the flag, the deploy now fails.',
    'The script now fails when an engineer forgets the flag.',
    'The consumer group failed to rebalance.',
    'The agent failed to ship logs.',
    'We failed to reproduce it locally.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
