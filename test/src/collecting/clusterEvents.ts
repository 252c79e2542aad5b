import type { Outage } from './Outage';
import { PODS } from './podLogs';

const NAMESPACE = 'shop';

/** What the cluster noticed: a release, pods that were not ready, and another release long afterwards. */
export function clusterEvents(outage: Outage): object[] {
  return [
    event({
      reason: 'ScalingReplicaSet',
      message: 'Scaled up replica set checkout-6f7d9c5b8 to 2 from 0',
      about: { kind: 'Deployment', name: 'checkout' },
      component: 'deployment-controller',
      first: outage.brokenAt - 2_000,
    }),
    event({
      type: 'Warning',
      reason: 'Unhealthy',
      message: 'Readiness probe failed: HTTP probe failed with statuscode: 500',
      about: { kind: 'Pod', name: PODS[0] },
      component: 'kubelet',
      first: outage.brokenAt + 5_000,
      last: outage.mendedAt - 5_000,
      count: 6,
    }),
    event({
      reason: 'ScalingReplicaSet',
      message: 'Scaled up replica set checkout-7c4b8d6f9 to 2 from 0',
      about: { kind: 'Deployment', name: 'checkout' },
      component: 'deployment-controller',
      first: outage.laterAt,
    }),
  ];
}

function event(told: {
  type?: 'Normal' | 'Warning';
  reason: string;
  message: string;
  about: { kind: string; name: string };
  component: string;
  first: number;
  last?: number;
  count?: number;
}): object {
  const { type = 'Normal', reason, message, about, component, first } = told;
  const { last = first, count = 1 } = told;
  const at = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;
  return {
    kind: 'Event',
    apiVersion: 'v1',
    metadata: {
      name: `${about.name}.${first.toString(16)}`,
      namespace: NAMESPACE,
      uid: `event-${reason}-${first}`,
      creationTimestamp: at(first),
    },
    involvedObject: { ...about, namespace: NAMESPACE, apiVersion: 'v1' },
    reason,
    message,
    source: { component },
    firstTimestamp: at(first),
    lastTimestamp: at(last),
    count,
    type,
    eventTime: null,
    reportingComponent: '',
    reportingInstance: '',
  };
}
