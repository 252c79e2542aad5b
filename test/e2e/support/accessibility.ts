import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** axe's rules about colours: all that another theme can break. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Expects axe to find nothing serious or critical within some elements, by default the whole
 * page. What Backstage draws around us is not ours to mend, so specs name our own elements.
 *
 * @param rules only these; otherwise all that axe runs by itself
 */
export async function expectAccessible(
  page: Page,
  selector = 'body',
  rules?: string[],
) {
  await page.evaluate(axe);
  await page.evaluate(untilStill);
  const options = {
    resultTypes: ['violations'],
    ...(rules && { runOnly: rules }),
  };
  const { violations } = await page.evaluate<
    AxeResults,
    [string, typeof options]
  >(
    ([within, how]) => (window as any).axe.run(within, how),
    [selector, options],
  );
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(node => node.html.slice(0, 200)),
    }));

  expect(serious).toEqual([]);
  expect(await page.evaluate(plainLinks, selector)).toEqual([]);
}

/**
 * Links amid words that only their colour tells from them. axe looks at those alone that are shorter
 * than the words around them, so what it finds would depend on somebody's name.
 */
function plainLinks(within: string): string[] {
  return [...document.querySelectorAll(`:is(${within}) a`)]
    .filter(link => {
      const { display, textDecorationLine } = getComputedStyle(link);
      const words = [...link.parentElement!.childNodes]
        .filter(node => node.nodeType === Node.TEXT_NODE)
        .map(node => node.textContent ?? '');
      return (
        display === 'inline' &&
        !textDecorationLine.includes('underline') &&
        link.getClientRects().length > 0 &&
        words.some(each => /\p{L}{2}/u.test(each))
      );
    })
    .map(link => link.parentElement!.outerHTML.slice(0, 300));
}

/** A dialog that still fades in is pale, and what turns has no end. */
async function untilStill() {
  const moves = document
    .getAnimations()
    .filter(move => Number.isFinite(move.effect?.getComputedTiming().endTime));
  await Promise.allSettled(moves.map(move => move.finished));
}
