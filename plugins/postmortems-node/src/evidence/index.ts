export * from './EvidenceFormat';
export * from './Observation';
export * from './extensionPoint';
