import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule complaint', () => {
  it.each([
    'No alert on queue depth',
    'Lack of ownership',
    "We don't have a staging environment",
  ])('points at: %s', title => {
    expect(rulesInTitle(title)).toEqual(['complaint']);
  });

  it.each([
    'Remove the deprecated /v1/charge endpoint',
    'Delete the unused IAM role deploy-legacy',
    'Drop the column legacy_id from invoices',
    'Disable auto-merge for dependency updates',
    'Stop logging request bodies in the gateway',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
