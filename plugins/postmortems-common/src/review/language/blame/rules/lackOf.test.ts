import { rulesInText } from '../../testing/rulesIn';

describe('the rule lack-of-virtue', () => {
  it.each([
    'There was a want of care in this change.',
    'The team lacks discipline.',
    'A lack of attention by the operator led to the overflow.',
    'The developer lacked the experience to judge this.',
    'The team lacked the knowledge to operate Kafka.',
    'We lacked the imagination to see this coming.',
    "The developers' lack of testing discipline showed.",
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('lack-of-virtue');
  });

  it.each([
    'The lack of an index made the query slow.',
    'There was a lack of alerts on the queue.',
    'The service lacked a readiness probe.',
    'In the absence of a lock, two jobs ran.',
    'We lacked a metric for the queue depth.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
