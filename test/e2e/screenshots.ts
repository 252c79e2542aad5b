import path from 'node:path';
import { openAs } from './support/people';
import { screens, show } from './support/screens';
import { test } from './support/test';

const folder = path.resolve(__dirname, '../../docs/images');

for (const screen of screens) {
  test(`picture of ${screen.name}`, async ({ context }) => {
    const page = await openAs(context, 'alice');
    await show(page, screen);
    await page.screenshot({
      path: path.join(folder, `${screen.name}.png`),
      animations: 'disabled',
    });
  });
}
