import { Target } from './fillPostmortem';
import { requestTo } from './requests';
import { RawAnswer, TestPortal } from './TestPortal';

/** One request of a tour, and what came back. */
export interface Stop {
  /** `GET /postmortems/{ref}` */
  route: string;
  answer: RawAnswer;
}

/** Of another post-mortem than the others: nothing would be left to ask about. */
const PURGE = 'POST /postmortems/{ref}/purge';
/** Into another pattern. */
const MERGE = 'POST /factors/patterns/{id}/merge';

/** Each route once, in an order in which each can succeed; what is made restricted stays so. */
const ORDER = [
  'GET /settings',
  'GET /openapi.json',
  'GET /factors/categories',
  'PUT /follows/{kind}/{namespace}/{name}',
  'GET /follows',
  'DELETE /follows/{kind}/{namespace}/{name}',
  'PUT /calendar-feeds/{id}',
  'GET /calendar-feeds',
  'DELETE /calendar-feeds/{id}',
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
  'POST /postmortems/{ref}/tickets',
  'GET /postmortems/{ref}/tickets',
  'PUT /postmortems/{ref}/action-items/{id}/ticket',
  'POST /postmortems/{ref}/action-items/{id}/ticket',
  'PUT /postmortems/{ref}/action-items/{id}/ticket/settlement',
  'GET /tickets/drifted',
  'GET /evidence-formats',
  'GET /evidence-sources',
  'POST /postmortems/{ref}/evidence',
  'POST /postmortems/{ref}/evidence/fetches',
  'GET /postmortems/{ref}/evidence',
  'GET /postmortems/{ref}/evidence/{id}',
  'GET /postmortems/{ref}/evidence/{id}/text',
  'GET /postmortems/{ref}/evidence/{id}/image',
  'GET /postmortems/{ref}/evidence/tracks',
  'GET /postmortems/{ref}/analysis',
  'PUT /postmortems/{ref}/analysis/dismissals',
  'PATCH /postmortems/{ref}/evidence/{id}',
  'DELETE /postmortems/{ref}/evidence/{id}',
  'POST /postmortems/{ref}/evidence/{id}/restore',
  'GET /postmortems/{ref}/checks',
  'GET /postmortems/{ref}/outcomes',
  'GET /postmortems/{ref}/known',
  'GET /postmortems/{ref}/similar',
  'POST /findings',
  'POST /postmortems/{ref}/comments',
  'GET /postmortems/{ref}/comments',
  'GET /postmortems/{ref}/comments/counts',
  'GET /postmortems/{ref}/comments/{id}',
  'PATCH /postmortems/{ref}/comments/{id}',
  'DELETE /postmortems/{ref}/comments/{id}',
  'POST /postmortems/{ref}/comments/{id}/restore',
  'PUT /postmortems/{ref}/approvals',
  'GET /postmortems/{ref}/approvals',
  'DELETE /postmortems/{ref}/approvals',
  'POST /postmortems/{ref}/exposure',
  'GET /postmortems/{ref}/exposure',
  'PATCH /postmortems/{ref}/exposure/{id}',
  'GET /exposures',
  'PUT /postmortems/{ref}/presence',
  'GET /postmortems/{ref}/revisions',
  'GET /postmortems/{ref}/revisions/{n}',
  'POST /postmortems/{ref}/revisions/{n}/redaction',
  'GET /postmortems/{ref}/report',
  'GET /postmortems/{ref}/report/archive',
  'POST /action-reviews',
  'GET /action-reviews',
  'GET /action-reviews/latest',
  'GET /action-reviews/{id}',
  'PUT /action-reviews/{id}/decisions/{actionItemId}',
  'POST /action-reviews/{id}/finish',
  'GET /action-items',
  'GET /action-items/summary',
  'GET /action-items/closing',
  'GET /action-items/export.csv',
  'GET /factors',
  'GET /factors/recurring',
  'POST /factors/suggestions',
  'GET /factors/unconfirmed',
  'GET /factors/unconfirmed/count',
  'POST /factors/confirmations',
  'GET /factors/renewal',
  'GET /factors/renewal/count',
  'GET /factors/renewal/factors',
  'POST /factors/renewal',
  'POST /factors/renewal/stop',
  'GET /factors/patterns',
  'GET /factors/patterns/merge-candidates',
  'GET /factors/patterns/names',
  'GET /factors/patterns/{id}',
  'PATCH /factors/patterns/{id}',
  'POST /factors/patterns/{id}/aliases',
  'DELETE /factors/patterns/{id}/aliases/{aliasId}',
  'GET /factors/patterns/{id}/history',
  MERGE,
  'POST /factors/patterns/{id}/unmerge',
  // From here on its factor is in another one.
  'POST /factors/patterns/{id}/split',
  'POST /factors/patterns',
  'GET /insights',
  'GET /insights/export.csv',
  'POST /entity-renames',
  'PUT /postmortems/{ref}/access',
  'POST /postmortems/{ref}/admissions',
  'POST /postmortems/{ref}/transitions',
  'DELETE /postmortems/{ref}',
  'POST /postmortems/{ref}/restore',
  PURGE,
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
  const client = portal.as(name);
  const report = await client.getReport(target.ref);
  const spare = await client.create({ title: 'Not needed' });
  await client.delete(spare.ref, spare.seq);
  const factor = await client.createFactor(target.ref, {
    ...{ statement: 'The pool was small', layer: 'systemic' },
  });
  const other = await client.createPattern({
    ...{ name: 'Pools too small', category: 'network' },
    factorIds: [factor.id],
  });
  for (const route of ORDER) {
    const { method, path, ...init } = requestTo(
      route,
      route === PURGE ? { ...target, ref: spare.ref } : target,
    );
    const answer = await portal.request(name, method, path, {
      ...init,
      ...(route === 'POST /imports' && { body: report }),
      ...(route === MERGE && { json: { into: other.id } }),
    });
    stops.push({ route, answer });
  }
  return stops;
}
