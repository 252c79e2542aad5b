import { rulesInText } from '../../testing/rulesIn';

describe('the rule let-down', () => {
  it.each([
    'They knew about the bug and did nothing.',
    'The DBA made a mess of the rollout.',
    'The operations team sat on the alert for an hour.',
    'The intern managed to wipe the bucket.',
    'He was too proud to ask for help.',
    'The reviewer still approved it.',
    'The intern had no business touching production.',
    'Michael did it again: no tests, no review.',
    'We dropped the ball on monitoring.',
    'We knew about the bug and did nothing.',
    'Dan — as usual — pushed without running the tests.',
    'Anna thought she knew better than the runbook.',
    "Everybody knows you don't deploy on Friday; Chris did it anyway.",
    'Chris deployed on a Friday even though he knew better.',
    'The team was warned but did nothing.',
    'We took our eye off the ball.',
    'An employee fell for a phishing mail.',
    'We as a team dropped the ball here.',
    'We all knew the disk was filling up and did nothing.',
    'The on-call was nowhere to be found.',
    'We had no idea what we were doing.',
    'He just restarted everything and hoped for the best.',
    'The developer hacked something together and hoped for the best.',
    'We shot ourselves in the foot with the retries.',
    'We brought this on ourselves.',
    'Our architect thought this could never happen.',
    'The vendor lost its nerve.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('let-down');
  });

  it.each([
    'There was no alert on disk usage.',
    'No customer data was lost.',
    'The team discovered that the queue was full.',
    'The engineer was paged and joined the call at 10:12.',
    'The security group did not allow the port.',
    'The limit was too low.',
    'Why did the alert not fire?',
    'Did anyone check the backups?',
    'The engineer who was on call fixed it in ten minutes.',
    'The parser got the date wrong.',
    'The batch still merged the files.',
    'The server is too busy to answer.',
    'The router lost its head of line.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
