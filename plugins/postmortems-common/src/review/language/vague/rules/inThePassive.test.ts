import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule wish', () => {
  it.each(['Alerts must be reviewed', 'Alert thresholds need tuning'])(
    'points at: %s',
    title => {
      expect(rulesInTitle(title)).toEqual(['wish']);
    },
  );

  it.each([
    'Rotate the credentials of the CI user',
    'Renew certificates automatically with cert-manager',
    'Split the read and write pools in the orders service',
    'Roll out the new health check to all regions',
    'Automate the renewal of the wildcard certificate',
    'Archive the old build cluster',
    'Rename the flag to disable_checkout',
    'Merge #4521',
    'Release 2.4.1 with the fix',
    'Deploy the fix for the rate limiter to production',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
