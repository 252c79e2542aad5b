import { rulesInText } from '../../testing/rulesIn';

describe('the rule ignored', () => {
  it.each([
    'The technician omitted the last step of the checklist.',
    'The vendor omitted to tell us.',
    'The alert was ignored by the on-call engineer for an hour.',
    'The product team pressured us and then skipped the load test.',
    'Management ignored repeated warnings.',
    'Ana ignored three pages.',
    'Because Ravi ignored the linter, the bug reached production.',
    'We got lazy and skipped the load test.',
    'QA missed this bug.',
    'Leadership ignored the capacity warnings.',
    'We kept ignoring the warnings.',
    'The root cause was an engineer who skipped the checklist.',
    'The pilot ignored the stall warning.',
    'The integrator ignored the warning.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('ignored');
  });

  it.each([
    'The scheduler ignored the taint.',
    'The client library ignored the timeout.',
    'The client ignored the Retry-After header.',
    'The deploy failed because the image was missing.',
    'The alert was missed because it was sent to a muted channel.',
    'Requests were ignored by the proxy.',
    'Rows were skipped by the importer.',
    'The importer skipped the broken rows.',
    'The team skipped the daily meeting to work on the incident.',
    'The API omitted the field.',
    'The parser ignored the warning.',
    'The scheduler ignored the taint.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
