export interface Config {
  postmortems?: {
    /**
     * Users and groups, as entity references, who also curate: rename entities, purge what is deleted, redact a history.
     */
    administrators?: string[];

    /**
     * With true, nothing is published that was not in review. Default: false.
     */
    reviewRequired?: boolean;

    review?: {
      /**
       * How many reviewers have to approve of a post-mortem, as it stands, before it can be published. Default: 0.
       */
      approvals?: number;
    };

    /**
     * How actions are followed through.
     */
    actions?: {
      /**
       * With true, another person has to agree before something counts as not to be done. Default: false.
       */
      secondPerson?: boolean;
      /**
       * How many days an action has, by the severity of the incident and its own priority; the first rule that fits holds.
       * Default, also where none fits: 15 days for priority high, 30 for others.
       */
      due?: Array<{
        severity?: string;
        priority?: 'high' | 'medium' | 'low';
        days: number;
      }>;
      /**
       * After how many days without a recurrence that is said of what was done. Default: 30.
       */
      heldAfterDays?: number;
      /**
       * When people are reminded of what they owe.
       */
      reminders?: {
        /** How many days before the due day; 0 for not before. Default: 3. */
        before?: number;
        /** How many days after it; the last number repeats. Default: 1, 3, 7, 14 and 28. */
        overdue?: number[];
        /** From how many days after it on, the sponsor and the lead of the owning group are told too. Default: 7. */
        escalateAfter?: number;
      };
      /**
       * Once a week, who leads a group, else its members, are told how its actions stand.
       */
      digest?: {
        /** Default: true. */
        enabled?: boolean;
        /** Default: monday. */
        weekday?:
          | 'monday'
          | 'tuesday'
          | 'wednesday'
          | 'thursday'
          | 'friday'
          | 'saturday'
          | 'sunday';
        /** From 0 to 23. Default: 8. */
        hour?: number;
        /** An IANA name, such as Europe/Berlin. Default: UTC. */
        timezone?: string;
      };
    };

    /**
     * Issues of action items in a tracker; a module brings the tracker.
     */
    tickets?: {
      /**
       * With true, a restricted post-mortem may have issues, too: they hold its reference and its address, and nothing else.
       * Default: false.
       */
      restricted?: boolean;
      /** How often it is looked for what trackers did not say by themselves, in minutes. Default: 10. */
      everyMinutes?: number;
    };

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
     * One that comes with the plugin is named by its key: `default`, `near-miss`, `google-like`, `pagerduty-like`. Default: these.
     */
    templates?: Array<
      | string
      | {
          key: string;
          title: string;
          /** One sentence that says when to choose it. */
          description?: string;
          /** The kind of incident that it is proposed for. */
          suggestedFor?: 'incident' | 'near_miss';
          sections: Array<{
            /** The checks know `summary`, `impact`, `root-cause`, `what-went-well` and `lessons-learned` by these keys. */
            key: string;
            title: string;
            help: string;
            /** With true, it is not there until somebody writes in it. */
            optional?: boolean;
          }>;
        }
    >;

    /**
     * What the commands that collect evidence say.
     */
    collect?: {
      /**
       * Address of Prometheus, as engineers reach it. Default: http://prometheus:9090.
       */
      prometheusUrl?: string;
      /**
       * Address of Alertmanager, likewise. Default: http://alertmanager:9093.
       */
      alertmanagerUrl?: string;
      /**
       * Queries worth keeping, in PromQL: `{{service}}` stands for the service's name, `{{id}}` for its name in Kubernetes.
       * Default: requests by status, and targets that are up.
       */
      queries?: Array<{ title: string; query: string }>;
    };

    /**
     * Systems that evidence can be fetched from, as the backend reaches them.
     */
    sources?: Array<{
      /** Lower-case words with hyphens. */
      name: string;
      type: 'prometheus' | 'alertmanager';
      /** Base address. */
      url: string;
      /**
       * The whole value of the header `Authorization`.
       * @visibility secret
       */
      authorization?: string;
    }>;

    /**
     * After how many hours from the resolution the authors of an unpublished post-mortem are reminded of it; an empty list
     * reminds nobody. Default: 24, 48 and 168.
     */
    reminders?: number[];

    /**
     * Notifications through the notifications plugin of the portal, where it has one.
     */
    notifications?: {
      /** With false, nobody is told of anything. Default: true. */
      enabled?: boolean;
      /**
       * Of a publication, tell also the owners of what depends on the affected entities. Default: false.
       */
      dependants?: boolean;
      /** How often each replica looks for what is due, in seconds. Default: 30. */
      everySeconds?: number;
      /** Where the portal shows a post-mortem. Default: /postmortem. */
      path?: string;
      /** Where the portal shows the action items of all of them. Default: /postmortems/action-items. */
      actionsPath?: string;
    };

    calendar?: {
      /**
       * Whether people may subscribe to calendars of due days, deadlines and meetings. Calendars do not sign in: who has the
       * address of a feed reads what its owner reads. Default: true.
       */
      enabled?: boolean;
    };

    evidence?: {
      /**
       * The largest log that may be brought in, in megabytes. Default: 1,100.
       */
      maxMegabytes?: number;
      /**
       * The largest JSON document that may be brought in, in megabytes; it is read as a whole. Default: 32.
       */
      maxDocumentMegabytes?: number;
      /**
       * Up to how many megabytes the text of an artefact is kept whole, compressed; of a larger one the beginning, the end and
       * the lines that are cited are kept. Default: 32.
       */
      keptMegabytes?: number;
      /**
       * Secrets of your own that are taken out of artefacts before anything is kept, beside the common ones.
       */
      secrets?: Array<{
        /** Stands in its place, as `[redacted:kind]`; lower-case words with hyphens. */
        kind: string;
        /** A regular expression; of a group named `secret` only that is replaced. */
        pattern: string;
        /** Texts of at least three characters of which one stands in or before every such secret; case does not matter. */
        hints: string[];
      }>;
    };

    imports?: {
      /**
       * Words of your own post-mortems that the import is to understand beside the common ones: what their headings, labels
       * and columns are called. Case, punctuation and remarks in parentheses do not count.
       */
      words?: {
        /** Headings of what becomes rows: `timeline`, `actionItems`, `done`, `immediate`, `contributing`, `systemic`. */
        parts?: { [part: string]: string[] };
        /** Headings of sections, by the key of the template's section. */
        sections?: { [section: string]: string[] };
        /** Labels of single values, such as `title`, `date`, `severity`, `status`, `authors`, `duration`, `started`. */
        fields?: { [field: string]: string[] };
        /** Labels of the services that a post-mortem is about. */
        services?: string[];
        /** Titles of a timeline's columns: `when`, `day`, `event`, `zone`, `source`, `actor`, `evidence`. */
        eventColumns?: { [column: string]: string[] };
        /** Titles of an action item's columns: `action`, `owner`, `due`, `ticket`, `status`, `priority`, `type`. */
        actionColumns?: { [column: string]: string[] };
        /** Headings that group action items by what they are for. */
        actionTypes?: { [type: string]: string[] };
        /** Words of priorities. */
        priorities?: { [priority: string]: string[] };
        /** What says of an action item that it is `done`, `wont_do`, `in_progress` or `open`. */
        actionStates?: { [state: string]: string[] };
        /** What says of a document that it is `finished` or `unfinished`. */
        documentStates?: { [state: string]: string[] };
        /** Entries of a list of key times, by milestone. */
        moments?: { [milestone: string]: string[] };
      };
    };

    /**
     * Factor categories; they add to the default ones, or rename one of the same key.
     */
    categories?: Array<{
      key: string;
      title: string;
      help: string;
      /**
       * What usually follows from it: offered for a factor that no action addresses yet. {{topic}} stands for what
       * the factor is about, {{name}} for the same as one word, {{service}} for the first affected entity.
       */
      action?: {
        title: string;
        type: 'prevent' | 'detect' | 'mitigate' | 'repair' | 'process';
        /** medium unless said */
        priority?: 'high' | 'medium' | 'low';
        /** What to begin with; it is copied. */
        outline?: string;
      };
    }>;
  };
}
