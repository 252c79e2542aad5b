import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { aDraft, bodyOf, fetchAs } from './support/api';
import { aPng } from './support/aPng';
import { expectSaved, openPart } from './support/editor';
import { openAs } from './support/people';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** A screenshot of a dashboard is pasted into a text, is read there, and goes with it. */

const ALT = 'Connections in use reach the limit of the pool at 10:05';

/** Pastes a screenshot where the focus is. */
async function pasteImage(page: Page, image: Buffer) {
  await page.evaluate(base64 => {
    const bytes = Uint8Array.from(atob(base64), each => each.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(
      new File([bytes], 'image.png', { type: 'image/png' }),
    );
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      }),
    );
  }, image.toString('base64'));
}

/** Drawn by the browser, which the rules of the portal may forbid. */
async function expectDrawn(image: Locator, width: number) {
  await expect(image).toBeVisible();
  await expect
    .poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth))
    .toBe(width);
}

test('a screenshot is pasted into a text, read, and taken along', async ({
  sharedContext,
}) => {
  const image = aPng();
  const { ref, alice, summary } = await aDraft('The pool ran full');
  const page = await openAs(sharedContext, 'alice', summary);
  const text = page.getByRole('textbox', { name: 'Summary' });
  const shown = page
    .getByRole('button', { name: `Show larger: ${ALT}` })
    .getByRole('img', { includeHidden: true });
  let id = '';

  await test.step('it is asked what it shows, and stands where somebody writes', async () => {
    await text.fill('The pool ran full: \n\nThen it was larger.');
    await text.press('ControlOrMeta+Home');
    await text.press('End');
    await pasteImage(page, image);
    const dialog = page.getByRole('dialog', { name: 'Insert an image' });
    await expect(dialog.getByLabel('What does it show?')).toBeFocused();
    await page.keyboard.type(ALT);
    await page.keyboard.press('Enter');
    await expect(text).toBeFocused();
    await page.keyboard.type(' (from the dashboard)');
    await expect(text).toHaveValue(
      /^The pool ran full: !\[Connections.*\]\(images\/[-0-9a-f]{36}\.png\) \(from the dashboard\)\n\nThen it was larger\.$/,
    );
    id = /images\/([-0-9a-f]{36})/.exec(await text.inputValue())![1];
    await expectSaved(page);
  });

  await test.step('undoing leaves no trace of how it came', async () => {
    const written = await text.inputValue();
    for (let times = 0; times < 30; times++) {
      if ((await text.inputValue()).includes('Uploading')) break;
      await page.keyboard.press('ControlOrMeta+z');
    }
    await expect(text).toHaveValue(/!\[Uploading image\.png…\]\(\)/);
    await page.getByRole('button', { name: 'Preview' }).focus();
    await expect(text).toHaveValue(new RegExp(`images/${id}\\.png`));
    await text.fill(written);
    await expectSaved(page);
    expect(await bodyOf(alice, ref)).toBe(written);
  });

  await test.step('the preview shows it, and large', async () => {
    await page.getByRole('button', { name: 'Preview' }).click();
    await expectDrawn(shown, 960);
    await page.getByRole('button', { name: /^Show larger/ }).press('Enter');
    const large = page.getByRole('dialog', { name: ALT });
    await expectDrawn(large.getByRole('img'), 960);
    await page.keyboard.press('Escape');
    await expect(large).toHaveCount(0);
  });

  await test.step('it is among the evidence', async () => {
    await openPart(page, 'Evidence');
    await expect(page.getByLabel('What image.png shows')).toHaveValue(ALT);
    await expect(page.getByText('Image, 960 × 400')).toBeVisible();
    await expectDrawn(shown, 960);
  });

  await test.step('the report shows it, and whoever asks what it is', async () => {
    await turnTo(page, `/postmortem/${ref}`);
    await expectDrawn(shown, 960);
    const aside = page.getByRole('complementary', { name: /evidence/ });
    await aside.getByRole('button', { name: 'image.png' }).click();
    await expectDrawn(
      page.getByRole('dialog', { name: ALT }).getByRole('img'),
      960,
    );
    await page.keyboard.press('Escape');
  });

  await test.step('the archive has it where the report refers to it', async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    const download = page.waitForEvent('download');
    await page
      .getByRole('menuitem', {
        name: 'Download with images and evidence (ZIP)',
      })
      .click();
    const file = await (await download).path();
    const zip = new ZipReader(
      new Uint8ArrayReader(new Uint8Array(await readFile(file))),
    );
    const entries = await zip.getEntries();
    const named = async (name: string) => {
      const entry = entries.find(({ filename }) => filename.endsWith(name));
      if (!entry || entry.directory) throw new Error(`There is no ${name}`);
      return Buffer.from(await entry.getData(new Uint8ArrayWriter()));
    };
    const kept = await alice.evidenceImage(ref, id);
    expect(
      (await named(`images/${id}.png`)).equals(
        Buffer.from(await kept.arrayBuffer()),
      ),
    ).toBe(true);
    expect((await named('report.md')).toString()).toContain(
      `](images/${id}.png)`,
    );
  });

  await test.step('restricted, it does not exist for anybody else', async () => {
    const address = `/postmortems/${ref}/evidence/${id}/image`;
    expect((await fetchAs('charlie', address)).status).toBe(200);
    const { seq } = await alice.get(ref);
    await alice.setAccess(ref, seq, {
      visibility: 'restricted',
      members: [],
      reason: 'Names a customer',
    });
    expect((await fetchAs('charlie', address)).status).toBe(404);
    expect((await fetchAs('alice', address)).status).toBe(200);
  });
});
