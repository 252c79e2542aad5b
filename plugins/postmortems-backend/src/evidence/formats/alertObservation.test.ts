import { alertName, alertObservation, alertSummary } from './alertObservation';

describe('alertName', () => {
  it('is the label of that name', () => {
    expect(alertName({ alertname: 'QueueStuck' })).toBe('QueueStuck');
    expect(alertName({ alertname: '' })).toBe('Unnamed alert');
  });
});

describe('alertSummary', () => {
  it('prefers the summary to the description, and that to the message', () => {
    const annotations = { message: 'c', description: 'b', summary: 'a' };
    expect(alertSummary(annotations)).toBe('a');
    expect(alertSummary({ ...annotations, summary: '' })).toBe('b');
    expect(alertSummary({ message: 'c' })).toBe('c');
    expect(alertSummary({ runbook: 'd' })).toBeUndefined();
  });

  it('is one line', () => {
    expect(alertSummary({ summary: '\na\r\n\tb ' })).toBe('a b');
  });
});

describe('alertObservation', () => {
  it('takes an end before the start for none', () => {
    expect(alertObservation({}, 2, 1).endsAt).toBeUndefined();
    expect(alertObservation({}, 2, 2).endsAt).toBe(2);
  });

  it('leaves out labels that are no text', () => {
    const labels = { alertname: 'QueueStuck', tries: 3 };
    expect(alertObservation({ labels }, 1, undefined).labels).toEqual({
      alertname: 'QueueStuck',
    });
  });
});
