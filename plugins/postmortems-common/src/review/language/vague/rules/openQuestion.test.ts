import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule open-question', () => {
  it.each([
    'Upgrade where necessary',
    'Automate things if possible',
    'Should we move to another provider?',
    'Can we alert on this?',
    'Do we need a second reviewer?',
    'How can we detect this earlier?',
  ])('points at: %s', title => {
    expect(rulesInTitle(title)).toEqual(['open-question']);
  });

  it.each([
    'Document the failover procedure of orders-db in the runbook',
    'Show the target cluster in the prompt of the admin shell',
    'Ask for the name of the namespace before deleting it',
    'Test the restore of orders-db every quarter',
    'Document in the wiki how to fail over the primary',
    'Report the bug to the kernel mailing list',
    'Open a ticket with AWS about the EBS latency',
    'Turn off text-to-speech on Discord (if possible)',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
