export * from './IssueTracker';
export * from './TrackerError';
export * from './extensionPoint';
