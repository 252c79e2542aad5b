import {
  DetectionSource,
  isSoftware,
  TimelineEvent,
} from 'backstage-plugin-postmortems-common';

/** Whole words, or their beginnings where a hyphen ends them. */
const words = (list: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'iu');

const CUSTOMER = words(
  'customers?|clients?|users?(?!:)|support(?: tickets?)?|tickets?|help ?desk|service ?desk|zendesk|freshdesk|intercom|twitter|social media',
);
const MONITORING = words(
  'alerts?|alerting|alarms?|monitors?|monitoring|metrics?|probes?|synthetics?|health ?checks?|uptime|prometheus|alertmanager|grafana|pagerduty|opsgenie|victorops|pagers?|nagios|icinga|zabbix|datadog|new ?relic|dynatrace|sentry|cloudwatch|pingdom|statuscake|splunk',
);

/**
 * Who or what saw an incident first, as far as the event that is marked as detected says so: its source first,
 * then who acted. Software that acted stands for monitoring: it noticed. What it says in free words is not read:
 * that a customer is named there does not mean that one told.
 *
 * @param event - none where no event is marked
 */
export function detectionOf(
  event: Pick<TimelineEvent, 'source' | 'actor'> | undefined,
): DetectionSource {
  const source = event?.source.trim() ?? '';
  // What stands for nobody.
  const actor = (event?.actor ?? '').replace(/^[\s\-–—]+$/, '').trim();
  if (CUSTOMER.test(source)) return 'customer';
  if (MONITORING.test(source)) return 'monitoring';
  if (CUSTOMER.test(actor)) return 'customer';
  if (MONITORING.test(actor) || isSoftware(actor)) return 'monitoring';
  if (actor) return 'person';
  return source ? 'other' : 'unknown';
}
