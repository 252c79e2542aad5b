import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { aDraft } from './support/api';
import { downloadedDrawing, sizeAsPicture } from './support/drawings';
import { evidenceFiles } from './support/evidenceFiles';
import { openAs } from './support/people';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** The timeline to scale has the curves of what was measured, and leaves the portal as a picture. */

const at = (time: string) => `2025-02-09T${time}.000Z`;

/** An outage with two events, the log of its edge, and a metric. */
async function anOutage(): Promise<string> {
  const { ref, alice } = await aDraft('Carts <b>cannot</b> be shown');
  await alice.createEvent(ref, {
    description: 'Carts fail & more',
    source: 'edge',
    occurredAt: at('10:05:23'),
    milestone: 'started',
  });
  await alice.createEvent(ref, {
    description: 'Carts are shown again',
    source: 'edge',
    occurredAt: at('10:20:30'),
    milestone: 'resolved',
  });
  const wanted = ['edge.log', 'past-alerts.json'];
  for (const { name, buffer } of evidenceFiles) {
    if (wanted.includes(name)) {
      await alice.addEvidence(ref, buffer.toString(), { title: name });
    }
  }
  return ref;
}

const curve = (page: Page, name: RegExp) => page.getByRole('img', { name });
const crossing = (page: Page) =>
  page.getByRole('img', {
    name: /^10:05:\d\d, Errors a minute: .*, leaves its usual level, /,
  });

test('what was measured is seen below the events, in report and editor, and taken along', async ({
  sharedContext,
}) => {
  const ref = await anOutage();
  const page = await openAs(sharedContext, 'alice', `/postmortem/${ref}`);

  await test.step('the report draws it, crossings marked', async () => {
    await expect(curve(page, /^Errors a minute: .* highest/)).toBeVisible();
    await expect(curve(page, /^up.*job="?cart/)).toBeVisible();
    await expect(crossing(page)).toBeVisible();
    await crossing(page).focus();
    await expect(page.getByText('GET /cart', { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
    await expectAccessible(page, '[data-postmortems]');
  });

  await test.step('a table tells the same', async () => {
    await page
      .getByRole('button', { name: /^Show where curves leave/ })
      .click();
    await expect(
      page
        .getByRole('table', { name: 'Where curves leave their usual level' })
        .getByRole('row', { name: /Errors a minute.*leaves/ })
        .first(),
    ).toBeVisible();
  });

  await test.step('a curve can be left out', async () => {
    await page.getByRole('button', { name: 'Curves', exact: true }).click();
    const choice = page.getByRole('dialog', { name: 'Curves' });
    await choice.getByRole('checkbox', { name: /^up/ }).uncheck();
    await page.keyboard.press('Escape');
    await expect(curve(page, /^up/)).toHaveCount(0);
  });

  await test.step('it is a picture of its own', async () => {
    const { name, svg } = await downloadedDrawing(page);
    expect(name).toBe(`${ref}-timeline.svg`);
    expect(svg).toContain('Carts &lt;b&gt;cannot&lt;/b&gt; be shown');
    expect(svg).toContain('Carts fail &amp; more');
    expect(svg).toContain('Started 10:05:23');
    expect(svg).toContain('leaves usual');
    const [width, height] = await sizeAsPicture(page, svg);
    expect(width).toBeGreaterThan(400);
    expect(height).toBeGreaterThan(200);
  });

  await test.step('the editor draws it too, and follows what is typed', async () => {
    await turnTo(page, `/postmortem/${ref}/edit#timeline`);
    await expect(curve(page, /^Errors a minute/)).toBeVisible();
    const event = page.getByRole('textbox', { name: 'Event' }).first();
    await event.fill('All carts fail');
    const mark = page.getByRole('button', {
      name: /^10:05:23.*All carts fail/,
    });
    await expect(mark).toBeVisible();
    await mark.click();
    await expect(
      page.getByRole('textbox', { name: 'Time' }).first(),
    ).toBeFocused();
    const { svg } = await downloadedDrawing(page);
    expect(svg).toContain('All carts fail');
    await expectAccessible(page, '[data-postmortems]');
  });
});
