import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { spoiled, unsoundIn } from '../../../__testUtils__/spoiled';
import { kubernetesEvents } from './kubernetesEvents';

const at = (time: string) => Date.parse(`2025-02-09T${time}Z`);
const event = (type: string, reason: string, message: string, more = {}) => ({
  kind: 'Event',
  apiVersion: 'v1',
  type,
  reason,
  message,
  involvedObject: { kind: 'Pod', namespace: 'shop', name: 'cart-0' },
  source: { component: 'kubelet' },
  firstTimestamp: '2025-02-09T10:20:00Z',
  lastTimestamp: '2025-02-09T10:20:00Z',
  eventTime: null,
  count: 1,
  ...more,
});
const list = (...items: unknown[]) => ({
  kind: 'List',
  apiVersion: 'v1',
  items,
});

describe('kubernetesEvents', () => {
  it('takes a warning for a log entry of the object that it is about', () => {
    const document = list(
      event('Warning', 'Unhealthy', 'Readiness probe failed'),
      event('Warning', 'BackOff', 'Back-off restarting container cart'),
      event('Normal', 'Pulled', 'Image was there'),
    );
    expect(kubernetesEvents.recognises(document)).toBe(true);
    const { told, places } = readDocument(kubernetesEvents, document);
    const common = { kind: 'log', time: at('10:20:00'), origin: 'shop/cart-0' };
    expect(told).toEqual([
      {
        ...common,
        level: 'warning',
        message: 'Unhealthy: Readiness probe failed',
      },
      {
        ...common,
        level: 'error',
        message: 'BackOff: Back-off restarting container cart',
      },
      { ...common, level: 'info', message: 'Pulled: Image was there' },
    ]);
    expect(places[2].path).toBe('items[2]');
  });

  it('tells a repeated event when it began and when it was seen last', () => {
    const repeated = event('Warning', 'BackOff', 'Back-off', {
      count: 7,
      lastTimestamp: '2025-02-09T10:40:00Z',
    });
    expect(readDocument(kubernetesEvents, list(repeated)).told).toMatchObject([
      { time: at('10:20:00'), message: 'BackOff: Back-off' },
      { time: at('10:40:00'), message: 'BackOff: Back-off (7 times)' },
    ]);
  });

  it('takes what the cluster does for acts', () => {
    const deployment = { kind: 'Deployment', namespace: 'shop', name: 'cart' };
    const scaled = (message: string) =>
      event('Normal', 'ScalingReplicaSet', message, {
        involvedObject: deployment,
        source: { component: 'deployment-controller' },
      });
    const created = (kind: string) =>
      event('Normal', 'SuccessfulCreate', 'Created pod: cart-1', {
        involvedObject: { kind, namespace: 'shop', name: 'cart-a' },
      });
    const { told } = readDocument(
      kubernetesEvents,
      list(
        event('Normal', 'Started', 'Started container cart'),
        event('Normal', 'Killing', 'Stopping container cart'),
        scaled('Scaled up replica set cart-b to 1 from 0'),
        scaled('Scaled up replica set cart-b to 2 from 1'),
        scaled('Scaled down replica set cart-a to 0 from 1'),
        created('ReplicaSet'),
        created('Job'),
      ),
    );
    expect(told.map(one => (one.kind === 'act' ? one.act : one.kind))).toEqual([
      'started',
      'stopped',
      'deploy',
      'change',
      'change',
      'change',
      'log',
    ]);
    expect(told[2]).toEqual({
      kind: 'act',
      act: 'deploy',
      time: at('10:20:00'),
      message: 'Scaled up replica set cart-b to 1 from 0',
      actor: 'deployment-controller',
      origin: 'shop/cart',
    });
  });

  it('reads the newer API, and lists of the server that do not name their items', () => {
    const newer = {
      type: 'Warning',
      reason: 'FailedScheduling',
      note: 'No node is free',
      regarding: { kind: 'Pod', namespace: 'shop', name: 'cart-0' },
      reportingController: 'default-scheduler',
      eventTime: '2025-02-09T10:20:00.123456Z',
      series: { count: 3, lastObservedTime: '2025-02-09T10:30:00.000000Z' },
      deprecatedFirstTimestamp: null,
      deprecatedLastTimestamp: null,
    };
    const document = {
      kind: 'EventList',
      apiVersion: 'events.k8s.io/v1',
      items: [newer],
    };
    expect(kubernetesEvents.recognises(document)).toBe(true);
    expect(readDocument(kubernetesEvents, document).told).toMatchObject([
      {
        level: 'error',
        time: at('10:20:00.123'),
        message: 'FailedScheduling: No node is free',
      },
      { time: at('10:30:00') },
    ]);
  });

  it('reads one event alone, and takes its creation where no other time stands', () => {
    const bare = event('Warning', 'Evicted', 'Out of memory', {
      firstTimestamp: null,
      lastTimestamp: null,
      metadata: { creationTimestamp: '2025-02-09T10:21:00Z' },
    });
    expect(kubernetesEvents.recognises(bare)).toBe(true);
    const { told, places } = readDocument(kubernetesEvents, bare);
    expect(told).toMatchObject([{ time: at('10:21:00'), level: 'error' }]);
    expect(places[0].path).toBe('.');
  });

  it('says what it could not read', () => {
    const timeless = { firstTimestamp: null, lastTimestamp: null };
    const { told, unread } = readDocument(
      kubernetesEvents,
      list(
        event('Normal', 'Started', 'Started', timeless),
        { kind: 'Pod' },
        'x',
      ),
    );
    expect(told).toEqual([]);
    expect(unread).toHaveLength(3);
  });

  it.each([
    ['other objects', list({ kind: 'Pod' })],
    ['an empty list', list()],
    [
      'an audit log',
      { kind: 'EventList', apiVersion: 'audit.k8s.io/v1', items: [] },
    ],
    ['an event without an object', { kind: 'Event', type: 'Normal' }],
    ['an answer of GitHub', { total_count: 0, items: [] }],
    ['a list', [event('Normal', 'Started', 'Started')]],
  ])('does not take %s for its own', (_, document) => {
    expect(kubernetesEvents.recognises(document)).toBe(false);
  });

  it('throws at no JSON, and tells nothing that no timeline could show', () => {
    const document = list(
      event('Warning', 'BackOff', 'x', { series: { count: 3 } }),
      event('Normal', 'ScalingReplicaSet', 'Scaled up a from 0'),
    );
    fc.assert(
      fc.property(spoiled(document), value => {
        expect(unsoundIn(kubernetesEvents, value)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
