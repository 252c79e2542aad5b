import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Expects axe to find nothing serious or critical within some elements, by default the whole
 * page. What Backstage draws around us is not ours to mend, so specs name our own elements.
 */
export async function expectAccessible(page: Page, selector = 'body') {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, string>(
    within => (window as any).axe.run(within, { resultTypes: ['violations'] }),
    selector,
  );
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(node => node.html.slice(0, 200)),
    }));

  expect(serious).toEqual([]);
}
