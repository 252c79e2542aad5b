export * from './backoff';
export * from './failure';
export * from './journal';
export * from './making';
export * from './rowKinds';
export * from './RowSaver';
export * from './transports';
export * from './types';
