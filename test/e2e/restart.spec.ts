import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expectSaved, openPart } from './support/editor';
import { startPortalOn } from './support/ownPortal';
import { chooseOnSignInPage } from './support/people';
import { expect, test } from './support/test';

test('a portal that is started again on its data has what was written', async ({
  page,
}) => {
  // Two starts of a whole portal beside the one that the other specs share.
  test.setTimeout(240_000);
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-data-'));
  let portal = await startPortalOn(data);
  try {
    await page.goto(`${portal.url}/postmortem/new`);
    await chooseOnSignInPage(page, 'alice');
    await page.getByLabel('Title').fill('Power cut in the server room');
    await expectSaved(page);
    await expect(page).toHaveURL(/\/postmortem\/PM-[^/]+\/edit/);
    await openPart(page, 'Summary');
    const summary = page.getByRole('textbox', { name: 'Summary' });
    await summary.fill('The lights went out.');
    await expectSaved(page);

    const { port } = new URL(portal.url);
    await portal.stop();
    await summary.fill('The lights went out. They came back.');
    await expect(
      page.getByText(/your text is kept on this device/i),
    ).toBeVisible();

    portal = await startPortalOn(data, port);
    await expectSaved(page, 60_000);
    await page.getByRole('button', { name: 'Read the report' }).click();
    await expect(
      page.getByRole('heading', { name: 'Power cut in the server room' }),
    ).toBeVisible();
    await expect(
      page.getByText('The lights went out. They came back.'),
    ).toBeVisible();
    // The demo is filled once, at the first start.
    await page.goto(`${portal.url}/postmortems/all?q=degradation`);
    await expect(
      page.getByRole('link', { name: 'API service degradation' }),
    ).toHaveCount(1);
  } finally {
    await portal.stop();
    await fs.rm(data, { recursive: true, force: true });
  }
});
