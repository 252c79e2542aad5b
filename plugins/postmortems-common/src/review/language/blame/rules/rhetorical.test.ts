import { rulesInText } from '../../testing/rulesIn';

describe('the rule rhetorical', () => {
  it.each([
    'Why on earth did the SRE run this in production?',
    'How hard can it be to read a runbook?',
    'What were they thinking?',
    'It is hard to understand why the reviewer approved it.',
    'It is unacceptable that the vendor needed a day.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('rhetorical');
  });

  it.each([
    'How could this have been detected earlier?',
    'How could the engineer have known?',
    'How did the config pass validation?',
    'The error message is hard to understand.',
    'It is hard to see why the test failed.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
