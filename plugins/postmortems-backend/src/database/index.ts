export * from './Database';
export * from './json';
export * from './keyset';
