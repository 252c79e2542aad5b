// How long the language checkers take over a document of 5,000 words, and what they weigh. On its own:
// `node test/benchmark/language.mjs`.
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import { cleanUpWith } from '../support/cleanUp.mjs';
import { root } from '../support/run.mjs';
import { median } from './statistics.mjs';

const ENTRY = path.join(
  root,
  'plugins/postmortems-common/src/review/language/index.ts',
);

const WORDS = 5_000;
const WARM_UP = 100;
const ROUNDS = 100;

/** Of an ordinary text most sentences have nothing in them; of these eight, two. */
const SENTENCES = [
  'At 10:05 the first errors appeared in the access log of the `checkout` gateway.',
  'The connection pool of orders-db was exhausted, because a query without an index held connections for 40 s.',
  'The on-call engineer restarted two pods, and traffic recovered for a while.',
  'We should have tested the query against a copy of production data.',
  'No alert exists for the saturation of the pool, so the page came from [a customer](https://example.com/tickets/1).',
  'After the rollback the error rate fell below 0.1 %, and the incident was closed at 11:40.',
  'Maria forgot that the replica lags during the nightly export.',
  'The dashboard shows the number of open connections, but nobody is paged when it reaches its limit.',
];

function documentOf(words) {
  const paragraphs = [];
  let count = 0;
  for (let n = 0; count < words; n++) {
    const sentence = SENTENCES[n % SENTENCES.length];
    count += sentence.split(' ').length;
    paragraphs.push(n % 4 === 3 ? `- ${sentence}\n` : sentence);
  }
  return paragraphs.join('\n');
}

/** The checkers as a browser would get them, in a file. */
async function bundleIn(folder) {
  // The bundler that builds the app.
  const fromCli = createRequire(
    createRequire(import.meta.url).resolve('@backstage/cli/package.json'),
  );
  const outfile = path.join(folder, 'language.mjs');
  await fromCli('esbuild').build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'esm',
    outfile,
  });
  return outfile;
}

/**
 * @returns {Promise<{ milliseconds: number[], bytes: number }>} of one check of prose, and minified
 */
export async function measureLanguage() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-'));
  const removeFolder = cleanUpWith(() =>
    fs.rm(folder, { recursive: true, force: true }),
  );
  const file = await bundleIn(folder);
  const { size } = await fs.stat(file);
  const { findBlame } = await import(pathToFileURL(file));
  const text = documentOf(WORDS);
  const milliseconds = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const startedAt = performance.now();
    findBlame(text);
    if (round >= 0) milliseconds.push(performance.now() - startedAt);
  }
  await removeFolder();
  return { milliseconds, bytes: size };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { milliseconds, bytes } = await measureLanguage();
  console.log(
    `R13: ${WORDS} words in ${median(milliseconds).toFixed(2)} ms (${Math.min(
      ...milliseconds,
    ).toFixed(2)} – ${Math.max(...milliseconds).toFixed(2)}), of at most 16 ms`,
  );
  console.log(`minified: ${(bytes / 1_000).toFixed(1)} KB, of at most 100 KB`);
}
