import type { Locator, Page } from '@playwright/test';
import { checkMarkdown } from 'backstage-plugin-postmortems-common/report';
import { ordinaryText, worstTexts } from './support/acceptedTexts';
import { aDraft, writeSummary } from './support/api';
import { mainThreadOf, settled } from './support/mainThread';
import { openAs } from './support/people';
import { expect, test } from './support/test';

// Most portals forbid pages what these texts try. Here nothing is forbidden, so that what does not
// happen is the renderer's doing.
test.use({ bypassCSP: true });

const LINKS = ['a script', 'capitals', 'an entity', 'data', 'VB'];

/** Every way in which a text has been seen to run a script; each would count itself. */
const SCRIPTS = [
  '<script>window.ran = "script"</script>',
  '<img src=x onerror="window.ran = \'onerror\'">',
  '<svg onload="window.ran = \'svg\'"><script>window.ran = "svg script"</script></svg>',
  '<svg><animate onbegin="window.ran = \'animate\'" attributeName=x dur=1s></svg>',
  '<iframe srcdoc="<script>parent.ran = \'srcdoc\'</script>"></iframe>',
  '<details open ontoggle="window.ran = \'toggle\'"><summary>a</summary></details>',
  '<video><source onerror="window.ran = \'video\'"></video>',
  '<input autofocus onfocus="window.ran = \'focus\'">',
  '<math><mtext></mtext><mglyph><style><img src=x onerror="window.ran = \'mxss\'"></style></mglyph></math>',
  '<object data="javascript:window.ran = \'object\'"></object>',
  '<a href="javascript:window.ran = \'html link\'">an HTML link</a>',
  '<a href="&#106;ava&#x09;script:window.ran = \'hidden link\'">a hidden link</a>',
  '<form action="javascript:window.ran = \'form\'"><button>a form</button></form>',
  '[a script](javascript:window.ran="link")',
  '[capitals](JaVaScRiPt:window.ran="capitals")',
  '[an entity](javascript&colon;window.ran="entity")',
  '[data](data:text/html,<script>opener.ran="data"</script>)',
  '[VB](vbscript:window.ran="vb")',
  '<javascript:window.ran="autolink">',
  '![x](javascript:window.ran="image")',
  '![x](data:image/svg+xml,<svg/onload=window.ran="svg-image">)',
].join('\n\n');

/** Every way in which a text has been seen to tell a server that it is being read. */
const BEACONS = [
  '![Markdown](https://elsewhere.example/markdown.png)',
  '![a reference][far]\n\n[far]: https://elsewhere.example/reference.png',
  '<img src="https://elsewhere.example/html.png">',
  '<img src=//elsewhere.example/protocol.png>',
  '<img srcset="https://elsewhere.example/srcset.png 2x">',
  '<picture><source srcset="https://elsewhere.example/source.png"><img></picture>',
  '<video poster="https://elsewhere.example/poster.png"></video>',
  '<audio src="https://elsewhere.example/audio.mp3" autoplay></audio>',
  '<iframe src="https://elsewhere.example/frame.html"></iframe>',
  '<link rel="stylesheet" href="https://elsewhere.example/style.css">',
  '<style>@import url(https://elsewhere.example/import.css)</style>',
  '<div style="background: url(https://elsewhere.example/background.png)">a</div>',
  '<table background="https://elsewhere.example/table.png"><tr><td>a</td></tr></table>',
  '<svg><image href="https://elsewhere.example/svg.png"/></svg>',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  '<input type="image" src="https://elsewhere.example/input.png">',
].join('\n\n');

/** Answers, in place of the internet, whatever the page asks of another machine; tells what that was. */
async function watchOutside(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const { host } = new URL(page.url());
  await page.context().route(
    url => url.protocol.startsWith('http') && url.host !== host,
    async route => {
      asked.push(route.request().url());
      await route.fulfill({ status: 204 });
    },
  );
  return asked;
}

async function aReportWith(text: string): Promise<string> {
  const { ref, alice } = await aDraft('Hostile');
  await writeSummary(alice, ref, `${text}\n\nHere it ends.`);
  return `/postmortem/${ref}`;
}

test('no text runs a script, whatever its links are', async ({ context }) => {
  const page = await openAs(context, 'alice');
  const asked = await watchOutside(page);
  await page.goto(await aReportWith(SCRIPTS));
  await expect(page.getByText('Here it ends.')).toBeVisible();

  const article = page.getByRole('article');
  for (const name of ['an HTML link', 'a hidden link', ...LINKS]) {
    await article.getByText(name, { exact: true }).click();
  }
  const schemes = await article
    .locator('a')
    .evaluateAll(links =>
      links.map(link => (link as HTMLAnchorElement).protocol),
    );
  expect(new Set(schemes)).toEqual(new Set(['http:']));
  expect(await page.evaluate(() => (window as any).ran)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('no text fetches anything from elsewhere before the reader says so', async ({
  context,
}) => {
  const page = await openAs(context, 'bob');
  const asked = await watchOutside(page);
  await page.goto(await aReportWith(BEACONS));
  await expect(page.getByText('Here it ends.')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);

  await page.getByRole('button', { name: /^Load \d+ images? from/ }).click();
  await expect
    .poll(() => asked)
    .toContain('https://elsewhere.example/markdown.png');
  // Only images, and only those that were spoken of.
  expect(asked.filter(url => !url.endsWith('.png'))).toEqual([]);
});

/** What a reader takes for at once, and what a page may do without seeming to hang. */
const RENDER_MS = 200;
/** How long a text is watched while it is drawn to its end. */
const WATCHED_MS = 500;

/** Back to the field, until the page has nothing left to do. */
async function write(page: Page) {
  await page.getByRole('button', { name: 'Write', exact: true }).click();
  await settled(page);
}

/** Enters a text as one change, where typing it would take a minute. */
const enter = (field: Locator, text: string) =>
  field.evaluate((element, value) => {
    const { set } = Object.getOwnPropertyDescriptor(
      HTMLTextAreaElement.prototype,
      'value',
    )!;
    set!.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);

/** How long the page is busy with showing the beginning of a text, in ms of its main thread. */
async function timeToShow(page: Page, busy: () => Promise<number>) {
  // Without the field: removing the boxes of its lines is the browser's, not the renderer's work.
  await page.getByRole('textbox', { name: 'Summary' }).evaluate(field => {
    field.style.display = 'none';
    return document.body.offsetHeight;
  });
  const before = await busy();
  await page.evaluate(async () => {
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Preview')!
      .click();
    await undefined;
    return document.body.offsetHeight;
  });
  return (await busy()) - before;
}

/** How long each of the pieces takes that are drawn after the beginning, while the page is used. */
async function timesToGoOn(page: Page, busy: () => Promise<number>) {
  const preview = page.locator('[aria-busy]');
  const times: number[] = [];
  const until = Date.now() + WATCHED_MS;
  while (
    Date.now() < until &&
    (await preview.getAttribute('aria-busy')) === 'true'
  ) {
    const before = await busy();
    // One turn of what waits for an idle page.
    await page.evaluate(
      () => new Promise(resolve => window.requestIdleCallback(resolve)),
    );
    times.push((await busy()) - before);
  }
  return times;
}

const quantile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1];

interface Way {
  isEnough(times: readonly number[]): boolean;
  measure(times: readonly number[]): number;
}

/** What nearly every reader waits at most. */
const usually: Way = {
  isEnough: ({ length }) => length >= 20,
  measure: times => quantile(times, 0.95),
};

/** What the text itself costs: what else the machine does at a time can only add to it. */
const atLeast: Way = {
  isEnough: times =>
    times.length >= 4 || times.some(time => time < RENDER_MS / 2),
  measure: times => Math.min(...times),
};

/** Shows texts in the editor's preview, and measures how long each of them keeps the page busy. */
async function expectQuick(
  page: Page,
  texts: readonly (readonly [shape: string, text: string])[],
  { isEnough, measure }: Way,
) {
  const { summary } = await aDraft('A text to show');
  await page.goto(summary);
  const field = page.getByRole('textbox', { name: 'Summary' });
  const { busy, leave } = await mainThreadOf(page);
  for (const [shape, text] of texts) {
    expect(checkMarkdown(text), shape).toBeNull();
    await enter(field, text);
    await settled(page);
    const times: number[] = [];
    while (!isEnough(times)) {
      if (times.length > 0) await write(page);
      times.push(await timeToShow(page, busy));
    }
    const later = await timesToGoOn(page, busy);
    await write(page);
    const first = measure(times);
    const next = later.length ? quantile(later, 0.5) : 0;
    console.log(
      `${shape}, ${text.length} characters: ${Math.ceil(first)} ms, then ${
        later.length
      } pieces of ${Math.ceil(next)} ms`,
    );
    expect.soft(first, shape).toBeLessThan(RENDER_MS);
    expect.soft(next, `${shape}, what follows`).toBeLessThan(RENDER_MS);
  }
  await leave();
}

test('a text as people write it is shown at once', async ({ context }) => {
  const page = await openAs(context, 'alice');
  await expectQuick(page, [['ordinary writing', ordinaryText]], usually);
});

test('the worst text that is accepted is shown at once', async ({
  context,
}) => {
  test.setTimeout(180_000);
  const page = await openAs(context, 'alice');
  await expectQuick(page, worstTexts, atLeast);
});
