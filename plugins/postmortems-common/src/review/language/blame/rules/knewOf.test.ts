import { rulesInText } from '../../testing/rulesIn';

describe('the rule knew-of', () => {
  it.each([
    'The operators were well aware of the risk.',
    'The lead knew full well that the disk was full.',
    'The team had every opportunity to notice the drift.',
    'The vendor has known about the defect for months.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('knew-of');
  });

  it.each([
    'We were not aware of the limit.',
    'The scheduler was aware of both zones.',
    'The team did not know about the limit.',
    'The engineer knew the system well.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
