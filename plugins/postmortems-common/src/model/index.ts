export * from './actionItem';
export * from './actionLists';
export * from './actionReviews';
export * from './actorRoles';
export * from './actors';
export * from './approvals';
export * from './calendar';
export * from './changed';
export * from './checks';
export * from './citations';
export * from './comments';
export * from './csv';
export * from './duePolicy';
export * from './erasure';
export * from './evidence';
export * from './exposure';
export * from './factor';
export * from './factorLists';
export * from './finding';
export * from './follow';
export * from './header';
export * from './images';
export * from './imports';
export * from './insights';
export * from './known';
export * from './length';
export * from './lists';
export * from './mentions';
export * from './milestones';
export {
  DEFAULT_PAGE,
  MAX_PAGE,
  pageQuery,
  SEARCH_LIMITS,
  severalEntityRefs,
} from './paging';
export * from './pattern';
export * from './postmortem';
export * from './presence';
export * from './renewal';
export * from './revision';
export * from './scalars';
export * from './searchDocuments';
export * from './section';
export * from './settings';
export * from './sharing';
export * from './similar';
export * from './suggestions';
export * from './templates';
export * from './text';
export * from './ticket';
export * from './time';
export * from './timeline';
export * from './tracks';
export * from './transition';
export * from './vocabulary';
