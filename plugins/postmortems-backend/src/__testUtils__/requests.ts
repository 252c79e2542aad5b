import { artefactOf, Target } from './fillPostmortem';

/** A request as it goes over the wire. */
export interface WellFormedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  json?: object;
  body?: string;
}

/** A page that somebody has open. */
const PAGE = '7d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a';

/** What is no JSON. */
const RAW_BODIES: Record<
  string,
  { mediaType: string; bodyOf(word: string): string }
> = {
  'POST /imports': {
    mediaType: 'text/markdown',
    bodyOf: word => `# Title ${word}\n`,
  },
  'POST /postmortems/{ref}/evidence': {
    mediaType: 'application/octet-stream',
    bodyOf: word => artefactOf(`more ${word}`),
  },
};

/**
 * A request of a route, about a target, that only its asker's rights or the state of things can refuse.
 * @param route - `GET /postmortems/{ref}`
 */
export function requestTo(route: string, target: Target): WellFormedRequest {
  const [method, path] = route.split(' ');
  const json = bodyOf(route, target.word, target);
  const request = { method, path: addressOf(target, path) };
  const sent = RAW_BODIES[route];
  return sent
    ? {
        ...request,
        headers: { 'content-type': sent.mediaType, 'if-match': '*' },
        body: sent.bodyOf(target.word),
      }
    : { ...request, headers: { 'if-match': '*' }, ...(json && { json }) };
}

/** Where a route leads with the names of a target in it. */
export function addressOf(target: Target, path: string): string {
  return (
    path
      .replace('{ref}', target.ref)
      .replace('{key}', 'impact')
      .replace('{kind}/{namespace}/{name}', 'component/default/checkout')
      // The action as it was made, which is open no longer.
      .replace('{n}/redaction', '5/redaction')
      .replace('{n}', '2')
      .replace('action-reviews/{id}', `action-reviews/${target.reviewId}`)
      .replace('{actionItemId}', target.actionId)
      .replace('calendar-feeds/{id}', `calendar-feeds/${PAGE}`)
      .replace('comments/{id}', `comments/${target.commentId}`)
      .replace('exposure/{id}', `exposure/${target.exposureId}`)
      .replace('timeline/{id}', `timeline/${target.eventId}`)
      .replace('evidence/{id}/image', `evidence/${target.imageId}/image`)
      .replace('evidence/{id}', `evidence/${target.evidenceId}`)
      .replace('patterns/names', `patterns/names?ids=${target.patternId}`)
      .replace('patterns/{id}', `patterns/${target.patternId}`)
      .replace('{aliasId}', target.aliasId)
      .replace('factors/{id}', `factors/${target.factorId}`)
      .replace('action-items/{id}', `action-items/${target.actionId}`)
  );
}

/** A body of each route that reads one. */
export function bodyOf(
  route: string,
  word: string,
  { evidenceId = '', factorId = PAGE, ref }: Partial<Target> = {},
): object | undefined {
  switch (route) {
    case 'PUT /calendar-feeds/{id}':
      return { about: 'component:default/checkout' };
    case 'POST /action-reviews':
      return { scope: 'group:default/payments' };
    case 'PUT /action-reviews/{id}/decisions/{actionItemId}':
      return { decision: 'kept' };
    case 'POST /postmortems':
      return { title: `Title ${word}`, kind: 'near_miss' };
    case 'PATCH /postmortems/{ref}':
      return {
        statedDuration: `${word} 1h`,
        links: [{ url: 'https://a.example/ü?x=|', kind: 'runbook' }],
        runbookUsed: { name: 'Failover', helped: 'partly' },
        impactFigures: [{ label: 'requests', value: 40000.5 }],
        actorsShown: 'role',
        actorRoles: [{ actor: '@ü|', role: `Engineer ${word}` }],
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
    case 'POST /factors/suggestions':
      return { statement: `No alert for the full pool ${word}` };
    case 'POST /factors/confirmations':
      return { items: [{ ref: ref ?? PAGE, id: factorId, version: 1 }] };
    case 'POST /factors/patterns':
      return {
        ...{ name: `Pattern ${word}`, category: 'network' },
        factorIds: [factorId],
      };
    case 'PATCH /factors/patterns/{id}':
      return { name: `Pool too small ${word}` };
    case 'POST /factors/patterns/{id}/merge':
      return { into: PAGE };
    case 'POST /factors/patterns/{id}/split':
      return { name: `Leaked connections ${word}`, factorIds: [factorId] };
    case 'POST /factors/patterns/{id}/aliases':
      return { statement: `All sockets in use ${word}` };
    case 'PATCH /postmortems/{ref}/factors/{id}':
      return { certainty: 'confirmed' };
    case 'POST /postmortems/{ref}/action-items':
      return { title: `Action ${word}`, type: 'prevent' };
    case 'PATCH /postmortems/{ref}/action-items/{id}':
      return { status: 'done', ticketUrl: 'https://a.example/1' };
    case 'POST /postmortems/{ref}/tickets':
    case 'POST /postmortems/{ref}/action-items/{id}/ticket':
      return { place: 'shop' };
    case 'PUT /postmortems/{ref}/action-items/{id}/ticket':
      return { url: 'https://tracker.test/shop/1' };
    case 'PUT /postmortems/{ref}/action-items/{id}/ticket/settlement':
      return { take: 'ours' };
    case 'PATCH /postmortems/{ref}/evidence/{id}':
      return { source: `deployments ${word}`, offsetMs: 3_000 };
    case 'POST /postmortems/{ref}/evidence/fetches':
      return { source: 'alerts' };
    case 'PUT /postmortems/{ref}/analysis/dismissals':
      return { keys: [`deploy|${evidenceId}|1`], dismissed: true };
    case 'POST /postmortems/{ref}/comments':
      return {
        target: { kind: 'section', key: 'summary' },
        body: `Comment ${word}, @user:default/bob`,
      };
    case 'PATCH /postmortems/{ref}/comments/{id}':
      return { body: `Comment ${word}, again`, resolved: true };
    case 'POST /postmortems/{ref}/exposure':
      return {};
    case 'PATCH /postmortems/{ref}/exposure/{id}':
      return { answer: 'applies', note: `Our pool too ${word}` };
    case 'PUT /postmortems/{ref}/presence':
      return { page: PAGE, place: 'section-impact' };
    case 'PUT /postmortems/{ref}/access':
      return {
        visibility: 'restricted',
        members: ['group:default/trusted'],
        reason: `about ${word}`,
      };
    case 'POST /postmortems/{ref}/admissions':
      return { reason: `to help with ${word}` };
    case 'POST /postmortems/{ref}/purge':
    case 'POST /postmortems/{ref}/revisions/{n}/redaction':
      return { reason: 'a customer asked for it' };
    case 'POST /postmortems/{ref}/transitions':
      return { to: 'in_review', reason: `again ${word}` };
    case 'POST /findings':
      return { text: `The engineer forgot ${word}`, kind: 'prose' };
    case 'POST /entity-renames':
      return { from: 'component:default/cart', to: 'component:default/basket' };
    default:
      return undefined;
  }
}
