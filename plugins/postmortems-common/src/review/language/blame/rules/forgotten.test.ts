import { rulesInText } from '../../testing/rulesIn';

describe('the rule forgotten', () => {
  it.each([
    'Our DBA, Erik, forgot to re-enable the replication slot.',
    'Priyanka forgot to rotate the key.',
    'We forgot to update the allow list.',
    'We neglected to rotate the certificates.',
    'Someone forgot to renew the domain.',
    'The security team overlooked the expired token.',
    'They deployed the change, and they forgot to run the migration.',
    'I forgot to revert the flag.',
    'We simply overlooked the quota.',
    'The engineer overlooked that the flag was global.',
    'We forgot about the cron job.',
    'The nurse forgot to label the sample.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('forgotten');
  });

  it.each([
    'The command `forgot password` was run by the engineer.',
    'The user forgot their password and clicked the reset link.',
    '> Tom forgot to renew it.',
    'The worker forgot the lock.',
    'The function forgot to free the buffer.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
