export * from './PatternDialog';
export * from './PatternLink';
export * from './patternNames';
export * from './PatternPicker';
export * from './Refusal';
export * from './RestrictedName';
export * from './SuggestionReason';
