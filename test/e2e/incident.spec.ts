import type { Page } from '@playwright/test';
import {
  chosenIn,
  expectColumn,
  expectSaved,
  EXPLAIN_THE_ONE_ABOVE,
  openPart,
  paste,
  pick,
  rowOf,
  typeRows,
} from './support/editor';
import {
  actions,
  causes,
  events,
  incident,
  sections,
} from './support/incident';
import { publish } from './support/publish';
import {
  expectActions,
  expectCauses,
  expectTimeline,
} from './support/readReport';
import { expect, test } from './support/test';

/** How many rows are typed; the others are pasted, as from a spreadsheet or from Markdown. */
const TYPED_EVENTS = 4;
const TYPED_ACTIONS = 3;

async function writeFacts(page: Page, title: string) {
  await page.getByLabel('Title').fill(title);
  await expectSaved(page);
  await expect(page).toHaveURL(/\/postmortem\/PM-[^/]+\/edit/);
  await page.getByLabel('Severity').selectOption({ label: incident.severity });
  await pick(page, 'Affected', incident.alsoAffected);
  await pick(page, 'Origin', incident.origin);
  for (const [field, name] of Object.entries(incident.people)) {
    await pick(page, field, name);
  }
  await page.getByRole('button', { name: 'Add a link' }).click();
  const link = page.getByRole('group', { name: 'Links' });
  await link.getByLabel('Kind of link').selectOption(incident.link.kind);
  await link.getByLabel('Address').fill(incident.link.url);
  // The title of the post-mortem has a field of the same name.
  await link.getByLabel('Title').fill(incident.link.title);
  await page.getByRole('button', { name: 'Add a figure' }).click();
  const figure = page.getByRole('group', { name: 'Impact figures' });
  await figure.getByLabel('How many').fill(incident.figure.value);
  await figure.getByLabel('Unit').fill(incident.figure.unit);
  await figure.getByLabel('Of what').fill(incident.figure.label);
  await figure.getByLabel('Estimated').check();
}

async function writeTimeline(page: Page) {
  const cells = events.map(row => [row.time, row.event, row.source, row.actor]);
  // Only the first says the day; the others are of the same.
  cells[0][0] = `9 Feb 2025 ${events[0].time}`;
  await typeRows(page, 'Time', cells.slice(0, TYPED_EVENTS));
  await page.keyboard.press('Enter');
  await paste(
    page,
    cells
      .slice(TYPED_EVENTS)
      .map(row => row.join('\t'))
      .join('\n'),
  );
  for (const { event, time, milestone } of events) {
    const row = rowOf(page, event);
    await expect(row.getByText(`9 Feb 2025 ${time} UTC`)).toBeVisible();
    if (milestone) await row.getByLabel('Milestone').selectOption(milestone);
  }
}

async function writeCauses(page: Page) {
  await typeRows(
    page,
    'Cause',
    causes.map(({ statement }) => [statement]),
  );
  // What can be explained by another has to be there first.
  await expectSaved(page);
  for (const { statement, layer, category, explains } of causes) {
    const row = rowOf(page, statement);
    await row.getByLabel('Layer').selectOption(layer);
    await row.getByLabel('Category').selectOption(category);
    // Each press goes one level down, below the next of those above.
    for (let above = explains; above; ) {
      await row
        .getByLabel('Cause', { exact: true })
        .press(EXPLAIN_THE_ONE_ABOVE);
      const parent = above;
      above = causes.find(cause => cause.statement === parent)?.explains;
    }
    if (explains) {
      await expect(chosenIn(row, 'Explains')).toHaveText(
        `Explains: ${explains}`,
      );
    }
  }
}

async function writeActions(page: Page) {
  const typed = actions.slice(0, TYPED_ACTIONS);
  await typeRows(
    page,
    'Action',
    typed.map(({ action }) => [action]),
  );
  for (const { action, owner, due, priority } of typed) {
    const row = rowOf(page, action);
    await pick(row, 'Owner', owner);
    await row.getByLabel('Due').fill(due);
    await row
      .getByLabel('Priority')
      .selectOption({ label: `${priority} priority` });
  }
  await page.getByLabel('Action', { exact: true }).last().focus();
  await paste(
    page,
    [
      '| ID | Action | Owner | Deadline | Priority |',
      '|----|--------|-------|----------|----------|',
      ...actions
        .slice(TYPED_ACTIONS)
        .map(({ action, handle, due, priority }, i) =>
          [`| AI-00${i + 4}`, action, handle, due, priority, ''].join(' | '),
        ),
    ].join('\n'),
  );
}

async function writeSections(page: Page) {
  for (const { title, text } of sections) {
    await openPart(page, title);
    await page.getByRole('textbox', { name: title }).fill(text);
  }
}

/** Looks at every field that was filled, part by part. */
async function expectAllInEditor(page: Page, title: string) {
  await openPart(page, 'Incident');
  await expect(page.getByLabel('Title').first()).toHaveValue(title);
  await expect(chosenIn(page, 'Severity')).toHaveText(incident.severity);
  for (const { time, milestone } of events) {
    if (!milestone) continue;
    await expect(page.getByLabel(milestone, { exact: true })).toHaveValue(
      new RegExp(time),
    );
  }
  await openPart(page, 'Timeline');
  await expectColumn(
    page,
    'Event',
    events.map(({ event }) => event),
  );
  await openPart(page, 'Causes');
  await expectColumn(
    page,
    'Cause',
    causes.map(({ statement }) => statement),
  );
  await openPart(page, 'Actions');
  await expectColumn(
    page,
    'Action',
    actions.map(({ action }) => action),
  );
  for (const { title: name, text } of sections) {
    await openPart(page, name);
    await expect(page.getByRole('textbox', { name })).toHaveValue(text);
  }
}

async function expectReport(page: Page, title: string) {
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const facts = page.getByRole('article').locator('header');
  await expect(facts).toContainText('P1');
  await expect(facts).toContainText('API service, Checkout (affected)');
  await expect(facts).toContainText('Orders database (origin)');
  for (const [name, duration] of Object.entries(incident.durations)) {
    await expect(facts).toContainText(new RegExp(`${name}\\s*${duration}`));
  }
  const aside = page.getByRole('complementary', {
    name: 'People, dates, links and evidence',
  });
  for (const name of ['Alice Moreau', ...Object.values(incident.people)]) {
    await expect(aside.getByRole('link', { name })).toBeVisible();
  }
  await expect(
    aside.getByRole('link', { name: incident.link.title }),
  ).toHaveAttribute('href', incident.link.url);
  await expectTimeline(page, events);
  await expectCauses(page, causes);
  await expectActions(page, actions);
  for (const { read } of sections) {
    await expect(page.getByText(read)).toBeVisible();
  }
}

test('an incident is written on its service’s page, read by others, followed up and counted', async ({
  browserOf,
}) => {
  test.setTimeout(240_000);
  // The demo tells the same incident already.
  const title = `${incident.title} ${Date.now()}`;
  const alice = await browserOf('alice');
  const bob = await browserOf('bob', '/postmortems/action-items');

  await test.step('started on the page of a service', async () => {
    await alice.getByRole('link', { name: 'API service' }).click();
    await alice
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Post-mortems' })
      .click();
    await alice.getByRole('button', { name: 'Start a post-mortem' }).click();
    await expect(alice.getByLabel('Title')).toHaveValue(
      /^Incident on API service, /,
    );
  });

  await test.step('the facts', async () => {
    await writeFacts(alice, title);
  });
  await test.step('the timeline, typed and pasted', async () => {
    await openPart(alice, 'Timeline');
    await writeTimeline(alice);
  });
  await test.step('the causes, each below the one it explains', async () => {
    await openPart(alice, 'Causes');
    await writeCauses(alice);
  });
  await test.step('the actions, typed and pasted', async () => {
    await openPart(alice, 'Actions');
    await writeActions(alice);
  });
  await test.step('the texts', async () => {
    await writeSections(alice);
    await expectSaved(alice);
  });

  await test.step('a reload loses nothing', async () => {
    await alice.reload();
    await expectAllInEditor(alice, title);
  });

  await test.step('the report has all of it', async () => {
    await alice.getByRole('button', { name: 'Read the report' }).click();
    await expectReport(alice, title);
  });

  await test.step('its actions stand on the dashboard of somebody else', async () => {
    await bob.reload();
    for (const { action } of actions) {
      await expect(
        bob.getByRole('row').filter({ hasText: title }).getByText(action),
      ).toBeVisible();
    }
  });

  await test.step('published, its causes are counted', async () => {
    await alice.getByRole('button', { name: 'Edit' }).click();
    await openPart(alice, 'Review');
    await alice.getByRole('button', { name: 'Publish' }).click();
    await publish(alice);
    await expect(alice.getByText('Published').first()).toBeVisible();

    await bob.goto('/postmortems/recurring-factors?from=2025-01-01');
    await bob
      .getByRole('button', { name: /^Runbook Gap: / })
      .first()
      .click();
    await expect(
      bob
        .getByRole('dialog')
        .getByRole('listitem')
        .filter({ has: bob.getByRole('link', { name: title }) }),
    ).toContainText('There was no procedure for a database');
  });
});
