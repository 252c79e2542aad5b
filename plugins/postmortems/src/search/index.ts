export * from './PostmortemResultItem';
