/** Who asks, as the credentials say: never as a body says. */
export interface Viewer {
  /** `user:default/alice` */
  userRef: string;
  /** The user and the groups through which the user owns things. */
  principals: string[];
  /** The groups above those, as the catalog has them: what is open to them is open to the user. */
  groupsAbove: string[];
  /** Named, directly or through a group, in `postmortems.administrators`. */
  isAdministrator: boolean;
}

/** All as whom a viewer reads what is restricted. */
export function readsAs({ principals, groupsAbove }: Viewer): string[] {
  return [...principals, ...groupsAbove];
}
