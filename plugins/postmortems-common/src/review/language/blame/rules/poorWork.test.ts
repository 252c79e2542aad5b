import { rulesInText } from '../../testing/rulesIn';

describe('the rule poor-work', () => {
  it.each([
    'Improper handling of the drives by the technician destroyed the array.',
    "The team's response was slow and chaotic.",
    "The on-call engineer's slow reaction extended the outage.",
    "The architect's bad design is the real cause.",
    'Poor planning on the part of the vendor delayed the repair.',
    'It followed from unfortunate timing by the vendor.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('poor-work');
  });

  it.each([
    'Poor performance of the database slowed the page.',
    'The bad design of the API led to retries.',
    "The database's slow response triggered the timeout.",
    "The team's response was quick.",
    'Wrong use of the lock led to a deadlock.',
    'The choice of region was discussed in March.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
