/** One thing that happens in incidents, told by two people who have not read each other. */
export type Told = readonly [one: string, other: string];

/** What made it possible, as the text and as the statement of a factor tell it. */
export const CAUSES: readonly { text: Told; factor: Told }[] = [
  {
    text: [
      'Every connection of the pool was taken, and requests queued for one that never came free.',
      'Client slots towards Postgres ran out, so threads sat there until they gave up.',
    ],
    factor: [
      'The pool was sized for last year and nobody had looked at it since',
      'pgbouncer had never been given more sockets as usage grew',
    ],
  },
  {
    text: [
      'The certificate of the internal gateway had expired during the night.',
      'TLS handshakes were refused because the cert behind the ingress was past its end date.',
    ],
    factor: [
      'Renewal depended on a person who remembers it',
      'No machine renews the x509 chain; it sits in a calendar',
    ],
  },
  {
    text: [
      'The log volume filled up and the database stopped accepting writes.',
      'There was no space left on the filesystem, after which inserts were refused.',
    ],
    factor: [
      'Old files on the disk were kept without any limit',
      'Storage had no retention, so the partition only ever grew',
    ],
  },
  {
    text: [
      'Workers were killed one after the other as their heap kept growing.',
      'An object held on to in a static map made RAM usage creep up until the OOM killer came.',
    ],
    factor: [
      'A leak of listeners in the session handler went through every test',
      'Memory that is never freed shows only after days, longer than any suite runs',
    ],
  },
  {
    text: [
      'One malformed event blocked the consumer group, and the backlog grew behind it.',
      'A record that could not be parsed was tried forever, while messages piled up in Kafka.',
    ],
    factor: [
      'There was no dead letter queue for events that cannot be read',
      'Undecodable payloads have nowhere to go in the topic',
    ],
  },
  {
    text: [
      'All cache entries lapsed in the same second and the origin was overrun.',
      'Redis was emptied by an eviction, so a thundering herd of lookups went to the primary store.',
    ],
    factor: [
      'Entries of the cache share one lifetime and are refilled at once',
      'Nothing staggers how memcached warms up, which lets a stampede happen',
    ],
  },
  {
    text: [
      'Clients retried without any backoff and tripled the load on a service that was already down.',
      'Callers sent their calls again and again, an amplification that kept the backend from getting up.',
    ],
    factor: [
      'The shared HTTP client retries five times without a pause',
      'Resending has no exponential backoff in our common wrapper',
    ],
  },
  {
    text: [
      'The schema migration took an exclusive lock on the largest table.',
      'Altering one column made everything wait behind a DDL statement that blocked writers.',
    ],
    factor: [
      'Migrations are never rehearsed on tables of real size',
      'Nobody tries an ALTER against production-sized data beforehand',
    ],
  },
  {
    text: [
      'After the failover two nodes believed that they were the leader.',
      'Promotion of the standby left a split brain, each half taking itself for the primary.',
    ],
    factor: [
      'The election needs no quorum',
      'A secondary may take over although most of the cluster cannot see it',
    ],
  },
  {
    text: [
      'A setting for staging was rolled out to production with the release.',
      'The YAML value meant for the pre-production environment went live along with the new build.',
    ],
    factor: [
      'Configuration is not checked against the environment it is meant for',
      'No validation tells helm values of sandboxes from those of real systems',
    ],
  },
  {
    text: [
      'The resolver answered with the address of a host that was gone.',
      'DNS went on handing out a record for a machine we had switched off.',
    ],
    factor: [
      'Zone files are edited by hand',
      'Somebody types nameserver records into a console',
    ],
  },
  {
    text: [
      'The payment provider throttled us, as we had gone over our quota.',
      'Our vendor answered 429 for everything beyond the rate limit in the contract.',
    ],
    factor: [
      'Nobody watches how close we are to the allowance of a supplier',
      'There is no budget of calls for third party APIs with their rate limits',
    ],
  },
  {
    text: [
      'The rotated credential never reached two of the services.',
      'A new secret was written to Vault, but a pair of consumers went on with the former password.',
    ],
    factor: [
      'Services read a token once, when they start',
      'API keys are loaded at boot and kept for good',
    ],
  },
  {
    text: [
      'The nightly job deleted rows of accounts that were still active.',
      'A scheduled script wiped live tenants and their data was gone.',
    ],
    factor: [
      'The cleaning job takes no backup before it removes anything',
      'Cron tasks that erase have neither a dry run nor a snapshot',
    ],
  },
  {
    text: [
      'A minor version of a library changed how dates are parsed.',
      'The transitive package we had not pinned came with a breaking change in its formatting.',
    ],
    factor: [
      'Dependencies float to the latest release on each build',
      'npm versions are not held by a lockfile in that repository',
    ],
  },
  {
    text: [
      'Nodes were cordoned by the upgrade of Kubernetes faster than pods could move.',
      'Draining went through the whole node pool, and containers had nowhere to be scheduled.',
    ],
    factor: [
      'No disruption budget protects the workload',
      'The kubelet may evict every replica of a deployment together',
    ],
  },
];

/** What set it off. */
export const TRIGGERS: readonly Told[] = [
  [
    'It began when the spring campaign doubled the number of visitors.',
    'Marketing had sent a newsletter, and traffic rose to twice its usual peak.',
  ],
  [
    'A deployment half an hour earlier had gone to all regions together.',
    'The rollout of that afternoon reached the whole fleet in one go.',
  ],
  [
    'Hosts were rebooted that morning for a kernel patch.',
    'An operating system update had restarted the machines before work began.',
  ],
  [
    'One availability zone lost its power for six minutes.',
    'The datacenter of a single zone was without electricity for a moment.',
  ],
  [
    'Somebody switched on the feature flag for everybody.',
    'A toggle was flipped from one percent to all users.',
  ],
  [
    'A partner started a bulk import without telling us.',
    'An outside integrator ran a batch of uploads nobody had announced.',
  ],
  [
    'The clocks went forward to summer time that night.',
    'Daylight saving began, and schedules moved by sixty minutes.',
  ],
  [
    'A crawler walked through every page of the catalogue.',
    'Bots scraped each product listing we have.',
  ],
  [
    'A firewall rule was tightened during the audit.',
    'Security groups had been narrowed for compliance reasons.',
  ],
  [
    'The month ended and invoices were being made.',
    'It was closing day, when billing statements are produced.',
  ],
  [
    'An engineer ran the repair command against the wrong cluster.',
    'Maintenance meant for the test account was typed into the live terminal.',
  ],
  [
    'Autoscaling removed half of the instances after a quiet hour.',
    'The HPA had scaled in while few people were around.',
  ],
];

/** What people met. */
export const SYMPTOMS: readonly Told[] = [
  [
    'Shoppers could not pay for what they had in their baskets.',
    'Card transactions at the checkout failed for two in five purchases.',
  ],
  [
    'Nobody could sign in for forty minutes.',
    'Authentication was unavailable, users were locked out of their sessions.',
  ],
  [
    'Search came back empty for most terms.',
    'Lookups in the product listing found nothing.',
  ],
  [
    'Confirmation emails arrived hours late.',
    'Receipts sat in the outgoing mail spool until evening.',
  ],
  [
    'Some customers were charged twice.',
    'We created duplicates of card bookings and had to refund them.',
  ],
  [
    'The monthly reports showed wrong totals.',
    'Finance got figures in their export that did not add up.',
  ],
  [
    'The mobile app closed itself on opening.',
    'Phones with Android crashed at the first screen.',
  ],
  [
    'Pictures could not be attached to tickets.',
    'Uploading documents and photos ended with an exception.',
  ],
  [
    'Pages took twenty seconds to appear.',
    'Response times were sluggish, with a p99 beyond all bounds.',
  ],
  [
    'Prices on the site were those of the day before.',
    'Stale amounts were displayed, as read copies lagged behind.',
  ],
];

/** How it was found. */
export const DETECTIONS: readonly Told[] = [
  [
    'We heard of it from the support desk, as no alert had fired.',
    'Complaints by callers were the first sign; monitoring stayed silent.',
  ],
  [
    'The pager went off within a minute.',
    'On-call was woken by an alarm almost immediately.',
  ],
  [
    'The alarm had been muted weeks ago because it was noisy.',
    'An alert for this existed but was snoozed, since it kept flapping.',
  ],
  [
    'Somebody noticed a strange graph on the dashboard by chance.',
    'A colleague happened to see an odd chart of that metric.',
  ],
  [
    'The threshold was so high that it triggered after an hour.',
    'Warning levels were too lenient, hence the notification came late.',
  ],
  [
    'Health checks went on reporting that all was well.',
    'The liveness probe showed green throughout.',
  ],
  ['A post on social media told us.', 'We learned about it from a tweet.'],
  [
    'The synthetic purchase that runs every five minutes caught it.',
    'A scripted probe of the order flow reported the failure.',
  ],
];

/** What ended it. */
export const CURES: readonly Told[] = [
  [
    'Going back to the previous version ended it.',
    'We reverted to the last good build.',
  ],
  [
    'Restarting the affected instances brought it back.',
    'Things recovered once the processes had been bounced.',
  ],
  [
    'We raised the limit and added capacity.',
    'More headroom was provisioned after we lifted the ceiling.',
  ],
  [
    'The data was restored from the backup of the night.',
    'Rows came out of a snapshot by point in time recovery.',
  ],
  [
    'Traffic was moved to another region.',
    'We steered users away to a different datacentre.',
  ],
  [
    'The change was undone by hand on each host.',
    'Somebody corrected the parameter manually everywhere.',
  ],
  [
    'We turned the feature off with its kill switch.',
    'Disabling the toggle was enough.',
  ],
  [
    'The stuck item was skipped and the backlog drained within the hour.',
    'After dropping the offending record, the queue emptied by itself.',
  ],
];

/** What made it last. */
export const HINDRANCES: readonly Told[] = [
  [
    'The runbook described a system that no longer exists.',
    'Written instructions were outdated and led nowhere.',
  ],
  [
    'Nobody knew which team owns the service.',
    'It was unclear whose component this is.',
  ],
  [
    'The one person who knows it was on holiday.',
    'Expertise sits with a single engineer, who was away.',
  ],
  [
    'Those on duty had no access to the production hosts.',
    'Responders lacked the permission to log in there.',
  ],
  [
    'The phone numbers in the escalation list were old.',
    'Our rota pointed to contacts who had left.',
  ],
  [
    'The errors pointed to the network, which was fine.',
    'Misleading messages sent us down the wrong track.',
  ],
  [
    'Rolling back took half an hour because the build had to be made again.',
    'A revert was slow, since the pipeline rebuilds everything.',
  ],
  [
    'Logs of that service are kept for a single hour.',
    'There was no trace to look at; log retention is too short.',
  ],
];
