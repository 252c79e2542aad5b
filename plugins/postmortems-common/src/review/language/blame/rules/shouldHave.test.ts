import { rulesInText } from '../../testing/rulesIn';

describe('the rule should-have', () => {
  it.each([
    'A second pair of eyes would have caught the typo.',
    'A quick look at the log would have told them.',
    'Common sense would have stopped this.',
    "The team needn't have restarted the primary.",
    'QA should have caught this.',
    'This could easily have been avoided.',
    'The reviewer should have noticed the missing index.',
    'We should have tested the failover earlier.',
    "@maria shouldn't have merged this on a Friday.",
    'Sven should have known better.',
    'The outage could have been prevented if the team had followed the checklist.',
    "We shouldn't have deployed on a Friday.",
    'We ought to have had a second pair of eyes, and we ought to have asked.',
    'The on-call person should have escalated sooner.',
    'We should have rolled back immediately.',
    'The rollback should have been done sooner.',
    'The issue should have been noticed in staging.',
    'It should have been obvious that the disk was filling up.',
    'More care should have been taken.',
    "We should've known that this would break.",
    'We could have avoided this by reading the release notes.',
    'I should have caught this in review.',
    'I should have double checked before running the script.',
    'The change should never have been approved.',
    'This change should not have been merged.',
    'We could have communicated this better.',
    'The vendor should have told us about the maintenance.',
    'The engineer ought to have known that the flag is global.',
    'We should not have trusted the cache.',
    'We should never have let this happen.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('should-have');
  });

  it.each([
    'Customers could not see their orders.',
    'The alert should have fired at 90%.',
    'The request should have returned 200.',
    'The health check should have removed the instance.',
    'We should have an alert on this.',
    'We should add a test for it.',
    'Engineers should be able to roll back with one command.',
    'We could have lost data.',
    'An attacker could have read the tokens.',
    'A canary would have caught this.',
    'The service would have recovered without help.',
    'We need to have two regions.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
