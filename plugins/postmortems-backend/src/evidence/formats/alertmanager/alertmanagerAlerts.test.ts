import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { alertmanagerAlerts } from './alertmanagerAlerts';

const ALERT = {
  labels: { alertname: 'QueueStuck', team: 'mail' },
  annotations: { summary: 'No mail left the queue' },
  startsAt: '2025-02-09T10:28:00.5Z',
  updatedAt: '2025-02-09T10:30:00Z',
  endsAt: '2025-02-09T10:34:00Z',
  fingerprint: 'abc123',
  status: { state: 'active', inhibitedBy: [], silencedBy: [] },
};

const at = (minute: number, millisecond = 0) =>
  Date.UTC(2025, 1, 9, 10, minute, 0, millisecond);

describe('alertmanagerAlerts', () => {
  it('takes an end in the future for "still firing"', () => {
    expect(alertmanagerAlerts.recognises([ALERT])).toBe(true);
    const { told, places } = readDocument(alertmanagerAlerts, [ALERT]);
    expect(told).toEqual([
      {
        kind: 'alert',
        name: 'QueueStuck',
        labels: { alertname: 'QueueStuck', team: 'mail' },
        summary: 'No mail left the queue',
        startsAt: at(28, 500),
        endsAt: undefined,
      },
    ]);
    expect(places[0].path).toBe('[0]');
  });

  it('takes an end that was there when the alert was updated for its end', () => {
    const resolved = { ...ALERT, endsAt: '2025-02-09T10:30:00Z' };
    expect(readDocument(alertmanagerAlerts, [resolved]).told).toMatchObject([
      { endsAt: at(30) },
    ]);
  });

  it.each([
    ['active', undefined],
    ['suppressed', undefined],
    ['unprocessed', undefined],
    ['resolved', at(34)],
    [undefined, undefined],
  ])('goes by the state %s where no update is known', (state, endsAt) => {
    const alert = { ...ALERT, updatedAt: undefined, status: { state } };
    const [told] = readDocument(alertmanagerAlerts, [alert]).told;
    expect(told).toHaveProperty('endsAt', endsAt);
  });

  it('takes an end before the start for none', () => {
    const alert = { ...ALERT, endsAt: '2025-02-09T10:00:00Z' };
    const [told] = readDocument(alertmanagerAlerts, [alert]).told;
    expect(told).toHaveProperty('endsAt', undefined);
  });

  it('tells an alert once that stands in several groups', () => {
    const group = (name: string, ...alerts: unknown[]) => ({
      labels: {},
      receiver: { name },
      alerts,
    });
    const again = { ...ALERT, startsAt: '2025-02-09T10:29:00Z' };
    const document = [group('mail', ALERT), group('pager', ALERT, again)];
    expect(alertmanagerAlerts.recognises(document)).toBe(true);
    const { told, places } = readDocument(alertmanagerAlerts, document);
    expect(told).toMatchObject([
      { startsAt: at(28, 500) },
      { startsAt: at(29) },
    ]);
    expect(places.map(place => place.path)).toEqual([
      '[0].alerts[0]',
      '[1].alerts[1]',
    ]);
  });

  it('tells alerts without a fingerprint apart by their labels', () => {
    const alert = { ...ALERT, fingerprint: undefined };
    const swapped = {
      ...alert,
      labels: { team: 'mail', alertname: 'QueueStuck' },
    };
    const other = { ...alert, labels: { alertname: 'QueueFull' } };
    const { told } = readDocument(alertmanagerAlerts, [alert, swapped, other]);
    expect(told).toMatchObject([{ name: 'QueueStuck' }, { name: 'QueueFull' }]);
  });

  it('reads the answer of the first version of the interface', () => {
    const document = { status: 'success', data: [ALERT] };
    expect(alertmanagerAlerts.recognises(document)).toBe(true);
    const { told, places } = readDocument(alertmanagerAlerts, document);
    expect(told).toHaveLength(1);
    expect(places[0].path).toBe('data[0]');
  });

  it('says which alerts it could not read', () => {
    const { told, unread } = readDocument(alertmanagerAlerts, [
      ALERT,
      null,
      { ...ALERT, labels: [] },
      { ...ALERT, startsAt: '0001-01-01T00:00:00Z' },
      { labels: {}, receiver: {}, alerts: [7] },
    ]);
    expect(told).toHaveLength(1);
    expect(unread.map(place => place.path)).toEqual([
      '[1]',
      '[2]',
      '[3]',
      '[4].alerts[0]',
    ]);
  });

  it.each([
    ['an empty list', []],
    [
      'silences',
      [
        {
          status: { state: 'active' },
          startsAt: ALERT.startsAt,
          endsAt: ALERT.endsAt,
          updatedAt: ALERT.updatedAt,
          createdBy: 'alice',
          matchers: [{ name: 'alertname', value: 'QueueStuck' }],
        },
      ],
    ],
    ['silences that bear labels', [{ ...ALERT, matchers: [] }]],
    ['a webhook', { version: '4', groupKey: '{}', alerts: [ALERT] }],
    ['alerts of Prometheus', { status: 'success', data: { alerts: [ALERT] } }],
    ['samples', [{ metric: {}, value: [1739097000, '1'] }]],
  ])('does not recognise %s', (_, document) => {
    expect(alertmanagerAlerts.recognises(document)).toBe(false);
  });

  it('throws at no value, whatever stands in its members', () => {
    const any = fc.jsonValue();
    const time = fc.oneof(fc.constant(ALERT.startsAt), any);
    const alert = fc.record(
      {
        labels: any,
        annotations: any,
        startsAt: time,
        endsAt: time,
        updatedAt: time,
        status: fc.oneof(any, fc.record({ state: any })),
        fingerprint: any,
        receiver: any,
        alerts: any,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          fc.array(alert),
          fc.array(alert).map(data => ({ status: 'success', data })),
        ),
        document => {
          expect(() => {
            alertmanagerAlerts.recognises(document);
            readDocument(alertmanagerAlerts, document);
          }).not.toThrow();
        },
      ),
    );
  });
});
