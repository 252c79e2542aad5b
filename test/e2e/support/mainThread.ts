import type { Page } from '@playwright/test';

export interface MainThread {
  /** How long it has been busy up to now, in ms. */
  busy(): Promise<number>;
  /** Measures no more. */
  leave(): Promise<void>;
}

/**
 * Measures the main thread of a page. Unlike what a clock says, that does not grow while the machine is
 * busy with something else.
 */
export async function mainThreadOf(page: Page): Promise<MainThread> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async busy() {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1_000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    },
    leave: () => session.detach(),
  };
}

/** Waits until a page has shown what there is to show, and has nothing left to do. */
export const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise(resolve =>
        window.requestAnimationFrame(() => window.requestIdleCallback(resolve)),
      ),
  );
