export * from './AccessControl';
export * from './ofTracker';
export * from './onBehalfOf';
export * from './roles';
export * from './rules';
export * from './Viewer';
export * from './visibility';
