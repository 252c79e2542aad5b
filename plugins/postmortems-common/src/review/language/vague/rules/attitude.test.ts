import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule attitude', () => {
  it.each([
    'Adhere to the change policy',
    'Keep the runbook up to date',
    'Take action to avoid recurrence',
    'Come up with a plan',
    'Extra care during migrations',
    'Be more careful',
    'Be more careful when deploying to production',
    'Communicate better',
    'Better communication between teams',
    'Improve communication with support',
    'Raise awareness of the deployment freeze',
    'Remind everyone to check the dashboard',
    'Pay more attention to alerts',
    'Train the team',
    'Educate developers about feature flags',
    'Keep an eye on disk usage',
    'Learn more about Kafka',
    'Encourage engineers to ask for help',
    'Be proactive about capacity',
    'Double-check configs before deploys',
    'Spend more time on testing',
    'Take backups more seriously',
    "Don't deploy on Fridays",
    'Do not make changes by hand',
    'Always check the diff',
    'Never trust the cache',
    'Follow the runbook',
  ])('points at: %s', title => {
    expect(rulesInTitle(title)).toEqual(['attitude']);
  });

  it.each([
    'Alert when disk usage exceeds 85% on any database host',
    'Page the on-call when checkout error rate is above 2% for 5 minutes',
    'Require two approvals for changes to terraform/prod',
    'Send deploy notifications to #payments',
    "Subscribe the team to the vendor's status page",
    'Publish the post-mortem to customers',
    'Train all on-call engineers on the failover runbook with a game day by 1 June',
    'Notify customers affected by the duplicate invoices',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
