export * from './collectCommands';
