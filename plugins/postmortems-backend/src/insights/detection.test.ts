import { detectionOf } from './detection';

describe('how an incident was detected', () => {
  it.each([
    ['Prometheus', '-', 'monitoring'],
    ['PagerDuty', '@alice', 'monitoring'],
    ['error rate alert', '', 'monitoring'],
    ['', 'Alertmanager', 'monitoring'],
    ['app logs', 'System', 'monitoring'],
    ['Support ticket', '@heidi', 'customer'],
    ['Zendesk', '', 'customer'],
    ['chat', 'a customer', 'customer'],
    ['chat', '@grace', 'person'],
    ['', 'Grace Hopper', 'person'],
    ['', 'user:default/grace', 'person'],
    ['user report', '', 'customer'],
    ['nginx access logs', '-', 'other'],
    ['nginx access logs', '', 'other'],
    ['', ' – ', 'unknown'],
    ['', '', 'unknown'],
    // Words of which these are only a part.
    ['supporting documents', '', 'other'],
    ['alertness drill', '', 'other'],
  ])('source "%s", actor "%s": %s', (source, actor, expected) => {
    expect(detectionOf({ source, actor })).toBe(expected);
  });

  it('is not known where no event is marked', () => {
    expect(detectionOf(undefined)).toBe('unknown');
  });
});
