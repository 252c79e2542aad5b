// A real Prometheus with a real Alertmanager that exist while the commands are tried, in a temporary
// folder and on free ports of this machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cleanUpWith } from './cleanUp.mjs';
import { freePort } from './ports.mjs';
import { findTool } from './tools.mjs';

/** Tells tests of it, as JSON. */
export const MONITORING_VARIABLE = 'POSTMORTEMS_MONITORING';

const READY_WITHIN_MS = 30_000;
const ASKED_EVERY_MS = 100;

/** One fires while the shop is out of order and is resolved; the other one fires on. */
const RULES = [
  {
    alert: 'CheckoutErrors',
    expr: 'sum by (job) (rate(http_requests_total{code="500"}[5s])) > 0.1',
    labels: { severity: 'critical' },
    annotations: { summary: 'Checkouts fail' },
  },
  {
    alert: 'CheckoutOrdersWait',
    // Also when a scrape fails on a busy machine.
    expr: 'max_over_time(checkout_waiting_orders[1m]) > 0',
    labels: { severity: 'warning' },
    annotations: { summary: 'Orders of the outage wait to be sent' },
  },
];

/**
 * Starts both. In the file `targets` stands what Prometheus scrapes, as its service discovery by files has it:
 * nothing at first.
 *
 * @returns {Promise<{ prometheusUrl: string, alertmanagerUrl: string, targets: string }>}
 */
export async function startMonitoring() {
  const folder = await fs.mkdtemp(
    path.join(os.tmpdir(), 'postmortems-monitoring-'),
  );
  cleanUpWith(() => fs.rm(folder, { recursive: true, force: true }));
  const file = name => path.join(folder, name);
  const write = (name, value) =>
    // JSON is YAML as well.
    fs.writeFile(file(name), JSON.stringify(value));
  const alertmanager = `127.0.0.1:${await freePort()}`;
  const prometheus = `127.0.0.1:${await freePort()}`;

  await write('targets.json', []);
  await write('rules.yml', { groups: [{ name: 'shop', rules: RULES }] });
  await write('alertmanager.yml', {
    route: { receiver: 'nobody', group_wait: '0s' },
    receivers: [{ name: 'nobody' }],
  });
  await write('prometheus.yml', {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: ['rules.yml'],
    alerting: {
      alertmanagers: [{ static_configs: [{ targets: [alertmanager] }] }],
    },
    scrape_configs: [
      {
        job_name: 'checkout',
        file_sd_configs: [
          { files: [file('targets.json')], refresh_interval: '1s' },
        ],
      },
    ],
  });

  await start(
    ['prometheus-alertmanager', 'alertmanager'],
    [
      `--config.file=${file('alertmanager.yml')}`,
      `--storage.path=${file('alertmanager')}`,
      `--web.listen-address=${alertmanager}`,
      '--cluster.listen-address=',
    ],
    `http://${alertmanager}/-/ready`,
  );
  await start(
    ['prometheus'],
    [
      `--config.file=${file('prometheus.yml')}`,
      `--storage.tsdb.path=${file('prometheus')}`,
      `--web.listen-address=${prometheus}`,
    ],
    `http://${prometheus}/-/ready`,
  );
  return {
    prometheusUrl: `http://${prometheus}`,
    alertmanagerUrl: `http://${alertmanager}`,
    targets: file('targets.json'),
  };
}

async function start(names, words, ready) {
  const server = spawn(findTool(names), words, {
    // A group of its own: Ctrl-C is for us, and we stop it when nobody needs it any more.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = chunk => {
    said = (said + chunk).slice(-4_000);
  };
  server.stdout.on('data', keep);
  server.stderr.on('data', keep);
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  cleanUpWith(async () => {
    if (hasEnded()) return;
    const exit = once(server, 'exit');
    server.kill('SIGTERM');
    await exit;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(ready))) {
    if (hasEnded() || Date.now() > deadline) {
      throw new Error(`${names[0]} did not start:\n${said}`);
    }
    await delay(ASKED_EVERY_MS);
  }
}

async function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
