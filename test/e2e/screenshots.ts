import path from 'node:path';
import { test } from '@playwright/test';
import { openAs } from './support/people';
import { screens } from './support/screens';

const folder = path.resolve(__dirname, '../../docs/images');

for (const { name, path: address, ready } of screens) {
  test(`picture of ${name}`, async ({ context }) => {
    await context.clock.install({ time: process.env.PORTAL_NOW! });
    const page = await openAs(context, 'alice', address);
    await ready(page);
    await page.screenshot({
      path: path.join(folder, `${name}.png`),
      animations: 'disabled',
    });
  });
}
