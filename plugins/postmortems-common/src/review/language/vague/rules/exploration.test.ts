import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule exploration', () => {
  it.each([
    'Investigate',
    'Investigate the root cause',
    'Investigate why the queue filled up',
    'Look into alerting',
    'Look into why the failover did not work',
    'Review the process',
    'Review our deployment process',
    'Review the incident with the team',
    'Consider moving to Postgres',
    'Consider adding a cache',
    'Think about rate limiting',
    'Discuss with the platform team',
    'Discuss how we could avoid this',
    'Explore options for multi-region',
    'Evaluate alternatives to the current queue',
    'Research better load balancers',
    'Understand why the alert did not fire',
    'Figure out why the cache was cold',
    'Find a better way to deploy',
    'Monitor the situation',
    'Follow up with the vendor',
    'Follow up',
    'Strengthen the review process',
    'Analyse the logs',
    'Assess the impact',
    'Identify gaps in monitoring',
    'Revisit our alerting strategy',
    'Continue monitoring',
    'Continue to improve the tests',
    'Work on resilience',
    'Monitoring',
    'Root cause analysis',
    'Investigation of the memory leak',
    'Try to reproduce the problem',
    'Talk to the database team',
    'Meet with the vendor to discuss the outage',
    'Look at connection pool settings',
    'Check if the backups work',
    'Check whether other services are affected',
    'Determine the cause of the spike',
    'Decide what to do about the legacy service',
    'Brainstorm ideas for faster rollbacks',
    'Wait for the vendor',
    'Hold regular meetings with the vendor',
  ])('points at: %s', title => {
    expect(rulesInTitle(title)).toEqual(['exploration']);
  });

  it.each([
    'Review and adjust connection pool size',
    'Run a failover game day for orders-db in March',
    'Investigate and fix the leak in the websocket handler',
    'Write the design document for sharding the events table',
    'Check for expired certificates in the nightly job',
    'Monitor replication lag and page above 30 s',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
