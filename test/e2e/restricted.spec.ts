import type { Page } from '@playwright/test';
import { apiAs, fetchAs } from './support/api';
import { daysAgo } from './support/clock';
import { publish } from './support/publish';
import { expect, test } from './support/test';
import { searchPortal } from './support/searchPortal';
import { turnTo } from './support/turnTo';

const NOT_FOUND = 'There is no such post-mortem, or it is not shared with you.';
const NONE_MATCHES = /^No post-mortem matches this/;

/** A finished draft about the checkout, from yesterday, with an overdue action and a factor. */
async function anIncident() {
  const title = `Ledger export sent to the wrong bucket ${Date.now()}`;
  const alice = await apiAs('alice');
  const statement = `The bucket took whatever it was sent: ${title}`;
  const { ref, version } = await alice.create({
    title,
    severity: 'P2',
    affectedEntities: ['component:default/checkout'],
  });
  await alice.patchHeader(ref, version, {
    startedAt: daysAgo(1),
    resolvedAt: daysAgo(0.9),
  });
  await alice.createFactor(ref, {
    statement,
    layer: 'contributing',
    category: 'human-computer-interface',
  });
  await alice.createActionItem(ref, {
    title: `Close the bucket of ${ref}`,
    owner: 'user:default/charlie',
    dueOn: '2024-01-01',
  });
  return { ref, title, statement };
}

interface Place {
  name: string;
  path: string;
  /** What somebody finds there who may read it; a title is said by a drawn mark, too. */
  trace: string;
  /** There once the place is complete, whoever looks. */
  ready(page: Page): Promise<void>;
}

const table = async (page: Page) => {
  await expect(page.locator('table[aria-busy=true]')).toHaveCount(0);
  await expect(page.locator('tbody').getByRole('link').first()).toBeVisible();
};
/** Rows, or the word that there are none. */
const listRead = async (page: Page) => {
  await expect(page.locator('table[aria-busy=true]')).toHaveCount(0);
  await expect(
    page
      .locator('tbody')
      .getByRole('link')
      .or(page.getByText(NONE_MATCHES))
      .first(),
  ).toBeVisible();
};
const entity = '/catalog/default/component/checkout';

const placesOf = (ref: string, title: string): Place[] => [
  {
    name: 'the list',
    // Narrowed, as what other tests have made meanwhile stands above it. The whole list is asked for
    // below, where somebody searches.
    path: `/postmortems/all?q=${encodeURIComponent(title)}`,
    trace: title,
    ready: listRead,
  },
  {
    name: 'the entity’s tab',
    path: `${entity}/post-mortems`,
    trace: title,
    ready: async page => {
      await expect(
        page.getByRole('list', { name: 'The last twelve months' }),
      ).toBeVisible();
      await expect(
        page.getByRole('table', { name: 'Open actions' }),
      ).toBeVisible();
      await table(page);
    },
  },
  {
    name: 'the entity’s card',
    path: entity,
    trace: title,
    ready: async page => {
      await expect(
        page.getByRole('list', { name: 'The last twelve months' }),
      ).toBeVisible();
    },
  },
  {
    name: 'the dashboard',
    path: '/postmortems/action-items',
    trace: `Close the bucket of ${ref}`,
    ready: table,
  },
  {
    name: 'the stories behind a recurring factor',
    path: '/postmortems/recurring-factors?category=human-computer-interface',
    trace: title,
    ready: async page => {
      await expect(
        page.getByRole('dialog').getByRole('link').first(),
      ).toBeVisible();
    },
  },
];

/** Whatever the API tells a page from now on. */
function listenTo(page: Page): string[] {
  const heard: string[] = [];
  page.on('response', async answer => {
    if (answer.url().includes('/api/')) {
      // A page that is left behind takes the rest of an answer with it.
      heard.push(await answer.text().catch(() => ''));
    }
  });
  return heard;
}

/** Says of a place whether the post-mortem shows there, in words or by the name of a mark. */
async function expectTraces(page: Page, place: Place, there: boolean) {
  await turnTo(page, place.path);
  await place.ready(page);
  const traces = page
    .getByText(place.trace)
    .or(page.getByRole('link', { name: place.trace }));
  if (there) await expect(traces.first()).toBeVisible();
  else await expect(traces).toHaveCount(0);
}

/** In how many published post-mortems of how many somebody finds a factor. */
async function sharesSeenBy(page: Page): Promise<number[]> {
  await turnTo(page, '/postmortems/recurring-factors');
  const words = await page
    .getByRole('button', { name: /^Human-Computer Interface: / })
    .getAttribute('aria-label');
  return words!.match(/\d+/g)!.map(Number);
}

async function search(page: Page, words: string) {
  await turnTo(page, '/postmortems/all');
  await table(page);
  await page.getByLabel('Search post-mortems').fill(words);
}

test('what is restricted is there for whom it names, and nowhere for anybody else', async ({
  browserOf,
}) => {
  test.setTimeout(400_000);
  const { ref, title, statement } = await anIncident();
  const places = placesOf(ref, title);
  const alice = await browserOf('alice', `/postmortem/${ref}`);
  const bob = await browserOf('bob');
  const charlie = await browserOf('charlie');

  await test.step('published, everybody finds it', async () => {
    await alice.getByRole('button', { name: 'More actions' }).click();
    await alice.getByRole('menuitem', { name: 'Publish' }).click();
    await publish(alice);
    await expect(alice.getByText('Published').first()).toBeVisible();
    for (const place of places) await expectTraces(charlie, place, true);
  });
  // Each of them may read what else is restricted to them.
  const seenBefore = {
    charlie: await sharesSeenBy(charlie),
    alice: await sharesSeenBy(alice),
  };

  await test.step('its author restricts it, and names Bob', async () => {
    await turnTo(alice, `/postmortem/${ref}`);
    await alice.getByRole('button', { name: 'More actions' }).click();
    await alice.getByRole('menuitem', { name: 'Change access…' }).click();
    const dialog = alice.getByRole('dialog');
    await dialog.getByLabel('Only some people').check();
    await dialog.getByRole('combobox').fill('Bob');
    await alice.getByRole('option', { name: /Bob Lindqvist/ }).click();
    await dialog.getByLabel('Reason').fill('names a customer');
    await dialog.getByRole('button', { name: 'Change access' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(alice.getByText('Restricted', { exact: true })).toBeVisible();
  });

  const heard = listenTo(charlie);
  for (const place of places) {
    await test.step(`${place.name} shows it to its author only`, async () => {
      await expectTraces(charlie, place, false);
      await expectTraces(alice, place, true);
    });
  }

  await test.step('only they find it by searching', async () => {
    // By its title: the last word of its reference is a number, with which other words may begin.
    await search(charlie, title);
    await expect(charlie.getByText(NONE_MATCHES)).toBeVisible();
    await search(bob, title);
    await expect(bob.getByRole('link', { name: title })).toBeVisible();
    const answers: string[] = [];
    await charlie.route('**/api/search/query**', async route => {
      const response = await route.fetch();
      const { searchParams } = new URL(route.request().url());
      // The page asks for nothing in particular, too.
      if (searchParams.get('term') === title)
        answers.push(await response.text());
      // A page that is left behind needs no answer any more.
      await route.fulfill({ response }).catch(() => undefined);
    });
    await searchPortal(charlie, title);
    await expect.poll(() => answers.length).toBeGreaterThan(0);
    expect(answers.join('')).not.toContain(title);
  });

  await test.step('only they count it', async () => {
    expect(await sharesSeenBy(charlie)).toEqual(
      seenBefore.charlie.map(count => count - 1),
    );
    expect(await sharesSeenBy(alice)).toEqual(seenBefore.alice);
  });

  await test.step('its address tells nobody else anything', async () => {
    for (const path of [`/postmortem/${ref}`, `/postmortem/${ref}/edit`]) {
      await turnTo(charlie, path);
      await expect(
        charlie.getByText(/There is no such post-mortem|could not be opened/),
      ).toBeVisible();
      await expect(charlie.getByText(title)).toHaveCount(0);
    }
    await turnTo(charlie, `/postmortem/${ref}`);
    await expect(charlie.getByText(NOT_FOUND)).toBeVisible();
    await turnTo(bob, `/postmortem/${ref}`);
    await expect(bob.getByRole('heading', { name: title })).toBeVisible();
  });

  await test.step('its text goes only to them', async () => {
    await bob.getByRole('button', { name: 'More actions' }).click();
    const downloading = bob.waitForEvent('download');
    await bob.getByRole('menuitem', { name: 'Download Markdown' }).click();
    const stream = await (await downloading).createReadStream();
    const report = (await stream.toArray()).join('');
    expect(report).toContain(statement);

    const [hidden, none] = await Promise.all(
      [ref, 'PM-1999-01-01'].map(async name => {
        const answer = await fetchAs('charlie', `/postmortems/${name}/report`);
        return { status: answer.status, text: await answer.text() };
      }),
    );
    expect(hidden.status).toBe(404);
    expect(hidden.text.replaceAll(ref, 'PM-1999-01-01')).toBe(none.text);
  });

  // Nor was anything said to Charlie's pages that they kept to themselves.
  for (const words of [title, statement, `Close the bucket of ${ref}`]) {
    expect(heard.filter(text => text.includes(words))).toEqual([]);
  }
});
