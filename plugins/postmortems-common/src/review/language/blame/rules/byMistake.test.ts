import { rulesInText } from '../../testing/rulesIn';

describe('the rule by-mistake', () => {
  it.each([
    'The migration was approved in haste by the platform lead.',
    'In a hurry to leave, the engineer merged it.',
    'An engineer on the platform team accidentally deleted the production bucket.',
    'The bucket was accidentally deleted by an engineer.',
    'The engineer wrongly assumed that the table was unused.',
    'I accidentally pushed to main.',
    'We incorrectly assumed the cache was warm.',
    'The new hire, who was unfamiliar with our tooling, ran the destructive command by mistake.',
    'The contractor left the debug flag on by accident.',
    'We blindly trusted the vendor.',
    'The engineer unwittingly exposed the bucket.',
    'The administrator deleted the record in error.',
    'The contractor wrongly connected the pumps.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('by-mistake');
  });

  it.each([
    'The timeout was incorrectly set to 5 s.',
    'The job wrongly marked rows as sent.',
    'The field is set incorrectly by the exporter.',
    'A guard now keeps people from deleting a bucket by accident.',
    'In a rush of traffic, the proxy dropped requests.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
