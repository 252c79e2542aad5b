import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** Takes pictures instead of testing; see `yarn screenshots`. */
export default defineConfig({
  ...base,
  testMatch: '**/screenshots.ts',
  use: { ...base.use, viewport: { width: 1280, height: 860 } },
});
