import { rulesInText } from '../../testing/rulesIn';

describe('the rule without-care', () => {
  it.each([
    'She deleted the bucket without making a backup.',
    'Ken deleted the index without a backup.',
    'He merged the change without waiting for CI.',
    'The customer success team promised a fix without asking engineering.',
    'Reviewers approved it without looking.',
    'Somebody must have changed the firewall without telling us.',
    'The partner team changed their API without telling us.',
    'The platform team deprecated the endpoint without notice.',
    'She merged with a red pipeline.',
    'The developer introduced the bug by not reading the manual.',
    'Our network provider changed the route without a word.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('without-care');
  });

  it.each([
    'The team worked without interruption.',
    'It would have been worse without the circuit breaker.',
    'Engineers can no longer push to main without review.',
    'The job deletes the bucket without making a backup.',
    'The developer merged the change with a green pipeline.',
    'The service ran on failing disks.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
