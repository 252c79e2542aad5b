/** Who asks, as the credentials say: never as a body says. */
export interface Viewer {
  /** `user:default/alice` */
  userRef: string;
  /** The user and the groups through which the user owns things. */
  principals: string[];
  /** Named, directly or through a group, in `postmortems.administrators`. */
  isAdministrator: boolean;
}
