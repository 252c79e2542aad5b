// What the plugin adds to an app's JavaScript, from the files that its production build makes and
// their source maps.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';
import { root } from '../support/run.mjs';

const DIST = path.join(root, 'packages/app/dist');

const OURS = /plugins\/postmortems(?:-common)?\/src\//;
const CATALOG = /@backstage\/plugin-catalog\//;

const size = text => gzipSync(text, { level: 9 }).length;

/**
 * The entry is what of our code is in the scripts that index.html names; the lazy chunks are whole
 * files with code of the plugin in them, whatever else bundlers put there. In bytes, gzip.
 *
 * @returns {{ entry: number, lazy: number, catalogLazy: number }}
 */
export function measureBundle() {
  const html = readFileSync(path.join(DIST, 'index.html'), 'utf8');
  const folder = path.join(DIST, 'static');
  const maps = readdirSync(folder).filter(name => name.endsWith('.js.map'));
  let [entry, lazy, catalogLazy] = [0, 0, 0];
  for (const name of maps) {
    const file = path.join(folder, name.slice(0, -'.map'.length));
    const map = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    const has = owner => map.sources.some(source => owner.test(source));
    if (!has(OURS) && !has(CATALOG)) continue;
    const code = readFileSync(file, 'utf8');
    if (html.includes(path.basename(file))) {
      entry += size(codeFrom(OURS, code, map));
    } else {
      if (has(OURS)) lazy += size(code);
      if (has(CATALOG)) catalogLazy += size(code);
    }
  }
  return { entry, lazy, catalogLazy };
}

/** The parts of a script that were made of some sources. */
function codeFrom(owner, code, map) {
  const lines = code.split('\n');
  const isOwned = map.sources.map(source => owner.test(source));
  return decodedMappings(new TraceMap(map))
    .flatMap((segments, line) =>
      segments.map(([from, source], i) =>
        isOwned[source] ? lines[line].slice(from, segments[i + 1]?.[0]) : '',
      ),
    )
    .join('');
}
