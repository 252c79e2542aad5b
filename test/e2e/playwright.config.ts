import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArguments } from '../support/browser.mjs';
import { portal, portals } from './support/portal';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: path.resolve(__dirname, '../../test-results/e2e'),
  forbidOnly: Boolean(process.env.CI),
  // Each worker has a portal of its own.
  workers: portals.length,
  // A second try would only hide a flaw.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: portal,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Not UTC, so that a local time passed off as UTC is noticed.
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // Without a film or a copy of the page at each step, which take more of two cores than the pages.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: {
      executablePath: process.env.PORTAL_BROWSER,
      args: browserArguments,
    },
  },
});
