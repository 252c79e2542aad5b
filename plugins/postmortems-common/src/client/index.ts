export * from './errors';
export * from './PostmortemsApi';
export * from './PostmortemsClient';
