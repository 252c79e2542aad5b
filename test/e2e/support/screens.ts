import { expect, type Page } from '@playwright/test';
import { turnTo } from './turnTo';

/** A screen of ours, and how a person sees that it is there. */
export interface Screen {
  /** Names the test and the picture. */
  name: string;
  path: string | (() => Promise<string>);
  /** Waits for it; opens first what is not open by itself. */
  ready(page: Page): Promise<void>;
}

const heading = (name: string | RegExp) => async (page: Page) => {
  await expect(page.getByRole('heading', { name }).first()).toBeVisible();
};

/** The screens of which the README has pictures, on the demo's own material. */
export const screens: Screen[] = [
  {
    name: 'entity-tab',
    path: '/catalog/default/component/api-service/post-mortems',
    ready: heading('Keeps coming back'),
  },
  {
    name: 'system-tab',
    path: '/catalog/default/system/payments/post-mortems',
    ready: heading('Keeps coming back'),
  },
  {
    name: 'card',
    path: '/catalog/default/component/api-service',
    ready: heading('Post-mortems'),
  },
  {
    name: 'all',
    path: '/postmortems/all',
    ready: async page => {
      await expect(page.getByRole('row').nth(5)).toBeVisible();
    },
  },
  {
    name: 'action-items',
    path: '/postmortems/action-items',
    ready: async page => {
      await expect(page.getByText('overdue').first()).toBeVisible();
      await expect(page.getByRole('row').nth(3)).toBeVisible();
    },
  },
  {
    name: 'recurring-factors',
    path: '/postmortems/recurring-factors',
    ready: async page => {
      await expect(page.getByText('Monitoring Gap').first()).toBeVisible();
    },
  },
  {
    name: 'insights',
    path: '/postmortems/insights?split=2026-06-01',
    ready: heading('How long it took'),
  },
  {
    name: 'report',
    path: '/postmortem/PM-2025-02-09',
    ready: heading('What made this possible?'),
  },
  {
    name: 'editor',
    path: '/postmortem/PM-2025-02-09/edit#timeline',
    ready: async page => {
      await expect(page.getByText(/saved/i).first()).toBeVisible();
    },
  },
];

/** Opens a screen and waits until it is there. */
export async function show(page: Page, { path, ready }: Screen) {
  await turnTo(page, typeof path === 'string' ? path : await path());
  await ready(page);
  // Headings stand there before what is below them. Names of classes have a number in the end.
  await expect(page.locator('[class*="MuiSkeleton-root"]')).toHaveCount(0);
}
