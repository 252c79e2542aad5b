import type { DocumentFormat } from 'backstage-plugin-postmortems-node';
import { alertObservation } from '../alertObservation';
import { excerpt, listOf, objectOf, textOf } from '../json';
import { jsonTime } from '../times';

/** What Alertmanager sends to the webhook of a receiver, in version 4: a group of alerts, each firing or resolved. */
export const alertmanagerWebhook: DocumentFormat = {
  id: 'alertmanager-webhook',
  title: 'Alertmanager webhook',
  kind: 'document',

  recognises(document) {
    const message = objectOf(document);
    return (
      message?.version === '4' &&
      textOf(message.groupKey) !== undefined &&
      Array.isArray(message.alerts)
    );
  },

  read(document, sink) {
    const message = objectOf(document);
    listOf(message?.alerts).forEach((value, i) => {
      const alert = objectOf(value);
      const place = { path: `alerts[${i}]`, text: excerpt(value) };
      const startsAt = jsonTime(alert?.startsAt);
      if (!alert || !objectOf(alert.labels) || startsAt === undefined) {
        sink.unread(place);
        return;
      }
      // A group is resolved only when all of its alerts are, so it speaks for one that is silent.
      const isOver = (alert.status ?? message?.status) === 'resolved';
      const endsAt = isOver ? jsonTime(alert.endsAt) : undefined;
      sink.observe(alertObservation(alert, startsAt, endsAt), place);
    });
    const leftOut = message?.truncatedAlerts;
    if (typeof leftOut === 'number' && leftOut > 0) {
      const text = `${leftOut} more alerts, which Alertmanager left out`;
      sink.unread({ path: 'truncatedAlerts', text });
    }
  },
};
