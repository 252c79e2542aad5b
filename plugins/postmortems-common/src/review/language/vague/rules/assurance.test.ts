import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule assurance', () => {
  it.each([
    'Make sure this does not happen again',
    'Ensure this never happens again',
    'Ensure that everyone is aware of the runbook',
    'Prevent similar incidents in the future',
    'Avoid this kind of problem',
  ])('points at: %s', title => {
    expect(rulesInTitle(title)).toEqual(['assurance']);
  });

  it.each([
    'Enable deletion protection on the production database',
    'Reject configs without an owner in the pre-merge check',
    'Block merges to main without an approving review',
    'Validate the feature flag schema before rollout',
    'Ensure backups are restored weekly in CI',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
