import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** What a browser makes of a file that it is only to show. */
export async function sizeAsPicture(
  page: Page,
  svg: string,
): Promise<number[]> {
  const blank = await page.context().newPage();
  const size = await blank.evaluate(async text => {
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await picture.decode();
    return [picture.naturalWidth, picture.naturalHeight];
  }, svg);
  await blank.close();
  return size;
}

/** Takes the drawing shown along, as a file. */
export async function downloadedDrawing(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as SVG' }).click(),
  ]);
  const svg = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), svg };
}
