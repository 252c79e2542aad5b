/** The kinds of entity that have the tab, as `plugin.tsx` filters them. */
const KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
  'group',
] as const;
export type EntityKind = (typeof KINDS)[number];

const WITH_PARTS: readonly EntityKind[] = ['system', 'domain', 'group'];

/** The kind in an entity ref; an adopter who shows the tab on another kind gets it as a component. */
export function kindOf(entityRef: string): EntityKind {
  return KINDS.find(kind => entityRef.startsWith(`${kind}:`)) ?? 'component';
}

/** True when the post-mortems of such an entity are those of its parts. */
export function hasParts(kind: EntityKind): boolean {
  return WITH_PARTS.includes(kind);
}

/** Whether a publication can be about it, or about a part of it: that is what its followers are told of. */
export function canBeFollowed(kind: EntityKind): boolean {
  return kind !== 'group';
}
