import type { BrowserContext } from '@playwright/test';

/** When the portal's clock started; none for a running demo, whose clock is everybody's. */
const startedAt = process.env.PORTAL_NOW;

const DAY_MS = 86_400_000;

/** Has the pages of a browser live on the portal's day, whatever day the tests are run on. */
export async function setClock(context: BrowserContext): Promise<void> {
  await context.clock.install(startedAt ? { time: startedAt } : undefined);
}

/** An instant so many days before the portal's present. */
export function daysAgo(days: number): string {
  const now = startedAt ? Date.parse(startedAt) : Date.now();
  return new Date(now - days * DAY_MS).toISOString();
}
