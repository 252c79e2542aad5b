import { rulesInText } from '../../testing/rulesIn';

describe('the rule not-able', () => {
  it.each([
    "The person who reviewed it wasn't qualified.",
    'Our team is just not disciplined enough about reviews.',
    "We weren't careful enough when changing the schema.",
    'We simply were not competent enough to run Kafka in production.',
    "We weren't fast enough to respond.",
    'The administrator did not know how to restore a snapshot.',
    'The nurse was not qualified for the device.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('not-able');
  });

  it.each([
    'The engineer knew the runbook well.',
    'We do not know why the node restarted.',
    'The on-call engineer was familiar with the service.',
    'Careful review of the plan found two more gaps.',
    'The runbook was trained on by two teams.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
