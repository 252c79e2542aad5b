import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outage } from './Outage';

// eslint-disable-next-line no-restricted-syntax
const PROGRAM = path.resolve(__dirname, '../../support/exporter.mjs');

/** The metrics of the shop, as Prometheus scrapes them. */
export class Exporter {
  readonly #child: ChildProcess;
  /** Host and port. */
  readonly address: string;

  /** @param folder - what it is to tell is put down there */
  static async start(outage: Outage, folder: string): Promise<Exporter> {
    const file = path.join(folder, 'requests.json');
    const requests = outage.answered(Date.now(), outage.endedAt);
    await writeFile(file, JSON.stringify(requests));
    const child = fork(PROGRAM, [file], { execArgv: [] });
    const [port] = await once(child, 'message');
    return new Exporter(child, `127.0.0.1:${port}`);
  }

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.disconnect();
    await exit;
  }
}
