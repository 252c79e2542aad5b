export * from './errors';
export * from './idempotencyKey';
export * from './PostmortemsApi';
export * from './PostmortemsClient';
export * from './saving';
