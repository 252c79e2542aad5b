import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { alertmanagerWebhook } from './alertmanagerWebhook';

const FIRING = {
  status: 'firing',
  labels: { alertname: 'QueueStuck', team: 'mail' },
  annotations: { message: 'No mail left the queue' },
  startsAt: '2025-02-09T10:28:00Z',
  endsAt: '0001-01-01T00:00:00Z',
  fingerprint: 'abc123',
};
const RESOLVED = {
  ...FIRING,
  status: 'resolved',
  endsAt: '2025-02-09T10:31:00Z',
};

const message = (...alerts: unknown[]) => ({
  version: '4',
  groupKey: '{}:{}',
  status: 'firing',
  truncatedAlerts: 0,
  alerts,
});

describe('alertmanagerWebhook', () => {
  it('reads alerts by their own status', () => {
    const document = message(FIRING, RESOLVED);
    expect(alertmanagerWebhook.recognises(document)).toBe(true);
    const { told, places, unread } = readDocument(
      alertmanagerWebhook,
      document,
    );
    const alert = {
      kind: 'alert',
      name: 'QueueStuck',
      labels: { alertname: 'QueueStuck', team: 'mail' },
      summary: 'No mail left the queue',
      startsAt: Date.UTC(2025, 1, 9, 10, 28),
    };
    expect(told).toEqual([
      alert,
      { ...alert, endsAt: Date.UTC(2025, 1, 9, 10, 31) },
    ]);
    expect(places.map(place => place.path)).toEqual(['alerts[0]', 'alerts[1]']);
    expect(unread).toEqual([]);
  });

  it('takes an end of a firing alert for none', () => {
    const document = message({ ...RESOLVED, status: 'firing' });
    const [told] = readDocument(alertmanagerWebhook, document).told;
    expect(told).toHaveProperty('endsAt', undefined);
  });

  it('goes by the status of the group where an alert has none', () => {
    const document = {
      ...message({ ...RESOLVED, status: undefined }),
      status: 'resolved',
    };
    const [told] = readDocument(alertmanagerWebhook, document).told;
    expect(told).toHaveProperty('endsAt', Date.UTC(2025, 1, 9, 10, 31));
  });

  it('says how many alerts were left out by its sender', () => {
    const document = { ...message(FIRING), truncatedAlerts: 3 };
    expect(readDocument(alertmanagerWebhook, document).unread).toEqual([
      {
        path: 'truncatedAlerts',
        text: '3 more alerts, which Alertmanager left out',
      },
    ]);
  });

  it('says which alerts it could not read', () => {
    const { told, unread } = readDocument(
      alertmanagerWebhook,
      message(
        null,
        { ...FIRING, labels: 'none' },
        { ...FIRING, startsAt: 1739096880 },
        FIRING,
      ),
    );
    expect(told).toHaveLength(1);
    expect(unread.map(place => place.path)).toEqual([
      'alerts[0]',
      'alerts[1]',
      'alerts[2]',
    ]);
  });

  it.each([
    { ...message(FIRING), version: '1' },
    { ...message(FIRING), groupKey: undefined },
    { ...message(FIRING), alerts: {} },
    [FIRING],
  ])('does not recognise %j', document => {
    expect(alertmanagerWebhook.recognises(document)).toBe(false);
  });

  it('throws at no value, whatever stands in its members', () => {
    const any = fc.jsonValue();
    const alert = fc.record(
      {
        status: fc.oneof(fc.constantFrom('firing', 'resolved'), any),
        labels: any,
        annotations: any,
        startsAt: fc.oneof(fc.constant(FIRING.startsAt), any),
        endsAt: any,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          fc.array(fc.oneof(alert, any)).map(all => message(...all)),
        ),
        document => {
          expect(() => {
            alertmanagerWebhook.recognises(document);
            readDocument(alertmanagerWebhook, document);
          }).not.toThrow();
        },
      ),
    );
  });
});
