import { DEFAULT_COLLECT } from 'backstage-plugin-postmortems-common';
import {
  collectCommands,
  collectWindow,
} from 'backstage-plugin-postmortems-common/collect';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { clusterEvents } from './clusterEvents';
import { Exporter } from './Exporter';
import { KubernetesApi } from './KubernetesApi';
import { Monitoring, scrape, untilScraped } from './monitoring';
import { Outage } from './Outage';
import { podLogs } from './podLogs';
import { Collected, runCommand } from './runCommand';

/** The service, as the catalog has it. */
export const SERVICE = {
  name: 'checkout',
  annotations: {
    'backstage.io/kubernetes-label-selector': 'app=checkout,tier=web',
    'backstage.io/kubernetes-namespace': 'shop',
  },
};

/**
 * So long Prometheus sees the shop work: before, so that it knows what is usual, and after, so that the end shows.
 * A rate over a minute is raised for a minute longer than the outage.
 */
const BEFORE_MS = 150_000;
const AFTER_MS = 75_000;

/** An outage that was, and what the commands printed of it. */
export interface Played {
  outage: Outage;
  /** Until then Prometheus had seen all when the commands were run, in milliseconds since the epoch. */
  seenUntil: number;
  collected: Collected[];
  /** Ends what still runs: Prometheus sees the shop until then. */
  stop(): Promise<void>;
}

/** Has an outage happen in front of a real Prometheus, and collects what there is of it as the editor says. */
export async function playOutage(monitoring: Monitoring): Promise<Played> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postmortems-'));
  const outage = new Outage(wholeSecond(Date.now() + BEFORE_MS));
  const exporter = await Exporter.start(outage, folder);
  const api = await KubernetesApi.start({
    namespace: 'shop',
    labels: { app: 'checkout', tier: 'web' },
    containers: podLogs(outage),
    events: clusterEvents(outage),
  });
  const stop = async () => {
    await exporter.stop();
    api.stop();
    await rm(folder, { recursive: true });
  };
  try {
    const seenUntil = outage.mendedAt + AFTER_MS;
    await scrape(monitoring, exporter.address);
    await untilScraped(monitoring, seenUntil);

    const kubeconfig = path.join(folder, 'kubeconfig');
    await writeFile(kubeconfig, api.kubeconfig);
    const env = { PATH: monitoring.path, HOME: folder, KUBECONFIG: kubeconfig };
    const collected: Collected[] = [];
    for (const command of commandsFor(outage, monitoring)) {
      collected.push(await runCommand(command, { folder, env }));
    }
    return { outage, seenUntil, collected, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function commandsFor(outage: Outage, monitoring: Monitoring) {
  const { prometheusUrl, alertmanagerUrl } = monitoring;
  const { startedAt, resolvedAt } = outage.times;
  return collectCommands(
    SERVICE,
    collectWindow(startedAt, resolvedAt, new Date())!,
    { ...DEFAULT_COLLECT, prometheusUrl, alertmanagerUrl },
  );
}

function wholeSecond(time: number): number {
  return Math.ceil(time / 1_000) * 1_000;
}
