import { rulesInText } from '../../testing/rulesIn';

describe('the rule poor-judgement', () => {
  it.each([
    "The team's poor judgement led to this.",
    'Poor decision by the incident commander prolonged the outage.',
    'The incident commander made a poor decision.',
    'It was a bad idea to deploy on Friday.',
    'We did a poor job of communicating.',
    'The team did a bad job of testing this.',
    'The networking team decided to upgrade the switch during peak hours, which was a terrible decision.',
    'It was a stupid decision.',
    'It was an unfortunate choice on our side.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('poor-judgement');
  });

  it.each([
    'The decision to fail over was made at 10:15.',
    'The job finished after the decision tree was loaded.',
    'The job wrongly marked rows as sent.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
