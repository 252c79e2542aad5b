import { Target } from './fillPostmortem';
import { RawAnswer, TestPortal } from './TestPortal';

/** One request of a tour, and what came back. */
export interface Stop {
  /** `GET /postmortems/{ref}` */
  route: string;
  answer: RawAnswer;
}

/** A body of each route that reads one. */
function bodyOf(route: string, word: string): object | undefined {
  switch (route) {
    case 'POST /postmortems':
      return { title: `Title ${word}`, kind: 'near_miss' };
    case 'PATCH /postmortems/{ref}':
      return {
        statedDuration: `${word} 1h`,
        links: [{ url: 'https://a.example/ü?x=|', kind: 'runbook' }],
        runbookUsed: { name: 'Failover', helped: 'partly' },
        impactFigures: [{ label: 'requests', value: 40000.5 }],
        milestoneOrigins: { started: { text: '10:00', zone: 'UTC' } },
        relatedPostmortems: ['PM-2024-01-01'],
        reviewMeetingAt: '2025-03-01T10:00:00+01:00',
        followUpAt: '2025-04-01',
      };
    case 'PUT /postmortems/{ref}/sections/{key}':
      return { body: `Impact ${word}` };
    case 'POST /postmortems/{ref}/timeline':
      return {
        description: `Event ${word}`,
        occurredAt: '2025-02-09T11:00:00+01:00',
        timeOrigin: { text: '11:00', zone: 'Europe/Berlin' },
        milestone: 'resolved',
        evidenceUrl: 'https://a.example/e',
      };
    case 'PATCH /postmortems/{ref}/timeline/{id}':
      return { source: `logs ${word}` };
    case 'POST /postmortems/{ref}/factors':
      return { statement: `Factor ${word}`, layer: 'systemic' };
    case 'PATCH /postmortems/{ref}/factors/{id}':
      return { certainty: 'confirmed' };
    case 'POST /postmortems/{ref}/action-items':
      return { title: `Action ${word}`, type: 'prevent' };
    case 'PATCH /postmortems/{ref}/action-items/{id}':
      return { status: 'done', ticketUrl: 'https://a.example/1' };
    case 'PUT /postmortems/{ref}/access':
      return {
        visibility: 'restricted',
        members: ['group:default/trusted'],
        reason: `about ${word}`,
      };
    case 'POST /postmortems/{ref}/transitions':
      return { to: 'in_review', reason: `again ${word}` };
    case 'POST /entity-renames':
      return { from: 'component:default/cart', to: 'component:default/basket' };
    default:
      return undefined;
  }
}

/** Each route once, in an order in which each can succeed; what is made restricted stays so. */
const ORDER = [
  'GET /settings',
  'GET /openapi.json',
  'GET /factors/categories',
  'POST /postmortems',
  'POST /imports',
  'GET /postmortems',
  'GET /postmortems/{ref}',
  'PATCH /postmortems/{ref}',
  'PUT /postmortems/{ref}/sections/{key}',
  'POST /postmortems/{ref}/timeline',
  'GET /postmortems/{ref}/timeline',
  'GET /postmortems/{ref}/timeline/{id}',
  'PATCH /postmortems/{ref}/timeline/{id}',
  'DELETE /postmortems/{ref}/timeline/{id}',
  'POST /postmortems/{ref}/timeline/{id}/restore',
  'POST /postmortems/{ref}/factors',
  'GET /postmortems/{ref}/factors',
  'GET /postmortems/{ref}/factors/{id}',
  'PATCH /postmortems/{ref}/factors/{id}',
  'DELETE /postmortems/{ref}/factors/{id}',
  'POST /postmortems/{ref}/factors/{id}/restore',
  'POST /postmortems/{ref}/action-items',
  'GET /postmortems/{ref}/action-items',
  'GET /postmortems/{ref}/action-items/{id}',
  'PATCH /postmortems/{ref}/action-items/{id}',
  'DELETE /postmortems/{ref}/action-items/{id}',
  'POST /postmortems/{ref}/action-items/{id}/restore',
  'GET /postmortems/{ref}/revisions',
  'GET /postmortems/{ref}/revisions/{n}',
  'GET /postmortems/{ref}/report',
  'GET /action-items',
  'GET /action-items/summary',
  'GET /action-items/export.csv',
  'GET /factors',
  'GET /factors/recurring',
  'POST /entity-renames',
  'PUT /postmortems/{ref}/access',
  'POST /postmortems/{ref}/transitions',
  'DELETE /postmortems/{ref}',
  'POST /postmortems/{ref}/restore',
];

/**
 * Calls every route about `target` once as somebody who may, so that each succeeds: the answers that
 * the OpenAPI document and the audit trail are held against.
 */
export async function tour(
  portal: TestPortal,
  name: string,
  target: Target,
): Promise<Stop[]> {
  const stops: Stop[] = [];
  const report = await portal.as(name).getReport(target.ref);
  for (const route of ORDER) {
    const [method, path] = route.split(' ');
    const json = bodyOf(route, target.word);
    const answer = await portal.request(
      name,
      method,
      addressOf(target, path),
      route === 'POST /imports'
        ? { body: report, headers: { 'content-type': 'text/markdown' } }
        : { headers: { 'if-match': '*' }, ...(json && { json }) },
    );
    stops.push({ route, answer });
  }
  return stops;
}

/** Where a route leads with the names of a target in it. */
export function addressOf(target: Target, path: string): string {
  return path
    .replace('{ref}', target.ref)
    .replace('{key}', 'impact')
    .replace('{n}', '2')
    .replace('timeline/{id}', `timeline/${target.eventId}`)
    .replace('factors/{id}', `factors/${target.factorId}`)
    .replace('action-items/{id}', `action-items/${target.actionId}`);
}
