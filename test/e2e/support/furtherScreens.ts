import { expect, type Page } from '@playwright/test';
import { aDraft, apiAs, writeSummary } from './api';
import { patternScreens } from './patternScreens';
import type { Screen } from './screens';

const example = '/postmortem/PM-2025-02-09';

/** Opens the dialog that an entry of the report's menu asks with. */
const ask = (entry: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
  await expect(page.getByRole('dialog').getByLabel(/^Reason/)).toBeVisible();
};

const textbox = (name: string) => async (page: Page) => {
  await expect(page.getByRole('textbox', { name }).first()).toBeVisible();
};

const text = (words: string | RegExp) => async (page: Page) => {
  await expect(page.getByText(words).first()).toBeVisible();
};

/** The parts of the editor beside its timeline. */
const parts: Screen[] = [
  {
    name: 'editor-incident',
    path: `${example}/edit#incident`,
    ready: textbox('Title'),
  },
  {
    name: 'editor-preview',
    path: `${example}/edit#section-what-went-well`,
    ready: async page => {
      await page.getByRole('button', { name: 'Preview' }).click();
      await expect(
        page.getByText('The first alert came 82 seconds after'),
      ).toBeVisible();
    },
  },
  {
    name: 'editor-causes',
    path: `${example}/edit#factors`,
    ready: textbox('Cause'),
  },
  {
    name: 'editor-actions',
    path: `${example}/edit#actions`,
    ready: async page => {
      await page
        .getByRole('button', { name: /^More about Show used and free/ })
        .click();
      await expect(
        page.getByRole('combobox', { name: 'Sponsor' }),
      ).toBeVisible();
    },
  },
  {
    name: 'editor-review',
    path: `${example}/edit#review`,
    ready: text('Who may read this?'),
  },
  {
    name: 'editor-new',
    path: '/postmortem/new?entityRef=component:default/checkout',
    ready: textbox('Title'),
  },
];

/** What asks, and what opens over a screen. */
const dialogs: Screen[] = [
  { name: 'dialog-access', path: example, ready: ask('Change access…') },
  {
    name: 'dialog-delete',
    path: example,
    ready: async page => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Delete…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'dialog-publish',
    path: async () => `/postmortem/${(await aDraft('Not quite finished')).ref}`,
    ready: async page => {
      await ask('Publish')(page);
      await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
        /checks fail/,
      );
    },
  },
  { name: 'dialog-transition', path: example, ready: ask('Back to review') },
  {
    name: 'dialog-status',
    path: '/postmortems/action-items',
    ready: async page => {
      await page
        .getByLabel(/^Status of AI-/)
        .first()
        .selectOption({ label: "Won't do" });
      await expect(
        page.getByRole('dialog').getByLabel(/^Why not/),
      ).toBeVisible();
    },
  },
  {
    name: 'dialog-conflict',
    path: async () => (await aDraft('Two pens, one dialog')).summary,
    ready: async page => {
      const field = page.getByRole('textbox', { name: 'Summary' });
      await expect(field).toBeVisible();
      await page.context().setOffline(true);
      await field.fill('Mine was here.');
      await expect(page.getByText(/^Offline: your text/)).toBeVisible();
      const ref = /PM-[^/]+/.exec(page.url())![0];
      await writeSummary(await apiAs('bob'), ref, 'Theirs was here.');
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Compare and choose' }).click();
      await expect(page.getByRole('dialog')).toContainText('Theirs');
    },
  },
  {
    name: 'stories',
    path: '/postmortems/recurring-factors',
    ready: async page => {
      await page
        .getByRole('button', { name: /^Monitoring Gap: / })
        .first()
        .click();
      await expect(
        page.getByRole('dialog').getByRole('listitem').first(),
      ).toBeVisible();
    },
  },
];

/** Where post-mortems of other houses come in. */
const imports: Screen[] = [
  {
    name: 'import',
    path: '/postmortem/import',
    ready: async page => {
      await expect(
        page.getByRole('button', { name: 'Choose a folder' }),
      ).toBeVisible();
    },
  },
];

/** The same screens with something else in them. */
const states: Screen[] = [
  {
    name: 'report-difference',
    path: example,
    ready: async page => {
      await page.getByRole('button', { name: 'What changed' }).first().click();
      await expect(page.locator('ins').first()).toBeVisible();
    },
  },
  {
    name: 'report-not-found',
    path: '/postmortem/PM-1999-01-01',
    ready: text('There is no such post-mortem'),
  },
  {
    name: 'empty-tab',
    path: '/catalog/default/api/stock-api/post-mortems',
    ready: text('Nothing here yet.'),
  },
  {
    name: 'domain-tab',
    path: '/catalog/default/domain/shopping/post-mortems',
    ready: text('Keeps coming back'),
  },
  {
    name: 'group-tab',
    path: '/catalog/default/group/payments-team/post-mortems',
    ready: text('Keeps coming back'),
  },
];

/** Screens that a reader of the README can do without. */
export const furtherScreens: Screen[] = [
  ...parts,
  ...dialogs,
  ...imports,
  ...patternScreens,
  ...states,
];
