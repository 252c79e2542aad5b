import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule improvement', () => {
  it.each([
    'Mitigate the risk of data loss',
    'Tighten up access control',
    'Make the system fault tolerant',
    'Notify stakeholders in a timely manner',
    'Improve testing',
    'Improve monitoring',
    'Better documentation',
    'More tests',
    'Add more tests',
    'Add better monitoring',
    'Improve runbooks',
    'Refactor the payments module',
    'Clean up the code',
    'Clean up technical debt',
    'Harden the infrastructure',
    'Make the system more robust',
    'Make deployments safer',
    'Increase test coverage',
    'Increase reliability of the database',
    'Reduce alert noise',
    'Optimize database queries',
    'Optimise performance',
    'Enhance observability',
    'Streamline the release process',
    'Handle errors better',
    'Handle this case better',
    'Implement better error handling',
    'The deployment process should be improved',
    'Our runbooks need to be better',
    'Test migrations more thoroughly before the next release',
    'Check dashboards more often',
  ])('points at: %s', title => {
    expect(rulesInTitle(title)).toEqual(['improvement']);
  });

  it.each([
    'Raise max_connections to 200 on orders-db',
    'Upgrade ingress-nginx to 1.9.4',
    'Reduce the TTL of the DNS record to 60 seconds',
    'Reduce log retention of the gateway from 30 to 7 days',
    'Increase the memory limit of the importer to 4 GiB',
    'Cache the exchange rates for 10 minutes',
    'Improve the error message of the deploy command to name the missing variable',
    'Improve query latency of /search to below 200 ms at p99',
    'Limit concurrency of the export job to 4',
    'Make the flag default to off',
    'Make the migration script idempotent',
    'Extend the smoke test by a payment with a saved card',
    'Simplify the deploy command to one required argument',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
