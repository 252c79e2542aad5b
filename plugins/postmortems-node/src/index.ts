/**
 * What other backend code may build on.
 *
 * @packageDocumentation
 */
export * from './permissionResource';
export * from './evidence';
export * from './tickets';
