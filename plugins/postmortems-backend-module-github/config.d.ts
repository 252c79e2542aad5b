export interface Config {
  postmortems?: {
    /**
     * Issues of action items in GitHub. Credentials and addresses are those of `integrations.github`.
     */
    github?: {
      /**
       * The host on which repositories are looked for that are named without one, as `github.com/project-slug` does.
       * Default: the first of `integrations.github`, else github.com.
       */
      host?: string;
      /**
       * Users and organisations in whose repositories issues may be made and linked. Default: all that the credentials reach.
       */
      owners?: string[];
      /**
       * Labels of issues that are made. Default: post-mortem.
       */
      labels?: string[];
      /**
       * Accounts of users and groups of the catalog, by entity reference; beside the annotation `github.com/user-login`.
       */
      assignees?: { [entityRef: string]: string };
    };
  };
}
