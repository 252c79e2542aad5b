import type { CollectSettings } from '../model';
import { labelValue, shellWord } from './quoting';

/** What a service is called in the systems that watch it. */
export interface ServiceNames {
  /** The catalog's name. */
  name: string;
  annotations: Record<string, string>;
}

/** From when to when evidence is collected, ISO 8601 in UTC. */
export interface CollectWindow {
  from: string;
  to: string;
}

/** A command that prints an artefact. */
export interface CollectCommand {
  /** `logs`, `kubernetes-events`, `alerts-past`, `alerts-active`, or a query by its title. */
  id: string;
  /** The file that it writes. */
  fileName: string;
  command: string;
}

/** PromQL of a service's own, a query a line. */
const QUERIES = 'postmortems/queries';
const KUBERNETES_ID = 'backstage.io/kubernetes-id';
const KUBERNETES_SELECTOR = 'backstage.io/kubernetes-label-selector';
const KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';

/** So much is collected at either side of an incident. */
export const COLLECT_MARGIN_MS = 15 * 60_000;
/** Prometheus answers no query of more points than this. */
const MOST_POINTS = 11_000;
const FINEST_STEP_S = 15;

/**
 * When to begin and end collecting: a quarter of an hour more at either side, so that what was usual shows.
 * @param now - ends it at the latest: asked for times to come, Prometheus goes on from its last points
 */
export function collectWindow(
  startedAt: string | null,
  resolvedAt: string | null,
  now: Date,
): CollectWindow | undefined {
  if (!startedAt) return undefined;
  const at = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;
  const start = Date.parse(startedAt);
  const end = resolvedAt
    ? Math.max(Date.parse(resolvedAt), start) + COLLECT_MARGIN_MS
    : Infinity;
  return {
    from: at(start - COLLECT_MARGIN_MS),
    to: at(Math.min(end, Math.max(now.getTime(), start))),
  };
}

/** The commands that collect what an incident of one service left behind. */
export function collectCommands(
  service: ServiceNames,
  { from, to }: CollectWindow,
  settings: CollectSettings,
): CollectCommand[] {
  const { name, annotations } = service;
  const id = annotations[KUBERNETES_ID] ?? name;
  const selector = annotations[KUBERNETES_SELECTOR] ?? `${KUBERNETES_ID}=${id}`;
  const namespace = annotations[KUBERNETES_NAMESPACE];
  const within = namespace ? ['--namespace', namespace] : [];
  const query = (promql: string, fileName: string) =>
    command(fileName, [
      'curl',
      '--silent',
      '--show-error',
      '--fail',
      '--get',
      `${settings.prometheusUrl}/api/v1/query_range`,
      ...['--data-urlencode', `query=${promql}`],
      ...['--data-urlencode', `start=${from}`],
      ...['--data-urlencode', `end=${to}`],
      ...['--data-urlencode', `step=${queryStep(from, to)}s`],
    ]);
  const file = (what: string) => `${name}-${what}`;
  return [
    {
      id: 'logs',
      // There is no --until-time: what comes later is left out as it is brought in.
      ...command(file('logs.txt'), [
        'kubectl',
        'logs',
        ...['--selector', selector],
        ...within,
        '--all-containers',
        '--prefix',
        '--timestamps',
        `--since-time=${from}`,
        // With a selector kubectl shows ten lines of each, unless told otherwise.
        '--tail=-1',
        '--max-log-requests=50',
      ]),
    },
    {
      id: 'kubernetes-events',
      ...command(file('events.json'), [
        'kubectl',
        'get',
        'events',
        ...within,
        ...['--output', 'json'],
      ]),
    },
    ...queriesOf(service, settings).map(({ title, query: promql }) => ({
      id: title,
      ...query(
        promql,
        file(`${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`),
      ),
    })),
    {
      id: 'alerts-past',
      ...query('ALERTS{alertstate="firing"}', file('past-alerts.json')),
    },
    {
      id: 'alerts-active',
      ...command(file('alerts.json'), [
        'amtool',
        'alert',
        'query',
        `--alertmanager.url=${settings.alertmanagerUrl}`,
        '--output',
        'json',
      ]),
    },
  ];
}

/** The queries for a service: those of its annotation, or else those of the configuration with its name in them. */
export function queriesOf(
  { name, annotations }: ServiceNames,
  settings: CollectSettings,
): { title: string; query: string }[] {
  const own = (annotations[QUERIES] ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  if (own.length > 0) {
    return own.slice(0, 20).map((query, i) => ({
      title: `Query ${i + 1}`,
      query,
    }));
  }
  const id = annotations[KUBERNETES_ID] ?? name;
  return settings.queries.map(({ title, query }) => ({
    title,
    query: query
      .replaceAll('{{service}}', () => labelValue(name))
      .replaceAll('{{id}}', () => labelValue(id)),
  }));
}

function command(
  fileName: string,
  words: string[],
): Pick<CollectCommand, 'fileName' | 'command'> {
  return {
    fileName,
    command: `${words.map(shellWord).join(' ')} > ${shellWord(fileName)}`,
  };
}

/** Seconds between two points, so that Prometheus does not refuse. */
export function queryStep(from: string, to: string): number {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1_000;
  return Math.max(FINEST_STEP_S, Math.ceil(seconds / MOST_POINTS));
}
