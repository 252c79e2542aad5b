import { rulesInText } from '../../testing/rulesIn';

describe('the rule at-fault', () => {
  it.each([
    'The blame rests squarely with the network group.',
    'Responsibility for the outage lies with the database team.',
    'The network team bears full responsibility for the downtime.',
    'The vendor is entirely responsible for this mess.',
    'We can only blame ourselves.',
    "It was the DBA's fault.",
    'Bob is to blame for the data loss.',
    'The outage is the fault of the hosting provider.',
    'It was our own fault for trusting the default.',
    'My fault: I did not check the context.',
    'We only have ourselves to blame.',
    "This was entirely Paula's doing.",
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('at-fault');
  });

  it.each([
    'The blame command shows who last changed the line.',
    'Responsible team: Payments.',
    'The team responsible for the failure detector has been renamed.',
    'Responsibility for the gateway lies with the platform team.',
    'The fault lies with the line card.',
    "It is nobody's fault.",
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
