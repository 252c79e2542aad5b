import type { DocumentFormat } from 'backstage-plugin-postmortems-node';
import { excerpt, listOf, objectOf, textOf } from '../json';
import { isPlausible } from '../times';

const DEPLOYMENT = /\b(?:deploy|release|rollout)/i;

/** What `GET /api/annotations` of Grafana answers: marks on a dashboard, with tags; times in milliseconds. */
export const grafanaAnnotations: DocumentFormat = {
  id: 'grafana-annotations',
  title: 'Grafana annotations',
  kind: 'document',

  recognises(document) {
    const first = objectOf(listOf(document)[0]);
    return (
      first !== undefined &&
      typeof first.time === 'number' &&
      ('dashboardUID' in first ||
        'dashboardId' in first ||
        'panelId' in first) &&
      'tags' in first
    );
  },

  read(document, sink) {
    listOf(document).forEach((value, i) => {
      const place = { path: `[${i}]`, text: excerpt(value) };
      const annotation = objectOf(value);
      const time = annotation?.time;
      if (typeof time !== 'number' || !isPlausible(time)) {
        sink.unread(place);
        return;
      }
      const tags = listOf(annotation?.tags).filter(textOf) as string[];
      const message = textOf(annotation?.text) ?? tags.join(', ');
      const isDeployment = DEPLOYMENT.test(`${tags.join(' ')} ${message}`);
      sink.observe(
        {
          kind: 'act',
          act: isDeployment ? 'deploy' : 'message',
          time,
          message: message || 'Annotation',
          actor: textOf(annotation?.login) ?? textOf(annotation?.email),
        },
        place,
      );
    });
  },
};
