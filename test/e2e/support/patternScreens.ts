import { expect, type Page } from '@playwright/test';
import { apiAs } from './api';
import type { Screen } from './screens';

/** Where people say what recurs: the demo has what was written, and nothing that was suggested. */

const PAGES = '/postmortems/recurring-factors';
const CAUSES = [
  'No alert watched the length of the parcel queue',
  'Monitoring of the parcel queue had no alert for its length',
  'Nobody was alerted when the parcel queue grew',
];

const report = (cause: string, i: number) => `# Parcels were late ${i}

Date: 2026-10-1${i}
Status: resolved

## Root causes

- ${cause}
`;

let made: Promise<string> | undefined;

/** The page of a pattern of two imported post-mortems, to which that of a third one is much alike. */
function patternPage(): Promise<string> {
  made ??= (async () => {
    const api = await apiAs('alice');
    const ids: string[] = [];
    for (const [i, cause] of CAUSES.entries()) {
      const { ref } = await api.import(report(cause, i), {
        entities: ['component:default/shipping'],
      });
      ids.push((await api.get(ref!)).factors[0].id);
    }
    const category = 'monitoring-gap';
    const { id } = await api.createPattern({
      ...{ name: 'Parcel queue that nobody watches', category },
      factorIds: ids.slice(0, 2),
    });
    await api.createPattern({
      ...{ name: 'Parcel queue watched by nobody', category },
      factorIds: ids.slice(2),
    });
    return `${PAGES}/patterns/${id}`;
  })();
  return made;
}

const after = (path: string) => async () => {
  await patternPage();
  return path;
};

/** Opens what a button of the pattern's page asks with. */
const ask = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

export const patternScreens: Screen[] = [
  {
    name: 'patterns',
    path: after(`${PAGES}/patterns`),
    ready: async page => {
      await expect(page.getByText('Perhaps the same')).toBeVisible();
    },
  },
  {
    name: 'pattern',
    path: patternPage,
    ready: async page => {
      await expect(
        page.getByText('Found in 2 published post-mortems.'),
      ).toBeVisible();
    },
  },
  { name: 'dialog-merge', path: patternPage, ready: ask('Merge…') },
  { name: 'dialog-split', path: patternPage, ready: ask('Split…') },
  { name: 'dialog-rename', path: patternPage, ready: ask('Rename…') },
  {
    name: 'confirm',
    path: after(`${PAGES}/confirm`),
    ready: async page => {
      await expect(
        page
          .getByRole('list', { name: 'Factors that wait for a person' })
          .getByText(CAUSES[0], { exact: true }),
      ).toBeVisible();
    },
  },
  {
    name: 'renewal',
    path: `${PAGES}/renewal`,
    // Where another spec had some sorted anew, it says that.
    ready: async page => {
      await expect(
        page.getByText(
          /^(All suggestions are by the version that runs|Done: )/,
        ),
      ).toBeVisible();
    },
  },
  {
    name: 'dialog-before',
    path: '/postmortem/new?entityRef=component:default/shipping',
    ready: async page => {
      await page.getByRole('textbox', { name: /^Title/ }).fill('Late again');
      await page
        .getByRole('button', { name: /^(What went before|\d+ known and not)/ })
        .click();
      await expect(
        page
          .getByRole('dialog')
          .getByRole('heading', { name: 'Known and not fixed' }),
      ).toBeVisible();
    },
  },
];
