import { writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const ASKED_EVERY_MS = 250;

/** A Prometheus and an Alertmanager that run, and the tools to ask them, as `test/support/proof.mjs` hands them over. */
export interface Monitoring {
  prometheusUrl: string;
  alertmanagerUrl: string;
  /** The file that tells Prometheus what to scrape. */
  targets: string;
  /** Where the tools are found. */
  path: string;
  /** What they are, with their versions. */
  tools: string;
}

/** Undefined in any run but `yarn proof`. */
export const monitoring: Monitoring | undefined =
  process.env.POSTMORTEMS_MONITORING === undefined
    ? undefined
    : JSON.parse(process.env.POSTMORTEMS_MONITORING);

/** Has Prometheus scrape an address. */
export async function scrape(
  { targets }: Monitoring,
  address: string,
): Promise<void> {
  await writeFile(targets, JSON.stringify([{ targets: [address] }]));
}

/** Waits until Prometheus has scraped at or after a time, in milliseconds since the epoch. */
export async function untilScraped(
  { prometheusUrl }: Monitoring,
  time: number,
): Promise<void> {
  const query = new URLSearchParams({ query: 'max(timestamp(up))' });
  for (;;) {
    const answer = await fetch(`${prometheusUrl}/api/v1/query?${query}`);
    const { data } = await answer.json();
    if (Number(data.result[0]?.value[1]) * 1_000 >= time) return;
    // Prometheus tells nobody that it has scraped.
    await delay(ASKED_EVERY_MS);
  }
}
