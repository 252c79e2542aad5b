import type { DocumentFormat } from 'backstage-plugin-postmortems-node';
import { alertObservation } from '../alertObservation';
import { excerpt, listOf, objectOf } from '../json';
import { jsonTime } from '../times';

/** States in which an alert has not fired, or not yet. */
const QUIET = new Set<unknown>(['pending', 'inactive']);

/**
 * What `GET /api/v1/alerts` of Prometheus answers. Of an alert it names only the time at which its
 * condition came true, which is before it fired by the `for` of its rule.
 */
export const prometheusAlerts: DocumentFormat = {
  id: 'prometheus-alerts',
  title: 'Prometheus alerts',
  kind: 'document',

  recognises(document) {
    const answer = objectOf(document);
    const alerts = objectOf(answer?.data)?.alerts;
    if (answer?.status !== 'success' || !Array.isArray(alerts)) return false;
    const first = objectOf(alerts[0]);
    return (
      alerts.length === 0 ||
      (objectOf(first?.labels) !== undefined &&
        typeof first?.state === 'string')
    );
  },

  read(document, sink) {
    const alerts = listOf(objectOf(objectOf(document)?.data)?.alerts);
    alerts.forEach((value, i) => {
      const alert = objectOf(value);
      if (QUIET.has(alert?.state)) return;
      const place = { path: `data.alerts[${i}]`, text: excerpt(value) };
      const startsAt = jsonTime(alert?.activeAt);
      if (alert?.state !== 'firing' || startsAt === undefined) {
        sink.unread(place);
        return;
      }
      sink.observe(alertObservation(alert, startsAt, undefined), place);
    });
  },
};
