import type { DocumentFormat } from 'backstage-plugin-postmortems-node';
import { objectOf, textOf } from '../json';

const LONGEST_TEXT = 300;

/** What Prometheus answers when it refuses a query: saved in place of a result, it tells nothing but its reason. */
export const prometheusError: DocumentFormat = {
  id: 'prometheus-error',
  title: 'Prometheus error',
  kind: 'document',

  recognises(document) {
    const answer = objectOf(document);
    return (
      answer?.status === 'error' &&
      textOf(answer.errorType) !== undefined &&
      typeof answer.error === 'string'
    );
  },

  read(document, sink) {
    const answer = objectOf(document);
    const reason =
      textOf(answer?.error) ?? textOf(answer?.errorType) ?? 'Unknown error';
    sink.unread({
      path: 'error',
      text:
        reason.length > LONGEST_TEXT
          ? `${reason.slice(0, LONGEST_TEXT)}…`
          : reason,
    });
  },
};
