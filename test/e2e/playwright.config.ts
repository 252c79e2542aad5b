import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArguments } from '../support/browser.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: path.resolve(__dirname, '../../test-results/e2e'),
  forbidOnly: Boolean(process.env.CI),
  // All specs share one portal and two cores; a second try would only hide a flaw.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Not UTC, so that a local time passed off as UTC is noticed.
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // Without a film, which takes more of two cores than the pages themselves.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.PORTAL_BROWSER,
      args: browserArguments,
    },
  },
});
