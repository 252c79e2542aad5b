import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface OwnPortal {
  url: string;
  /** Ends it as a deployment would, and waits until it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts a portal of a spec's own, in a process of its own, and waits until it is ready.
 * @param data - its data folder; what another portal left there is taken up
 * @param port - a free one unless told
 */
export async function startPortalOn(
  data: string,
  port?: string,
): Promise<OwnPortal> {
  const program = path.join(__dirname, 'runPortal.mjs');
  const child = spawn(
    process.execPath,
    [program, data, ...(port ? [port] : [])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exit = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exit;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http')) return { url: line, stop };
  }
  throw new Error('The portal did not start; see above');
}
