// `yarn test:e2e [Playwright's arguments]`: end-to-end tests in a real Chromium, against portals of
// their own whose clock stands at the same time in every run, one for each spec that runs at once.
// With PORTAL_URL they use that portal instead, for instance a running demo, one after the other;
// PORTAL_NOW then tells what its clock started at.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from './app.mjs';
import { findBrowser } from './browser.mjs';
import { cleanUpWith } from './cleanUp.mjs';
import { main } from './main.mjs';
import { NOW, startPortal } from './portal.mjs';
import { controlPortals } from './portalControl.mjs';
import { replicasOnDemand } from './replicas.mjs';
import { run } from './run.mjs';

/** Specs that run at once, each with a portal and a browser: as many as two cores carry. */
const WORKERS = 2;

/** A portal that can be stopped, which tells where its database lies, and started again on its data. */
async function startOne() {
  const folder = await mkdtemp(path.join(tmpdir(), 'postmortems-e2e-'));
  cleanUpWith(() => rm(folder, { recursive: true, force: true }));
  const options = { now: NOW, data: path.join(folder, 'data') };
  let portal = await startPortal(options);
  const { url } = portal;
  return {
    url,
    async stop() {
      await portal.stop();
      return { database: path.join(options.data, 'postmortems.sqlite') };
    },
    async start(env) {
      portal = await startPortal({ ...options, port: new URL(url).port, env });
    },
  };
}

async function startPortals() {
  await buildApp();
  const portals = await Promise.all(Array.from({ length: WORKERS }, startOne));
  return {
    PORTAL_URL: portals.map(({ url }) => url).join(','),
    PORTAL_NOW: NOW,
    PORTAL_CONTROL: await controlPortals({
      ...portals,
      replicas: replicasOnDemand(),
    }),
  };
}

await main(async () => {
  const browser = findBrowser();
  const portals = process.env.PORTAL_URL ? {} : await startPortals();
  return run(
    [
      'playwright',
      'test',
      '--config',
      'test/e2e/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    { env: { ...portals, PORTAL_BROWSER: browser } },
  );
});
