export interface Config {
  postmortems?: {
    /**
     * Users and groups, as entity references, who also curate: rename entities and the like.
     */
    administrators?: string[];

    /**
     * With true, nothing is published that was not in review. Default: false.
     */
    reviewRequired?: boolean;

    /**
     * Severities, the worst with rank 1. Default: P1 to P4.
     */
    severities?: Array<{
      key: string;
      title: string;
      rank: number;
    }>;

    /**
     * Templates: which sections a new post-mortem has, in which order, with a line of help each. The first one is the default.
     */
    templates?: Array<{
      key: string;
      title: string;
      sections: Array<{
        key: string;
        title: string;
        help: string;
      }>;
    }>;

    /**
     * Factor categories; they add to the default ones, or rename one of the same key.
     */
    categories?: Array<{
      key: string;
      title: string;
      help: string;
    }>;
  };
}
