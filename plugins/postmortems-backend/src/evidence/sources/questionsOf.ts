import { CollectSettings } from 'backstage-plugin-postmortems-common';
import {
  CollectWindow,
  queriesOf,
  queryStep,
  ServiceNames,
} from 'backstage-plugin-postmortems-common/collect';
import type { Source } from './Source';

/** One request to a source. */
export interface Question {
  /** What its answer is called. */
  title: string;
  path: string;
  query: Record<string, string>;
}

/** What a source is asked for an incident of some services. */
export function questionsOf(
  { type, name }: Source,
  services: ServiceNames[],
  { from, to }: CollectWindow,
  settings: CollectSettings,
): Question[] {
  if (type === 'alertmanager') {
    return [
      {
        title: `${name}: alerts`,
        path: '/api/v2/alerts',
        query: { active: 'true', silenced: 'true', inhibited: 'true' },
      },
    ];
  }
  const range = { start: from, end: to, step: `${queryStep(from, to)}s` };
  const ask = (title: string, query: string): Question => ({
    title: `${name}: ${title}`,
    path: '/api/v1/query_range',
    query: { query, ...range },
  });
  return [
    ...services.flatMap(service =>
      queriesOf(service, settings).map(({ title, query }) =>
        ask(`${title} (${service.name})`, query),
      ),
    ),
    ask('alerts', 'ALERTS{alertstate="firing"}'),
  ];
}
