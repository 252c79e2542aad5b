export * from './errors';
export * from './idempotencyKey';
export * from './PostmortemsApi';
export * from './PostmortemsClient';
export * from './RequestOptions';
export type { PostmortemsClientOptions } from './Requests';
export * from './saving';
