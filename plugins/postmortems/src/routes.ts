import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The org-wide view, `/postmortems`. */
export const rootRouteRef = createRouteRef({ id: 'postmortems' });
/** Its list of all post-mortems. */
export const allRouteRef = createRouteRef({ id: 'postmortems:all' });
/** Its dashboard of action items. */
export const actionItemsRouteRef = createRouteRef({
  id: 'postmortems:action-items',
});
/** Its view of what recurs across services. */
export const recurringFactorsRouteRef = createRouteRef({
  id: 'postmortems:recurring-factors',
});

/** The named stories that recur. */
export const patternsRouteRef = createSubRouteRef({
  id: 'postmortems:patterns',
  parent: recurringFactorsRouteRef,
  path: '/patterns',
});
/** One of them. */
export const patternRouteRef = createSubRouteRef({
  id: 'postmortems:pattern',
  parent: recurringFactorsRouteRef,
  path: '/patterns/:id',
});
/** What is only suggested, to be confirmed. */
export const confirmFactorsRouteRef = createSubRouteRef({
  id: 'postmortems:confirm-factors',
  parent: recurringFactorsRouteRef,
  path: '/confirm',
});
/** What a newer version would sort otherwise of it. */
export const renewalRouteRef = createSubRouteRef({
  id: 'postmortems:renewal',
  parent: recurringFactorsRouteRef,
  path: '/renewal',
});

/** Its view of what post-mortems tell together. */
export const insightsRouteRef = createRouteRef({ id: 'postmortems:insights' });

/** One document, `/postmortem`; its screens are the sub-routes below. */
export const documentRouteRef = createRouteRef({ id: 'postmortem' });
/** The editor of a new one; takes `?entityRef=`. */
export const newRouteRef = createSubRouteRef({
  id: 'postmortem:new',
  parent: documentRouteRef,
  path: '/new',
});
/** The import of many, from files. */
export const importRouteRef = createSubRouteRef({
  id: 'postmortem:import',
  parent: documentRouteRef,
  path: '/import',
});
/** The report of one. */
export const reportRouteRef = createSubRouteRef({
  id: 'postmortem:report',
  parent: documentRouteRef,
  path: '/:ref',
});
/** The editor of one. */
export const editRouteRef = createSubRouteRef({
  id: 'postmortem:edit',
  parent: documentRouteRef,
  path: '/:ref/edit',
});

/** The tab on an entity's page. */
export const entityContentRouteRef = createRouteRef({
  id: 'postmortems:entity-content',
});
