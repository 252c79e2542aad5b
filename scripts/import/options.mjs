import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const HELP = `yarn import <folder> [options]

Imports the post-mortems of a folder (.md .markdown .mdx .qmd .txt, with the folders in it) into a
running portal. What was imported before is not imported again.

  --zone ZONE        the zone of times that name none, as Europe/Berlin or UTC
  --entity REF       the service all are about, as component:default/checkout; may be repeated;
                     otherwise what each text, its file or folder names
  --dry-run          reads and tells, and changes nothing
  --again            imports also what was imported before
  --verbose          tells each warning, and what was there already
  --url URL          the backend's address, otherwise $BACKSTAGE_URL or http://localhost:7007
  --token-file FILE  a file that holds the token, otherwise $POSTMORTEMS_TOKEN
  --help

The token is that of a signed-in user, who becomes the author. Exit codes: 0 fine; 1 a file failed or
needs a zone, or the portal refused; 2 wrong usage; 130 interrupted.`;

/** Something to be called otherwise. */
export class UsageError extends Error {}

/** As the portal's own: `kind:namespace/name`. */
const ENTITY_PART = '[a-zA-Z0-9](?:[-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?';
const ENTITY_REF = new RegExp(`^${ENTITY_PART}:${ENTITY_PART}/${ENTITY_PART}$`);
/** The portal takes no more for one post-mortem. */
const MAX_ENTITIES = 100;

/**
 * @typedef {object} Options
 * @property {boolean} help nothing else is told with it
 * @property {string} folder
 * @property {string} url the portal's, without a slash at its end
 * @property {string} token
 * @property {string | undefined} zone
 * @property {string[]} entities
 * @property {boolean} dryRun
 * @property {boolean} again
 * @property {boolean} verbose
 */

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Options}
 * @throws UsageError
 */
export function readOptions(args, env) {
  const { values, positionals } = parse(args);
  if (values.help) return { help: true };
  if (positionals.length !== 1) {
    throw new UsageError('Say which folder to import, one of them');
  }
  // yarn goes to the root before it runs anything; paths are meant from where it was called.
  const from = env.INIT_CWD ?? process.cwd();
  return {
    help: false,
    folder: folderAt(path.resolve(from, positionals[0])),
    url: urlOf(values.url ?? env.BACKSTAGE_URL ?? 'http://localhost:7007'),
    zone: values.zone === undefined ? undefined : zoneOf(values.zone),
    entities: entitiesOf(values.entity),
    token: tokenOf(
      values['token-file'] && path.resolve(from, values['token-file']),
      env,
    ),
    dryRun: values['dry-run'],
    again: values.again,
    verbose: values.verbose,
  };
}

function parse(args) {
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        zone: { type: 'string' },
        entity: { type: 'string', multiple: true, default: [] },
        url: { type: 'string' },
        'token-file': { type: 'string' },
        'dry-run': flag,
        again: flag,
        verbose: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function folderAt(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UsageError(`There is no folder ${folder}`);
}

function urlOf(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A password in it would be shown to everybody who may list processes, and fetch refuses it.
  if (!/^https?:$/.test(url?.protocol) || url.username || url.password) {
    throw new UsageError(
      'The address must be an http or https one without a password, as http://localhost:7007',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function zoneOf(zone) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) && zone;
  } catch {
    throw new UsageError(
      `${zone} is not a time zone; one is, as Europe/Berlin or UTC`,
    );
  }
}

function entitiesOf(refs) {
  const wrong = refs.find(ref => !ENTITY_REF.test(ref));
  if (wrong !== undefined) {
    throw new UsageError(
      `${wrong} is not a service as kind:namespace/name, as component:default/checkout`,
    );
  }
  if (refs.length > MAX_ENTITIES) {
    throw new UsageError(`At most ${MAX_ENTITIES} services can be given`);
  }
  return refs;
}

function tokenOf(file, env) {
  const text = file ? contentOf(file) : env.POSTMORTEMS_TOKEN ?? '';
  // As it stands in a browser's list of requests.
  const token = text.trim().replace(/^Bearer\s+/i, '');
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UsageError(
    file
      ? `There is no token in ${file}`
      : 'Set POSTMORTEMS_TOKEN to a token of the portal, or give --token-file',
  );
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The token cannot be read: ${error.message}`);
  }
}
