import { Target } from './fillPostmortem';

/**
 * For each route that reads: the addresses under which a post-mortem could show. The leak matrix and
 * the property of visibility go through all of them; a new read route belongs in here.
 */
export const READ_PROBES: Record<string, (target: Target) => string[]> = {
  'GET /postmortems': ({ word, entityRef, category }) => [
    '/postmortems?limit=100',
    `/postmortems?q=${word}`,
    `/postmortems?entityRef=${entityRef}`,
    '/postmortems?entityRef=system:default/shop',
    `/postmortems?category=${category}`,
    '/postmortems?severity=P1&kind=incident&orderBy=title',
    '/postmortems?categorised=true',
    '/postmortems?from=2025-02-01&to=2025-02-28&orderBy=updated&direction=asc',
    '/postmortems?orderBy=severity&limit=2',
    '/postmortems?anniversary=2026-02-09&status=draft,in_review,published',
  ],
  'GET /postmortems/{ref}': ({ ref, id }) => [
    `/postmortems/${ref}`,
    `/postmortems/${id}`,
  ],
  'GET /postmortems/{ref}/revisions': ({ ref, id }) => [
    `/postmortems/${ref}/revisions`,
    `/postmortems/${id}/revisions?limit=1`,
  ],
  'GET /postmortems/{ref}/revisions/{n}': ({ ref }) => [
    `/postmortems/${ref}/revisions/1`,
    `/postmortems/${ref}/revisions/3?against=0`,
  ],
  'GET /postmortems/{ref}/timeline': ({ ref }) => [
    `/postmortems/${ref}/timeline`,
  ],
  'GET /postmortems/{ref}/timeline/{id}': ({ ref, eventId }) => [
    `/postmortems/${ref}/timeline/${eventId}`,
  ],
  'GET /postmortems/{ref}/factors': ({ ref }) => [
    `/postmortems/${ref}/factors`,
  ],
  'GET /postmortems/{ref}/factors/{id}': ({ ref, factorId }) => [
    `/postmortems/${ref}/factors/${factorId}`,
  ],
  'GET /postmortems/{ref}/action-items': ({ ref }) => [
    `/postmortems/${ref}/action-items`,
  ],
  'GET /postmortems/{ref}/action-items/{id}': ({ ref, actionId }) => [
    `/postmortems/${ref}/action-items/${actionId}`,
  ],
  'GET /postmortems/{ref}/evidence': ({ ref }) => [
    `/postmortems/${ref}/evidence`,
  ],
  'GET /postmortems/{ref}/evidence/{id}': ({ ref, evidenceId }) => [
    `/postmortems/${ref}/evidence/${evidenceId}`,
  ],
  'GET /postmortems/{ref}/evidence/{id}/text': ({ ref, evidenceId }) => [
    `/postmortems/${ref}/evidence/${evidenceId}/text`,
  ],
  'GET /postmortems/{ref}/evidence/{id}/image': ({ ref, imageId }) => [
    `/postmortems/${ref}/evidence/${imageId}/image`,
  ],
  'GET /postmortems/{ref}/evidence/tracks': ({ ref }) => [
    `/postmortems/${ref}/evidence/tracks`,
  ],
  'GET /postmortems/{ref}/analysis': ({ ref }) => [
    `/postmortems/${ref}/analysis`,
  ],
  'GET /postmortems/{ref}/comments': ({ ref, id, eventId }) => [
    `/postmortems/${ref}/comments`,
    `/postmortems/${id}/comments?limit=1&resolved=false`,
    `/postmortems/${ref}/comments?kind=event&key=${eventId}`,
  ],
  'GET /postmortems/{ref}/comments/counts': ({ ref }) => [
    `/postmortems/${ref}/comments/counts`,
  ],
  'GET /postmortems/{ref}/comments/{id}': ({ ref, commentId }) => [
    `/postmortems/${ref}/comments/${commentId}`,
  ],
  'GET /postmortems/{ref}/approvals': ({ ref, id }) => [
    `/postmortems/${ref}/approvals`,
    `/postmortems/${id}/approvals`,
  ],
  'GET /postmortems/{ref}/exposure': ({ ref, id }) => [
    `/postmortems/${ref}/exposure`,
    `/postmortems/${id}/exposure`,
  ],
  'GET /exposures': () => [
    '/exposures?entityRef=component:default/storefront',
    '/exposures?entityRef=system:default/front&answered=false&limit=100',
  ],
  'GET /postmortems/{ref}/checks': ({ ref, id }) => [
    `/postmortems/${ref}/checks`,
    `/postmortems/${id}/checks`,
  ],
  'GET /postmortems/{ref}/outcomes': ({ ref, id }) => [
    `/postmortems/${ref}/outcomes`,
    `/postmortems/${id}/outcomes`,
  ],
  'GET /postmortems/{ref}/known': ({ ref, id }) => [
    `/postmortems/${ref}/known`,
    `/postmortems/${id}/known`,
  ],
  'GET /postmortems/{ref}/similar': ({ ref, id }) => [
    `/postmortems/${ref}/similar`,
    `/postmortems/${id}/similar`,
  ],
  'GET /postmortems/{ref}/report': ({ ref, id }) => [
    `/postmortems/${ref}/report`,
    `/postmortems/${id}/report`,
  ],
  'GET /postmortems/{ref}/report/archive': ({ ref, id }) => [
    `/postmortems/${ref}/report/archive`,
    `/postmortems/${id}/report/archive`,
  ],
  'GET /postmortems/{ref}/tickets': ({ ref, id }) => [
    `/postmortems/${ref}/tickets`,
    `/postmortems/${id}/tickets`,
  ],
  'GET /tickets/drifted': () => ['/tickets/drifted?limit=100'],
  'GET /action-items': target =>
    actionFilters(target).map(filter => `/action-items?${filter}`),
  'GET /action-items/summary': target =>
    actionFilters(target).map(filter => `/action-items/summary?${filter}`),
  'GET /action-items/closing': target =>
    actionFilters(target).map(filter => `/action-items/closing?${filter}`),
  'GET /action-items/export.csv': target =>
    actionFilters(target).map(filter => `/action-items/export.csv?${filter}`),
  'GET /action-reviews': () => ['/action-reviews?scope=organisation'],
  'GET /action-reviews/latest': () => [
    '/action-reviews/latest?scope=organisation',
  ],
  'GET /action-reviews/{id}': ({ reviewId }) => [`/action-reviews/${reviewId}`],
  'GET /factors': ({ entityRef, category, patternId }) => [
    '/factors?limit=100',
    `/factors?pattern=${patternId}`,
    `/factors?category=${category}`,
    `/factors?entityRef=${entityRef}&layer=contributing`,
    '/factors?from=2025-02-01&to=2025-02-28',
    '/factors?categorised=true&severity=P1&source=person',
    `/factors?system=system:default/shop&entityRef=${entityRef}`,
  ],
  'GET /factors/unconfirmed': () => ['/factors/unconfirmed?limit=100'],
  'GET /factors/unconfirmed/count': () => ['/factors/unconfirmed/count'],
  'GET /factors/renewal': () => ['/factors/renewal'],
  'GET /factors/renewal/count': () => ['/factors/renewal/count'],
  'GET /factors/renewal/factors': ({ patternId }) => [
    '/factors/renewal/factors?limit=100',
    `/factors/renewal/factors?of=pattern&from=${patternId}&to=-`,
  ],
  'GET /factors/patterns': ({ word, category }) => [
    '/factors/patterns?limit=100',
    `/factors/patterns?category=${category}`,
    `/factors/patterns?q=exhausted ${word}`,
  ],
  'GET /factors/patterns/merge-candidates': () => [
    '/factors/patterns/merge-candidates',
  ],
  'GET /factors/patterns/names': ({ patternId }) => [
    `/factors/patterns/names?ids=${patternId}`,
  ],
  'GET /factors/patterns/{id}': ({ patternId }) => [
    `/factors/patterns/${patternId}`,
  ],
  'GET /factors/patterns/{id}/history': ({ patternId }) => [
    `/factors/patterns/${patternId}/history`,
  ],
  'GET /factors/recurring': ({ entityRef }) => [
    '/factors/recurring?limit=100',
    `/factors/recurring?entityRef=${entityRef}`,
    '/factors/recurring?entityRef=system:default/shop',
    '/factors/recurring?layer=contributing&from=2025-02-01&to=2025-02-28',
    '/factors/recurring?severity=P1&source=person',
    '/factors/recurring?from=2025-01-01&source=person',
    '/factors/recurring?by=pattern',
    `/factors/recurring?by=pattern&entityRef=${entityRef}`,
    '/factors/recurring?by=pattern&source=suggested&severity=P1',
    `/factors/recurring?system=system:default/shop&entityRef=${entityRef}`,
  ],
  'GET /insights': ({ entityRef }) => [
    '/insights',
    `/insights?entityRef=${entityRef}&split=2025-02-09`,
    '/insights?entityRef=system:default/shop',
    '/insights?severity=P1&from=2025-02-01&to=2025-02-28',
  ],
  'GET /insights/export.csv': ({ entityRef }) => [
    '/insights/export.csv',
    `/insights/export.csv?entityRef=${entityRef}&severity=P1,P2`,
    '/insights/export.csv?from=2025-02-01&to=2025-02-28',
  ],
};

function actionFilters({ entityRef, owner, ...target }: Target): string[] {
  return [
    '',
    `owner=${owner}`,
    'team=group:default/payments',
    `entityRef=${entityRef}`,
    'entityRef=system:default/shop&overdue=true',
    'status=open&priority=high',
    'waitingForProof=false',
    'recurred=true',
    'recurred=false&severity=P1',
    `category=${target.category}`,
    `pattern=${target.patternId}`,
    `pattern=${target.patternId}&source=suggested&layer=contributing`,
    `entityRef=${entityRef}&within=system:default/shop&published=true`,
    'from=2025-02-01&to=2025-02-28',
  ];
}

/** What reads, and tells nothing of any post-mortem. */
export const STATIC_READS = [
  'GET /settings',
  'GET /evidence-formats',
  'GET /evidence-sources',
  'GET /factors/categories',
  'GET /calendar-feeds',
  'GET /follows',
  'GET /openapi.json',
];
