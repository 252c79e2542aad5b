import { rulesInText } from '../../testing/rulesIn';

describe('the rule human-error', () => {
  it.each([
    'Human failings were at the heart of this incident.',
    'Root cause: operator error.',
    'The root cause was human error during the migration.',
    'This was due to user error.',
    'The pilot flew too low because of pilot error.',
    'A fat-fingered command took down the cluster.',
    'An engineer fat-fingered the command.',
    'Human failure was the reason.',
    'The incident boils down to human error.',
    'It all comes down to a human mistake.',
    'We attribute this to operator error.',
    'The investigation blamed human error.',
    'A keying slip sent the payment twice.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('human-error');
  });

  it.each([
    'A guard that prevents human error in the deletion script.',
    'To reduce the chance of human error, the script asks twice.',
    'Human error is never the root cause.',
    `We don't accept "human error" as a cause.`,
    'The error rate rose to 40%.',
    'The server returned an error by mistake of the cache layer.',
    'We did not see errors in staging.',
    'The dashboard made it hard for the on-call engineer to see the error.',
    'The error was caused by a bug in the parser.',
    'To tolerate lapses, the wizard asks twice.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
