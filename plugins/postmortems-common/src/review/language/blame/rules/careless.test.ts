import { rulesInText } from '../../testing/rulesIn';

describe('the rule careless', () => {
  it.each([
    'The arrogance of the architects led us here.',
    "Management's refusal to fund a second region caused this.",
    'The rollout plan was ill-considered.',
    'The handover was sloppy.',
    'The developer was careless with the feature flag.',
    'His carelessness cost us two hours.',
    'Due to negligence, the backups were not checked.',
    'A careless change to the firewall locked everybody out.',
    'The SRE on duty was asleep.',
    'The engineers were complacent about the warnings.',
    'It was irresponsible to deploy on a Friday.',
    'The dev team was sloppy.',
    'We were stupid not to add an alert.',
    "The vendor's incompetence cost us a day.",
    "Because of Tom's negligence we lost a day of orders.",
    'We were sloppy with the rollout.',
    'We were careless.',
    'We were negligent in checking the certificates.',
    'Our sloppy process around releases caused this.',
    "The engineer's decision to skip staging was reckless.",
    'In hindsight it was foolish to skip the canary.',
    'We got complacent and stopped looking at the alerts.',
    'Only an idiot would run this on a Friday.',
    'The root cause is a lazy developer.',
    'The engineer was too inexperienced for this change.',
    "The security team's overzealous rule blocked traffic.",
    'An inexperienced engineer was left alone with the migration.',
    'We were clueless.',
    'The team was careless about secrets.',
    'It was foolish of the manager to insist.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('careless');
  });

  it.each([
    'Lazy evaluation deferred the failure.',
    'Distracted boyfriend is the name of the test suite.',
    'Lazy loading hid the error.',
    'The stupid-proof wizard asks for the name.',
    'The refusal of the socket was logged.',
    'The panic of the kernel was logged.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
