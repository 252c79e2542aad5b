import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { prometheusAlerts } from './prometheusAlerts';

const ALERT = {
  labels: { alertname: 'QueueStuck', team: 'mail' },
  annotations: { summary: 'No mail left the queue' },
  state: 'firing',
  activeAt: '2025-02-09T10:28:00.5Z',
  value: '1e+00',
};

const answer = (...alerts: unknown[]) => ({
  status: 'success',
  data: { alerts },
});

describe('prometheusAlerts', () => {
  it('reads a firing alert, of which it knows no end', () => {
    expect(prometheusAlerts.recognises(answer(ALERT))).toBe(true);
    const { told, places } = readDocument(prometheusAlerts, answer(ALERT));
    expect(told).toEqual([
      {
        kind: 'alert',
        name: 'QueueStuck',
        labels: { alertname: 'QueueStuck', team: 'mail' },
        summary: 'No mail left the queue',
        startsAt: Date.UTC(2025, 1, 9, 10, 28, 0, 500),
      },
    ]);
    expect(places[0].path).toBe('data.alerts[0]');
  });

  it('does not tell a pending alert, nor say that it could not be read', () => {
    const { told, unread } = readDocument(
      prometheusAlerts,
      answer({ ...ALERT, state: 'pending' }),
    );
    expect([...told, ...unread]).toEqual([]);
  });

  it('puts a description of several lines on one, where there is no summary', () => {
    const annotations = { summary: ' ', description: 'No mail\n  left\n' };
    expect(
      readDocument(prometheusAlerts, answer({ ...ALERT, annotations })).told,
    ).toMatchObject([{ summary: 'No mail left' }]);
  });

  it('says which alerts it could not read', () => {
    const { told, unread } = readDocument(
      prometheusAlerts,
      answer(
        { ...ALERT, activeAt: '0001-01-01T00:00:00Z' },
        { ...ALERT, state: 7 },
        null,
        { ...ALERT, labels: null, annotations: 'none' },
      ),
    );
    expect(told).toMatchObject([{ name: 'Unnamed alert', labels: {} }]);
    expect(unread.map(place => place.path)).toEqual([
      'data.alerts[0]',
      'data.alerts[1]',
      'data.alerts[2]',
    ]);
  });

  it('recognises an answer without alerts', () => {
    expect(prometheusAlerts.recognises(answer())).toBe(true);
  });

  it.each([
    ['rules', { status: 'success', data: { groups: [] } }],
    ['what Alertmanager answered of old', { status: 'success', data: [ALERT] }],
    ['alerts without a state', answer({ labels: {} })],
    ['a webhook', { status: 'firing', alerts: [ALERT] }],
  ])('does not recognise %s', (_, document) => {
    expect(prometheusAlerts.recognises(document)).toBe(false);
  });

  it('throws at no value, whatever stands in its members', () => {
    const alert = fc.record(
      {
        labels: fc.jsonValue(),
        annotations: fc.jsonValue(),
        state: fc.constantFrom('firing', 'pending', 'x', null),
        activeAt: fc.oneof(fc.constant(ALERT.activeAt), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.array(fc.oneof(alert, fc.jsonValue())).map(all => answer(...all)),
        ),
        document => {
          expect(() => {
            prometheusAlerts.recognises(document);
            readDocument(prometheusAlerts, document);
          }).not.toThrow();
        },
      ),
    );
  });
});
