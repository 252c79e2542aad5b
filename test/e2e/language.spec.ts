import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { expect, test } from '@playwright/test';

// eslint-disable-next-line no-restricted-syntax
const ROOT = path.resolve(__dirname, '../..');
const CORPUS = path.resolve(
  process.env.POSTMORTEMS_CORPUS ?? path.join(ROOT, '../shared/corpus'),
);

/** So many texts are looked at in one go. */
const BATCH = 200;

/** The checkers in one script, by the bundler that builds the app. */
async function bundle(): Promise<string> {
  const fromCli = createRequire(
    createRequire(path.join(ROOT, 'package.json')).resolve(
      '@backstage/cli/package.json',
    ),
  );
  const { outputFiles } = await fromCli('esbuild').build({
    entryPoints: [
      path.join(
        ROOT,
        'plugins/postmortems-common/src/review/language/index.ts',
      ),
    ],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'checkers',
    write: false,
  });
  return outputFiles[0].text;
}

/** The sentences of our own, and of the corpus each document, each of its lines, and each labelled text. */
function texts(): string[] {
  const own = readFileSync(
    path.join(ROOT, 'test/fixtures/language/sentences.tsv'),
    'utf8',
  )
    .trim()
    .split('\n')
    .map(row => row.split('\t')[3]);
  if (!existsSync(path.join(CORPUS, 'md'))) return own;
  const documents = readdirSync(path.join(CORPUS, 'md'))
    .sort()
    .map(file => readFileSync(path.join(CORPUS, 'md', file), 'utf8'));
  const labelled = ['blame.jsonl', 'action_items.jsonl']
    .map(file => path.join(CORPUS, file))
    .filter(existsSync)
    .flatMap(file => readFileSync(file, 'utf8').trim().split('\n'))
    .map(row => JSON.parse(row).text as string);
  const lines = documents
    .flatMap(text => text.split('\n'))
    .filter(line => line.trim());
  return [...own, ...labelled, ...lines, ...documents];
}

/** What the checkers find in each text; runs in either place. */
const FIND = `(texts => texts.map(text => [
  checkers.findBlame(text, { names: ['Tove Berg', 'Tove'] }),
  checkers.findVagueness(text),
]))`;

test('the language checkers find the same in the browser as on the server', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const all = texts();
  const hasCorpus = existsSync(path.join(CORPUS, 'md'));
  if (!hasCorpus) {
    process.stdout.write(
      `SKIPPED: there is no corpus in ${CORPUS}, only our own ${all.length} sentences are compared; set POSTMORTEMS_CORPUS\n`,
    );
  }
  const script = await bundle();
  const inNode = vm.runInNewContext(`${script};${FIND}`) as (
    some: string[],
  ) => unknown;
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });

  let found = 0;
  for (let from = 0; from < all.length; from += BATCH) {
    const some = all.slice(from, from + BATCH);
    const there = JSON.stringify(
      await page.evaluate(
        ([find, batch]) => {
          // eslint-disable-next-line no-eval
          const finds = (0, eval)(find as string) as (t: string[]) => unknown;
          return finds(batch as string[]);
        },
        [FIND, some] as const,
      ),
    );
    const here = JSON.stringify(inNode(some));
    expect(there).toBe(here);
    found += here.split('"rule"').length - 1;
  }
  process.stdout.write(
    `${all.length} texts, ${found} findings, the same in Chromium and in Node\n`,
  );
  expect(found).toBeGreaterThan(300);
  if (hasCorpus) expect(all.length).toBeGreaterThan(5_000);
});
