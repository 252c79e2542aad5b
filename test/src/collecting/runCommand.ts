import type { CollectCommand } from 'backstage-plugin-postmortems-common/collect';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A command that was run, and what stands in the file that it wrote. */
export interface Collected extends CollectCommand {
  text: string;
  /** What it said beside. */
  complaints: string;
}

/**
 * Runs a command as it stands, as somebody would who has pasted it into a shell.
 * @throws when it exits with anything but 0
 */
export async function runCommand(
  command: CollectCommand,
  { folder, env }: { folder: string; env: Record<string, string> },
): Promise<Collected> {
  const { stderr } = await promisify(execFile)(
    'bash',
    ['-c', command.command],
    { cwd: folder, env },
  );
  return {
    ...command,
    text: await readFile(path.join(folder, command.fileName), 'utf8'),
    complaints: stderr,
  };
}
