export * from './bytewise';
export * from './Database';
export * from './insertAll';
export * from './json';
export * from './keyset';
export * from './whereAmong';
