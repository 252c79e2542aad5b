/** The few small pieces that several rooms share. */
export * from './Empty';
export * from './EntityNames';
export * from './entityNames';
export * from './labels';
export * from './LoadError';
export * from './Markdown';
export * from './Pager';
export * from './PostmortemsRoot';
export * from './Section';
export * from './SeverityMark';
export * from './time';
export * from './tokens';
export { useUndo, type Undoable } from './useUndo';
export * from './useLoad';
export * from './usePages';
export * from './useSettings';
export * from './useToday';
export * from './UtcTime';
