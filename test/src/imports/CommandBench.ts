import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FakePortal } from './FakePortal';

// Not of any package: it lies beside them.
// eslint-disable-next-line no-restricted-syntax
const COMMAND = path.resolve(__dirname, '../../../scripts/import/main.mjs');

/** A folder to import, a portal to import it into, and the command as a program of its own. */
export class CommandBench {
  private constructor(readonly portal: FakePortal, readonly folder: string) {}

  static async start(): Promise<CommandBench> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'));
    return new CommandBench(await new FakePortal().start(), folder);
  }

  async stop(): Promise<void> {
    await this.portal.stop();
    fs.rmSync(this.folder, { recursive: true });
  }

  put(files: Record<string, string | Buffer>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
  }

  start(args: string[], env: Record<string, string> = {}): ChildProcess {
    return spawn(process.execPath, [COMMAND, ...args], {
      env: {
        PATH: process.env.PATH,
        BACKSTAGE_URL: this.portal.url,
        POSTMORTEMS_TOKEN: 'secret',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async end(child: ChildProcess) {
    let out = '';
    let err = '';
    child.stdout!.setEncoding('utf8').on('data', text => (out += text));
    child.stderr!.setEncoding('utf8').on('data', text => (err += text));
    const [code] = await once(child, 'close');
    return { code, out, err };
  }

  /** Imports the folder. */
  run(args: string[] = [], env?: Record<string, string>) {
    return this.end(this.start([this.folder, ...args], env));
  }
}

/** A number of the summary. */
export function numberOf(out: string, name: string): string | undefined {
  return out.match(new RegExp(`^${name} +([\\d,.]+)`, 'm'))?.[1];
}

export function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${i}.md`, `# ${i}`]),
  );
}
