import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule which-one', () => {
  it.each([
    'Additional checks',
    'Knowledge sharing',
    'Handle edge cases',
    'Resolve open issues',
    'Create a plan',
    'Update documentation accordingly',
    'Test everything before release',
    'Add tests',
    'Add monitoring',
    'Write documentation',
    'Update the documentation',
    'Update docs',
    'Update runbook',
    'Fix the issue',
    'Fix the bug',
    'Fix it',
    'Fix flaky tests',
    'Do load testing',
    'Testing',
    'Documentation',
    'Process improvement',
    'Implement alerting',
    'Introduce best practices',
    'Adopt a blameless culture',
    'TBD',
    'Handle this situation',
  ])('points at: %s', title => {
    expect(rulesInTitle(title)).toEqual(['which-one']);
  });

  it.each([
    'Add connection pool metrics to Grafana',
    'Create runbook: DB connection saturation',
    'Add DB query plan check to CI/CD',
    'Implement DB slow query alerts (<100ms)',
    'Add load testing for new query patterns',
    'Add metric pool_in_use to the checkout dashboard by Friday',
    'Set the timeout of the payments client to 2 s',
    'Write a runbook for the failover of orders-db',
    'Add a retry with backoff to the invoice worker',
    "Add an integration test that restores last night's backup",
    'Add an index on orders(customer_id)',
    'Add a circuit breaker between checkout and pricing',
    'Add a confirmation step to the delete command',
    'Fix the race condition in the lease renewal of the scheduler',
    'Fix the memory leak in the reflector',
    'Add a canary stage to the pipeline of the gateway',
    'Create a dashboard for queue depth per consumer',
    'Set up synthetic checks for login and checkout',
    'Add owner labels to all Prometheus rules',
    'Provide a script that drains a node',
    'Create an IAM role for the exporter',
    'Add an opt-out option',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
