import { rulesInText } from '../../testing/rulesIn';

describe('the rule person-doing', () => {
  it.each([
    'The outage was the result of an engineer skipping the tests.',
    'The delay was due to the vendor not telling us.',
    'It came from people ignoring the warning.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('person-doing');
  });

  it.each([
    'The gate keeps engineers from skipping the tests.',
    'The failure came from the proxy ignoring the header.',
    'To prevent the team from forgetting the flag, the build checks it.',
    'The crash came from the parser not checking the length.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
